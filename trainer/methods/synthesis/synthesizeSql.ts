/** New SQL for a round, or what was found for the same round before. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Benchmark, Database } from "../../benchmarks/benchmark.ts";
import { fileVersion } from "../../sql/executors/fileVersion.ts";
import { contentHash, seedFor } from "../../storage/contentHash.ts";
import { type SynthesisReport, type SynthesizedSql, synthesize } from "../../synthesis/synthesize.ts";
import { extractTemplates } from "../../synthesis/templates/extractTemplates.ts";
import type { BoundQuery } from "../../synthesis/templates/query.ts";
import type { TemplatePool } from "../../synthesis/templates/template.ts";
import { verbalizeSql } from "../../synthesis/verbalize/verbalizeSql.ts";
import type { RunState } from "../runState.ts";

/** A synthesized SQL as it is kept. */
export interface SyntheticSql {
  readonly databaseId: string;
  readonly sql: string;
  readonly template: string;
  readonly difficulty?: string;
  readonly bound: BoundQuery;
  /** The question that the verbalizer asks for it. */
  readonly verbalization: string;
}

export interface SyntheticSqlReport extends Omit<SynthesisReport, "synthesized"> {
  readonly synthesized: readonly SyntheticSql[];
  /** Seconds it took, when it was done. */
  readonly seconds: number;
}

/** Throws the signal's reason where the run is aborted. */
export async function synthesizeSql(
  state: RunState,
  number: number,
  count: number,
): Promise<SyntheticSqlReport> {
  const { context, examples, synthesis } = state;
  const { benchmark, executor, spec, store, progress, signal } = context;
  const { seededByFailures } = spec.configuration.synthesis;
  const databases = trainingDatabases(state);
  const seed = seedFor(spec.seed, "synthesis", number);
  const templates = seededByFailures && synthesis.failures.size > 0 ? synthesis.failures : undefined;
  const forbidden = [
    ...[...benchmark.splits.values()].flatMap((split) => split.examples.map(({ goldSql }) => goldSql)),
    ...synthesis.made.map(({ example }) => example.goldSql),
  ];
  const key = {
    code: context.codeVersion,
    training: contentHash(examples.training.map(({ example }) => [example.databaseId, example.goldSql])),
    databases: contentHash([...databases.values()].map(({ file }) => [file, fileVersion(file)])),
    forbidden: contentHash(forbidden),
    templates: templates ? [...templates].sort() : null,
    lexicon: contentHash([...(benchmark.lexicon ?? [])]),
    executor: executor.name,
    count,
    seed,
  };
  const { folder, seconds } = await store.remember("synthesis", key, spec.id, async (target) => {
    const phase = progress.phase(`iteration ${number}: synthesis`);
    synthesis.templates ??= await extractTemplates(
      examples.training.map(({ example }) => example),
      databases,
    );
    const options = { count, seed, forbidden, signal, ...(templates && { templates }) };
    const report = await synthesize(synthesis.templates as TemplatePool, databases, executor, {
      ...options,
      onProgress: phase.onProgress,
    });
    const synthesized = report.synthesized.map((one) => keep(one, benchmark, seed));
    phase.end(`${synthesized.length} SQL from templates`);
    writeFileSync(join(target, "synthesized.json"), JSON.stringify({ ...report, synthesized }));
  });
  signal.throwIfAborted();
  const saved = JSON.parse(readFileSync(join(folder, "synthesized.json"), "utf8")) as Omit<
    SyntheticSqlReport,
    "seconds"
  >;
  return { ...saved, seconds };
}

/** Those that training asks about: nothing is to be learnt of the others. */
function trainingDatabases({ context, examples }: RunState): ReadonlyMap<string, Database> {
  const asked = new Set(examples.training.map(({ example }) => example.databaseId));
  return new Map([...context.benchmark.databases].filter(([id]) => asked.has(id)));
}

function keep(
  { databaseId, sql, template, bound }: SynthesizedSql,
  { databases, lexicon }: Benchmark,
  seed: number,
): SyntheticSql {
  const { schema } = databases.get(databaseId) as Database;
  return {
    databaseId,
    sql,
    template: template.text,
    ...(template.hardness === undefined ? {} : { difficulty: template.hardness }),
    bound,
    verbalization: verbalizeSql(bound, schema, { seed, lexicon: lexicon?.get(databaseId) }),
  };
}
