import { filled } from "./fillServer.ts";
import { createHttpClient, type HttpClient, type Latency, timeEach } from "./requests.ts";

export interface Reading {
  /** The first 50 of 6,000 runs by method, status and kind among 30,000, with how many there are. */
  readonly filterRuns: Latency;
  /** 20,000 evaluations of 40 configurations beside 30,000 runs that wait. */
  readonly leaderboard: Latency;
  /** The same, the first time, with no verdicts in memory. */
  readonly firstLeaderboardMilliseconds: number;
  /** Two evaluations of 1,534 examples, each pair for the first time. */
  readonly compareEvaluations: Latency;
  readonly exported: { readonly format: string; readonly predictions: number; readonly seconds: number }[];
}

const leaderboard = `{ leaderboard(benchmark: "${filled.benchmark}") { splits { name } entries {
  key label differsBy seedCount isProvisional method { name title } baseModel { name }
  scores { value low high seedCount standardDeviation executableRate exampleCount split { name } seeds { seed value } } } } }`;
const filterRuns = `query ($method: String!) { runs(
  filter: { method: { equals: $method }, status: [QUEUED], kind: TRAINING, baseModel: { contains: "tiny" } }
  orderBy: { createdAt: DESC }, first: 50) {
  totalCount nodes { id name seed status method { name } } } }`;
const experiments = "{ experiments(first: 50) { nodes { id name } } }";
const runsOf = `query ($id: ID!) { runs(filter: { experimentId: $id, status: [SUCCEEDED] }, first: 50) { nodes { id } } }`;
const evaluationOf = `query ($id: ID!) { evaluations(filter: { runId: $id }, first: 1) { nodes { id } } }`;
const compare = `query ($a: ID!, $b: ID!) { compareEvaluations(a: $a, b: $b) {
  exampleCount overQuestions { difference low high } overDatabases { low high } mcnemar { exact }
  bootstrap { interval { low high } } agreement { bothRightCount onlyFirstCount onlySecondCount bothWrongCount } sentence } }`;

export async function measureReading(url: string, token: string): Promise<Reading> {
  const client = createHttpClient(url, token);
  try {
    const begin = performance.now();
    await client.query(leaderboard);
    const firstLeaderboardMilliseconds = performance.now() - begin;
    const methods = ["sft", "spin", "spft-sql", "exspin", "grpo"];
    const { ids, experimentId } = await exportedEvaluations(client);
    return {
      firstLeaderboardMilliseconds,
      leaderboard: await timeEach(40, () => client.query(leaderboard)),
      filterRuns: await timeEach(40, (index) =>
        client.query(filterRuns, { method: methods[index % methods.length] }),
      ),
      compareEvaluations: await timeEach(30, (index) =>
        client.query(compare, { a: ids[index], b: ids[index + 1] }),
      ),
      exported: [
        await timeExport(url, token, "parquet", experimentId),
        await timeExport(url, token, "jsonl", experimentId),
      ],
    };
  } finally {
    client.close();
  }
}

async function exportedEvaluations(client: HttpClient): Promise<{ ids: string[]; experimentId: string }> {
  const known: { id: string; name: string }[] = JSON.parse(await client.query(experiments)).data.experiments
    .nodes;
  const experimentId = known.find(({ name }) => name === "exported")!.id;
  const runs: { id: string }[] = JSON.parse(await client.query(runsOf, { id: experimentId })).data.runs.nodes;
  const ids: string[] = [];
  for (const { id } of runs)
    ids.push(JSON.parse(await client.query(evaluationOf, { id })).data.evaluations.nodes[0].id);
  return { ids, experimentId };
}

async function timeExport(url: string, token: string, format: string, experiment: string) {
  const address = `${url.replace(/graphql$/, "export/predictions")}.${format}?experiment=${experiment}`;
  const begin = performance.now();
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const bytes = await response.arrayBuffer();
  if (!response.ok || bytes.byteLength === 0)
    throw new Error(`The export failed: ${Buffer.from(bytes).toString().slice(0, 300)}`);
  return {
    format,
    predictions: filled.exportedRuns * filled.examples,
    seconds: (performance.now() - begin) / 1000,
  };
}
