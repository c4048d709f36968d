import { openDatabase } from "../../../server/database/openDatabase.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  recordIteration,
  registerTrainer,
  splitOf,
  startTestServer,
} from "../../integration/server/testServer.ts";

/** What the filled server holds. */
export const filled = {
  benchmark: "drill",
  examples: 1_534,
  queuedRuns: 30_000,
  configurations: 40,
  seeds: 5,
  generations: 50,
  splits: 2,
  exportedRuns: 34,
} as const;

const hardExamples = 100;

/**
 * Fills a data folder, or a PostgreSQL, with what a year leaves: 30,000 runs that wait, 20,000 complete evaluations of 40
 * configurations of five seeds, predictions for the generation that counts, and an experiment `exported` of 34 evaluations of
 * 1,534 examples. One run of each kind is made through the API; the others are copies of its rows, so that they are what the
 * server itself would have written.
 */
export async function fillServer(dataFolder: string, databaseUrl?: string): Promise<void> {
  const server = await startTestServer(() => openDatabase({ dataFolder, databaseUrl }), { dataFolder });
  try {
    const split = (name: string, count: number) => ({
      ...splitOf(name, count),
      databases: Array.from({ length: count }, (_, index) => `shop${index % 20}`),
    });
    await server.change("registerBenchmark", {
      name: filled.benchmark,
      dialect: "SQLITE",
      folder: "/drill",
      databases: Array.from({ length: 20 }, (_, index) => ({ name: `shop${index}`, schema: { tables: [] } })),
      splits: [split("train", 206), split("dev", filled.examples), split("hard", hardExamples)],
    });
    await createRuns(server, [{ method: "sft", seed: 1 }]);
    const lease = await claim(server, await registerTrainer(server));
    await recordIteration(server, lease);
    for (const [name, count] of [
      ["dev", filled.examples],
      ["hard", hardExamples],
    ] as const) {
      const verdicts = Array.from({ length: count }, (_, index) => Number(index % 3 > 0));
      await evaluateUnderRules(server, lease, name, { "strict@1": verdicts });
    }
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    await createRuns(
      server,
      ["sft", "spin", "spft-sql", "exspin", "grpo"].map((method) => ({ method, seed: 1 })),
      { name: "waiting" },
    );
    await server.change("createExperiment", {
      name: "exported",
      benchmark: filled.benchmark,
      baseModel: "scratch-tiny",
      runs: [{ method: "sft", seed: 1 }],
    });
    for (const statement of multiplied) await server.database.prisma.$executeRawUnsafe(statement);
  } finally {
    await server.close();
  }
}

/** A row of a table with some of its columns changed. */
const copyOf = (table: string, row: string, changes: string) =>
  `(jsonb_populate_record(null::"${table}", to_jsonb(${row}) || jsonb_build_object(${changes}))).*`;

/**
 * A plan holds the ids of the copies, which their rows name. Triggers and foreign keys are off meanwhile: a complete evaluation
 * takes no predictions any more.
 */
