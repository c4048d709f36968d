/** `sqldojo publish`: leaderboard, methods, benchmarks and comparisons as files that need no server. */
import type { Command } from "commander";
import type { PublishArguments } from "../publish/runPublish.ts";
import { dataOption, portOptions } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

export function addPublish(program: Command): void {
  const [port, webPort] = portOptions();
  program
    .command("publish")
    .description("Write leaderboard, methods, benchmarks and comparisons as a site that needs no server.")
    .argument("<folder>", "where the site is written: new, empty, or with a site published before")
    .option(
      "--from <url>",
      "address of a running web app (default: server and web app are started for it on the data folder)",
    )
    .option("--token <token>", "token of a server that is closed for reading")
    .addOption(dataOption())
    .addOption(port)
    .addOption(webPort)
    .action(async (folder: string, options: PublishArguments) => {
      const interruption = untilInterrupted();
      const { runPublish } = await import("../publish/runPublish.ts");
      await runPublish(folder, options, interruption);
    });
}
