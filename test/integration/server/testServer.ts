import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenDatabase } from "../../../server/database/openDatabase.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../../server/http/startServer.ts";
import { schema } from "../../../server/schema/index.ts";
import { argumentsAt, holdsPath } from "../../support/inputPaths.ts";

export interface Answer {
  status: number;
  data?: Data | null;
  errors?: {
    message: string;
    path?: unknown[];
    extensions: {
      code: string;
      field?: string;
      faults?: { field: string; message: string }[];
      reference?: string;
    };
  }[];
}

/** Loose on purpose: tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: the answers of many documents
type Data = any;

export interface TestServer extends RunningServer {
  database: OpenDatabase;
  tokens: { admin: string; trainer: string; editor: string };
  logged: string[];
  /** Sends a document and returns whatever came back. */
  send(document: string, variables?: object, token?: string): Promise<Answer>;
  /** The data; fails on any error. */
  read(document: string, variables?: object): Promise<Data>;
  /** One mutation by name with `{ input }`: the admin's where the trainer has none. Fails on any error. */
  change(name: string, input: object, selection?: string): Promise<Data>;
  /** The code of the refusal of a mutation; fails where it was accepted. */
  refusal(name: string, input: object, token?: string): Promise<NonNullable<Answer["errors"]>[number]>;
}