const multiplied = [
  `do $$ begin
    perform set_config('session_replication_role', 'replica', true);

    insert into "Run" select ${copyOf(
      "Run",
      "run",
      `'id', gen_random_uuid(), 'seed', n, 'name', run."name" || ' ' || n, 'queuePosition', 1000000 + n * 10 + run."queuePosition" % 10`,
    )}
      from "Run" as run join "Experiment" as experiment on experiment."id" = run."experimentId",
        generate_series(2, ${filled.queuedRuns / 5}) as n
      where experiment."name" = 'waiting';

    create temporary table plan on commit drop as
      select gen_random_uuid() as "runId", configuration, seed, seed + configuration * 100 as number,
        (select "id" from "Experiment" where "name" = 'trial') as "experimentId", ${filled.generations} as generations,
        md5('configuration ' || configuration) as hash
      from generate_series(1, ${filled.configurations}) as configuration, generate_series(1, ${filled.seeds}) as seed
      union all
      select gen_random_uuid(), 0, seed, seed, (select "id" from "Experiment" where "name" = 'exported'), 1, md5('exported')
      from generate_series(1, ${filled.exportedRuns}) as seed;
    create temporary table made on commit drop as
      select plan.*, g - 1 as place, gen_random_uuid() as "iterationId", gen_random_uuid() as "generationId"
      from plan, generate_series(1, plan.generations) as g;
    create temporary table evaluated on commit drop as
      select made.*, evaluation."id" as "templateId", evaluation."exampleCount" as examples, gen_random_uuid() as "evaluationId",
        0.4 + (configuration % 20) * 0.01 + seed % 7 * 0.002 + place * 0.001 as accuracy
      from made, "Evaluation" as evaluation
      where made.configuration > 0 or evaluation."exampleCount" > ${hardExamples};

    insert into "Run" select ${copyOf(
      "Run",
      "run",
      `'id', plan."runId", 'experimentId', plan."experimentId", 'seed', plan.seed, 'name', 'finished ' || plan.number,
       'configurationHash', plan.hash, 'resultGeneration', plan.generations - 1, 'queuePosition', 2000000 + plan.number,
       'configuration', jsonb_set(run."configuration", '{supervised,epochs}', to_jsonb(plan.configuration + 1))`,
    )}
      from "Run" as run, plan where run."status" = 'SUCCEEDED';
    insert into "Attempt" select ${copyOf("Attempt", "attempt", `'id', gen_random_uuid(), 'runId', plan."runId"`)}
      from "Attempt" as attempt, plan;
    insert into "Iteration" select ${copyOf(
      "Iteration",
      "iteration",
      `'id', made."iterationId", 'runId', made."runId", 'number', made.place`,
    )}
      from "Iteration" as iteration, made;
    insert into "Generation" select ${copyOf(
      "Generation",
      "generation",
      `'id', made."generationId", 'runId', made."runId", 'iterationId', made."iterationId", 'number', made.place`,
    )}
      from "Generation" as generation, made;
    insert into "Evaluation" select ${copyOf(
      "Evaluation",
      "evaluation",
      `'id', evaluated."evaluationId", 'generationId', evaluated."generationId",
       'correctCount', floor(evaluated.accuracy * evaluated.examples)::int,
       'executableCount', evaluated.examples, 'judgedCount', evaluated.examples,
       'executionAccuracy', floor(evaluated.accuracy * evaluated.examples) / evaluated.examples`,
    )}
      from "Evaluation" as evaluation join evaluated on evaluated."templateId" = evaluation."id";
    insert into "EvaluationScore" select ${copyOf(
      "EvaluationScore",
      "score",
      `'evaluationId', evaluated."evaluationId", 'verdictSum', floor(evaluated.accuracy * evaluated.examples),
       'sumOfSquares', floor(evaluated.accuracy * evaluated.examples),
       'accuracy', floor(evaluated.accuracy * evaluated.examples) / evaluated.examples`,
    )}
      from "EvaluationScore" as score join evaluated on evaluated."templateId" = score."evaluationId";
    insert into "Prediction" ("evaluationId", "exampleId", "sql", "outcome", "milliseconds", "verdicts")
      select evaluated."evaluationId", prediction."exampleId",
        'SELECT name, age FROM singer WHERE country = ' || evaluated.number || ' ORDER BY age DESC LIMIT ' || example."index",
        (case when example."index" < correct then 'CORRECT' else 'WRONG' end)::"Outcome", 1.5,
        array[case when example."index" < correct then 1 else 0 end]
      from evaluated
      join "Prediction" as prediction on prediction."evaluationId" = evaluated."templateId"
      join "Example" as example on example."id" = prediction."exampleId",
      floor(evaluated.accuracy * evaluated.examples) as correct
      where evaluated.place = evaluated.generations - 1;
  end $$`,
  "analyze",
];
