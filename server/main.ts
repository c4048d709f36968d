/** The server until it is told to stop: reads its environment, serves, and drains on SIGTERM and SIGINT. */
import { readEnvironment, type ServerArguments } from "./environment.ts";
import { startServer } from "./http/startServer.ts";

/** Rejects where the environment, the database or the port will not do. */
export async function runServer(given: ServerArguments, variables: NodeJS.ProcessEnv): Promise<void> {
  const environment = readEnvironment(given, variables);
  const signal = new Promise<void>((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  const server = await startServer({ ...environment, log: (line) => console.log(line) });
  console.log(`listening on ${server.url} (tokens in ${server.tokensFolder})`);
  await signal;
  console.log("stopping");
  await server.close();
}