const typeOfInput = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input!`;
const forPeople = new Set([
  "createExperiment",
  "startRun",
  "launchAblation",
  "registerBenchmark",
  "registerBaseModel",
  "recordAudit",
  "importPredictions",
  "createAccessToken",
]);
const usualSelection: { [name: string]: string } = {
  recordMetrics: "{ recordedCount }",
  recordLog: "{ recordedCount }",
  recordPredictions: "{ recordedCount }",
  createAccessToken: "{ token }",
  launchAblation: "{ runCount }",
  heartbeat: "{ leaseExpiresAt isCancelRequested }",
  claimRun: "{ leaseToken leaseExpiresAt run { id name attempt seed } }",
  startRun: "{ leaseToken leaseExpiresAt run { id name attempt seed } }",
};

/** A server of its own over a fresh database, in this process. */
export async function startTestServer(
  open: () => Promise<OpenDatabase>,
  options: Partial<ServerOptions> = {},
): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), "sqldojo-server-"));
  const database = await open();
  const logged: string[] = [];
  const server = await startServer({ dataFolder, database, log: (line) => logged.push(line), ...options });
  const token = (name: string) => readFileSync(join(server.tokensFolder, name), "utf8").trim();
  const tokens = { admin: token("admin"), trainer: token("trainer"), editor: token("editor") };

  async function send(query: string, variables: object = {}, bearer?: string): Promise<Answer> {
    const response = await fetch(server.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer: Answer = { status: response.status, ...((await response.json()) as object) };
    for (const { path, extensions } of answer.errors ?? []) {
      const fields = [extensions.field, ...(extensions.faults ?? []).map(({ field }) => field)];
      for (const field of fields) {
        if (path === undefined || field === undefined || holdsPath(argumentsAt(schema, path), field))
          continue;
        throw new Error(`${path.join(".")} refuses ${field}, which its arguments do not hold.`);
      }
    }
    return answer;
  }

  function change(name: string, input: object, selection: string, bearer: string): Promise<Answer> {
    return send(
      `mutation ($input: ${typeOfInput(name)}) { ${name}(input: $input) ${selection} }`,
      { input },
      bearer,
    );
  }

  function succeed({ data, errors }: Answer): Data {
    if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  return {
    ...server,
    database,
    tokens,
    logged,
    send,
    read: async (document, variables) => succeed(await send(document, variables)),
    async change(name, input, selection = usualSelection[name] ?? "{ id }") {
      const bearer = forPeople.has(name) ? tokens.admin : tokens.trainer;
      return succeed(await change(name, input, selection, bearer))[name];
    },
    async refusal(name, input, bearer = forPeople.has(name) ? tokens.admin : tokens.trainer) {
      const { errors } = await change(name, input, usualSelection[name] ?? "{ id }", bearer);
      if (!errors?.[0]) throw new Error(`${name} was accepted.`);
      return errors[0];
    },
    async close() {
      await server.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** `count` questions about one database. */
export function splitOf(name: string, count: number) {
  const column = (text: string) => Array.from({ length: count }, (_, index) => `${text} ${index}`);
  return {
    name,
    contentHash: `hash of ${name}`,
    questions: column(`question of ${name}`),
    goldSql: column("select"),
    databases: column("").map(() => "shop"),
  };
}

/** Registers `drill`: a train split of six beside the 200 that are held out of it, and two small dev splits. */
export async function registerDrill(
  server: TestServer,
  features: Readonly<Record<string, readonly (readonly string[])[]>> = {},
): Promise<void> {
  const split = (name: string, count: number) => ({
    ...splitOf(name, count),
    ...(features[name] && { features: features[name] }),
  });
  await server.change("registerBenchmark", {
    name: "drill",
    dialect: "SQLITE",
    folder: "/drill",
    databases: [{ name: "shop", schema: { tables: [] } }],
    splits: [split("train", 206), split("dev", 4), split("hard", 3)],
  });
}

export async function createRuns(
  server: TestServer,
  runs: object[],
  extra: object = {},
): Promise<{ id: string; runs: { id: string; name: string; configurationHash: string }[] }> {
  const { id, runs: page } = await server.change(
    "createExperiment",
    { name: "trial", benchmark: "drill", baseModel: "scratch-tiny", runs, ...extra },
    "{ id runs(first: 200) { nodes { id name configurationHash } } }",
  );
  return { id, runs: page.nodes };
}

export interface Lease {
  runId: string;
  leaseToken: string;
}

export async function registerTrainer(server: TestServer, name = "trainer"): Promise<string> {
  const trainer = await server.change("registerTrainer", {
    name,
    host: "here",
    engine: "onnx 1",
    devices: ["cpu"],
    codeVersion: "1.0",
  });
  return trainer.id;
}

/** Claims the next run, which must be there. */
export async function claim(server: TestServer, trainerId: string, leaseSeconds = 60): Promise<Lease> {
  const claimed = await server.change("claimRun", { trainerId, leaseSeconds });
  return { runId: claimed.run.id, leaseToken: claimed.leaseToken };
}

/** Makes the lease of a run lapse, as if its trainer had been silent for long. */
export async function lapse(server: TestServer): Promise<void> {
  await server.database.prisma.run.updateMany({
    where: { leaseToken: { not: null } },
    data: { leaseExpiresAt: new Date(Date.now() - 60_000) },
  });
}

export function evaluationOf(split: string, exampleCount: number, generationNumber = 0) {
  return {
    generationNumber,
    split,
    decoding: "greedy",
    outcomeRule: "strict@1",
    executor: "sqlite 3",
    exampleCount,
  };
}

/** Predictions for the first examples of a split, one an outcome. */
export function predictionsOf(outcomes: string[]) {
  return {
    exampleIndexes: outcomes.map((_, index) => index),
    sql: outcomes.map((outcome, index) => `select ${index} -- ${outcome}`),
    outcomes,
    milliseconds: outcomes.map(() => 1.5),
    reasons: outcomes.map((outcome) => (outcome === "INVALID" ? "no such column" : null)),
  };
}

/** One iteration that makes generation `number`. */
export async function recordIteration(server: TestServer, lease: Lease, number = 0): Promise<void> {
  const parent = number === 0 ? {} : { playerNumber: number - 1, opponentNumber: number - 1 };
  const stage = number === 0 ? "SUPERVISED" : "SELF_PLAY";
  await server.change("startIteration", { lease, number, stage, ...parent });
  await server.change("completeIteration", { lease, ...iterationResult(number) });
}

export function iterationResult(number: number, weightsHash = `weights ${number}`) {
  return {
    number,
    generation: {
      number,
      ...(number === 0 ? {} : { parentNumber: number - 1 }),
      weightsHash,
      weightCount: 1000,
      isReused: false,
    },
    counters: {
      candidates: 10,
      incorrect: 4,
      trainingItems: 4,
      validationAccuracy: 0.5,
      phaseSeconds: [{ phase: "train", seconds: 1.5 }],
    },
  };
}

/** Verdicts of rules by name and version, one an example; the strict rule's say what the outcome is. */
export interface Verdicts {
  "strict@1": (number | null)[];
  [rule: string]: (number | null)[];
}

/** Predictions with the verdicts of every rule; GOLD_FAILED where the strict rule does not apply. */
export function judgedPredictionsOf(verdicts: Verdicts) {
  const outcomes = verdicts["strict@1"].map((verdict) =>
    verdict === null ? "GOLD_FAILED" : verdict === 1 ? "CORRECT" : "WRONG",
  );
  return { ...predictionsOf(outcomes), rules: Object.keys(verdicts), verdicts: Object.values(verdicts) };
}

/** Records and completes one evaluation with the verdicts of every rule; gives back its id. */
export async function evaluateUnderRules(
  server: TestServer,
  lease: Lease,
  split: string,
  verdicts: Verdicts,
  generationNumber = 0,
): Promise<string> {
  const evaluation = evaluationOf(split, verdicts["strict@1"].length, generationNumber);
  await server.change("recordPredictions", { lease, evaluation, ...judgedPredictionsOf(verdicts) });
  return (await server.change("completeEvaluation", { lease, evaluation })).id;
}

/** Records and completes one evaluation. */
export async function evaluate(
  server: TestServer,
  lease: Lease,
  split: string,
  outcomes: string[],
  generationNumber = 0,
): Promise<void> {
  const evaluation = evaluationOf(split, outcomes.length, generationNumber);
  await server.change("recordPredictions", { lease, evaluation, ...predictionsOf(outcomes) });
  await server.change("completeEvaluation", { lease, evaluation });
}
