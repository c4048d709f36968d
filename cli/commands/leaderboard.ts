/** `sqldojo leaderboard`: what the web app's first page shows, as a table. */
import { Command } from "commander";
import { createApiClient } from "../../trainer/api/client.ts";
import { LeaderboardDocument } from "../api/generated/operations.ts";
import { leaderboardCaption, leaderboardTable } from "../shared/leaderboardTable.ts";

const options = new Command("sqldojo leaderboard")
  .description("Prints the leaderboard of a benchmark.")
  .option(
    "--server <url>",
    "GraphQL address of the server",
    process.env.SQLDOJO_SERVER_URL ?? "http://127.0.0.1:4000/graphql",
  )
  .option("--benchmark <name>", "name of the benchmark", "kata")
  .option("--experiment <id>", "only the runs of one experiment")
  .option("--json", "print the answer as JSON", false)
  .parse()
  .opts<{ server: string; benchmark: string; experiment?: string; json: boolean }>();

try {
  const { leaderboard } = await createApiClient(options.server).request(LeaderboardDocument, {
    benchmark: options.benchmark,
    ...(options.experiment === undefined ? {} : { experimentId: options.experiment }),
  });
  if (options.json) console.log(JSON.stringify(leaderboard, null, 2));
  else if (leaderboard.entries.length === 0)
    console.log(`Nothing has been evaluated on ${options.benchmark} yet.`);
  else console.log(`${leaderboardTable(leaderboard)}\n${leaderboardCaption(leaderboard)}`);
} catch (error) {
  console.error(`sqldojo leaderboard: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
