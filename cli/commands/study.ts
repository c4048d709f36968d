/** `sqldojo study`: runs a declared study from nothing to its tables, and says which of its hypotheses hold. */
import { availableParallelism } from "node:os";
import { Argument, type Command, Option } from "commander";
import { dataOption, nameList, portOptions, seedList, wholeNumber } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";
import { studies } from "../study/definition/studies.ts";
import type { StudyArguments } from "../study/runStudy.ts";

export function addStudy(program: Command): void {
  const [port, webPort] = portOptions();
  program
    .command("study")
    .description(
      "Run a study: its methods and ablations under several seeds, then tables, tests and hypotheses.",
    )
    .addArgument(new Argument("<study>", "which study").choices(Object.keys(studies)))
    .addOption(
      new Option(
        "--preset <size>",
        `how much of everything; ${Object.values(studies)
          .map(({ name, sizes }) => `${name} has ${Object.keys(sizes).join(", ")}`)
          .join("; ")}; default: full`,
      ).choices([...new Set(Object.values(studies).flatMap(({ sizes }) => Object.keys(sizes)))]),
    )
    .option("--seeds <numbers>", "seeds, separated by commas (default: the preset's)", seedList)
    .option(
      "--methods <names>",
      "only these methods and variants, separated by commas (default: all)",
      nameList,
    )
    .option("--dry-run", "say what would run and what it would cost, and run nothing", false)
    .option(
      "--trainers <count>",
      "trainers that work at the same time and share the processors",
      wholeNumber,
      Math.min(availableParallelism(), 4),
    )
    .option("--out <folder>", "where the tables are written (default: <data>/studies/<study>-<size>)")
    .addOption(dataOption("where everything is kept"))
    .addOption(port)
    .addOption(webPort)
    .action(async (name: string, options: StudyArguments) => {
      const interruption = untilInterrupted(0);
      const { runStudy } = await import("../study/runStudy.ts");
      if (!(await runStudy(studies[name]!, options, interruption))) process.exitCode = 1;
    });
}
