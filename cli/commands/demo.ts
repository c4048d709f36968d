/** `sqldojo demo`: a whole self-play experiment on the embedded benchmark, from nothing to a leaderboard. */
import { type Command, Option } from "commander";
import { demoPresets } from "../demo/demoPresets.ts";
import type { DemoArguments } from "../demo/runDemo.ts";
import { dataOption, portOptions, seedList } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

export function addDemo(program: Command): void {
  const [port, webPort] = portOptions();
  program
    .command("demo")
    .description("Train sft, spin, exspin and spft-sql on the embedded benchmark and compare them.")
    .addOption(
      new Option("--preset <preset>", "how much of everything")
        .choices(Object.keys(demoPresets))
        .default("demo"),
    )
    .option(
      "--seeds <numbers>",
      "seeds, separated by commas; each is a run of every method (default: 1; 1,2,3 with --preset full)",
      seedList,
    )
    .addOption(dataOption("where everything is kept"))
    .addOption(port)
    .addOption(webPort)
    .option("--exit", "end when the runs have ended instead of serving on", false)
    .action(async (options: DemoArguments) => {
      const interruption = untilInterrupted(0);
      const { runDemo } = await import("../demo/runDemo.ts");
      if (!(await runDemo(options, interruption))) process.exitCode = 1;
    });
}
