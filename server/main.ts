/** The server as a program: reads its environment, serves, and drains on SIGTERM and SIGINT. */
import { readEnvironment, usage } from "./environment.ts";
import { type RunningServer, startServer } from "./http/startServer.ts";

try {
  const environment = readEnvironment(process.argv.slice(2), process.env);
  if (environment) await serve(environment);
  else console.log(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function serve(environment: NonNullable<ReturnType<typeof readEnvironment>>): Promise<void> {
  const signal = new Promise<void>((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  const server: RunningServer = await startServer({ ...environment, log: (line) => console.log(line) });
  console.log(`listening on ${server.url} (tokens in ${server.tokensFolder})`);
  await signal;
  console.log("stopping");
  await server.close();
}
