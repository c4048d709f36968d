/** `sqldojo up`: server, web app and one trainer until interrupted. */
import { resolve } from "node:path";
import { Command } from "commander";
import { createProgress } from "../../trainer/phases/progress.ts";
import { portNumber } from "../shared/portNumber.ts";
import { registerKataApart } from "../shared/registerKataApart.ts";
import { startStack } from "../shared/stack.ts";
import { InterruptedError, untilInterrupted } from "../shared/untilInterrupted.ts";

const options = new Command("sqldojo up")
  .description("Starts the server, the web app and one trainer on this machine.")
  .option("--data <folder>", "where everything is kept", process.env.SQLDOJO_DATA ?? ".sqldojo")
  .option("--port <port>", "port of the server; another where it is taken", portNumber, 4000)
  .option("--web-port <port>", "port of the web app; another where it is taken", portNumber, 3000)
  .parse()
  .opts<{ data: string; port: number; webPort: number }>();

const progress = createProgress(process.stdout);
const { signal, promise: interruption } = untilInterrupted();
const dataFolder = resolve(options.data);
try {
  const stack = await startStack({ ...options, dataFolder, progress, signal });
  try {
    await registerKataApart(stack.serverUrl, dataFolder, signal);
    stack.startTrainer();
    progress.line(`\nWeb app ${stack.webUrl}   GraphQL ${stack.serverUrl}   Ctrl-C stops everything.\n`);
    await Promise.race([stack.failure, interruption]);
  } finally {
    progress.line("Stopping.");
    await stack.stop();
  }
} catch (error) {
  if (!(error instanceof InterruptedError)) {
    console.error(`sqldojo up: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
