/** `sqldojo up`: server, web app and one trainer until interrupted. */
import type { Command } from "commander";
import { dataOption, portOptions } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

interface Options {
  readonly data: string;
  readonly port: number;
  readonly webPort: number;
}

export function addUp(program: Command): void {
  const [port, webPort] = portOptions();
  program
    .command("up")
    .description("Start the server, the web app and one trainer on this machine, until interrupted.")
    .addOption(dataOption("where everything is kept"))
    .addOption(port)
    .addOption(webPort)
    .action(up);
}

async function up(options: Options): Promise<void> {
  const { resolve } = await import("node:path");
  const { createProgress } = await import("../../trainer/phases/progress.ts");
  const { registerKataApart } = await import("../shared/registerKataApart.ts");
  const { forever, withStack } = await import("../shared/withStack.ts");
  const progress = createProgress(process.stdout);
  const dataFolder = resolve(options.data);
  await withStack({ ...options, dataFolder, progress }, untilInterrupted(0), async (stack, signal) => {
    await registerKataApart(stack.serverUrl, dataFolder, signal);
    stack.startTrainer();
    progress.line(`\nWeb app ${stack.webUrl}   GraphQL ${stack.serverUrl}   Ctrl-C stops everything.\n`);
    await forever();
  });
}
