/** `sqldojo leaderboard`: what the web app's first page shows, as a table. */
import type { Command } from "commander";
import { serverOption } from "../shared/options.ts";

interface Options {
  readonly server: string;
  readonly benchmark: string;
  readonly experiment?: string;
  readonly json: boolean;
}

export function addLeaderboard(program: Command): void {
  program
    .command("leaderboard")
    .description("Print the leaderboard of a benchmark.")
    .addOption(serverOption())
    .option("--benchmark <name>", "name of the benchmark", "kata")
    .option("--experiment <id>", "only the runs of one experiment")
    .option("--json", "print the answer as JSON", false)
    .action(printLeaderboard);
}

async function printLeaderboard({ server, benchmark, experiment, json }: Options): Promise<void> {
  const { createApiClient } = await import("../../trainer/api/client.ts");
  const { LeaderboardDocument } = await import("../api/generated/operations.ts");
  const { leaderboardCaption, leaderboardTable } = await import("../shared/leaderboardTable.ts");
  const { leaderboard } = await createApiClient(server).request(LeaderboardDocument, {
    benchmark,
    ...(experiment === undefined ? {} : { experimentId: experiment }),
  });
  if (json) console.log(JSON.stringify(leaderboard, null, 2));
  else if (leaderboard.entries.length === 0) console.log(`Nothing has been evaluated on ${benchmark} yet.`);
  else console.log(`${leaderboardTable(leaderboard)}\n${leaderboardCaption(leaderboard)}`);
}
