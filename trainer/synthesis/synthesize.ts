import { createRandom, type Random } from "../../statistics/random.ts";
import type { Database } from "../benchmarks/benchmark.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";
import { normalizeSql } from "../sql/text/normalizeSql.ts";
import { chooseColumns } from "./instantiate/chooseColumns.ts";
import { chooseTables } from "./instantiate/chooseTables.ts";
import { chooseValues } from "./instantiate/chooseValues.ts";
import { type ColumnProfiles, createColumnProfiles } from "./instantiate/columnProfiles.ts";
import { type ColumnWeight, columnWeights } from "./instantiate/columnWeights.ts";
import { countsTwice } from "./instantiate/countsTwice.ts";
import { weightedPick } from "./instantiate/weightedPick.ts";
import { isInformative } from "./isInformative.ts";
import { renderSql } from "./render/renderSql.ts";
import type { BoundQuery, ColumnSlot } from "./templates/query.ts";
import type { Origin, Template, TemplatePool } from "./templates/template.ts";

export interface SynthesisOptions {
  /** How many SQL are wanted. */
  readonly count: number;
  readonly seed: number;
  /** Weights by template text in place of the pool's frequencies, say of last round's failures; absent ones are not used. */
  readonly templates?: ReadonlyMap<string, number>;
  /** How many databases a template sampled is tried on before it is given up. Default: 24. */
  readonly maximumTriesPerSql?: number;
  /** Gold SQL that must not come again, in any spelling of case and blanks: training's and the dev sets'. */
  readonly forbidden?: Iterable<string>;
  /** How many SQL are worked on at once. Changes nothing but the time. Default: 8. */
  readonly concurrency?: number;
  readonly onProgress?: (done: number, wanted: number) => void;
  readonly signal?: AbortSignal;
}

/** A SQL that executes on its database and finds something. */
export interface SynthesizedSql {
  readonly databaseId: string;
  readonly sql: string;
  readonly template: Template;
  /** The gold example whose template and spelling it follows. */
  readonly origin: Origin;
  readonly bound: BoundQuery;
}

export interface SynthesisReport {
  /** Fewer than were wanted where the templates and databases give no more. */
  readonly synthesized: readonly SynthesizedSql[];
  /** SQL written and executed on the way. */
  readonly executed: number;
  /** How many of them ran. */
  readonly executable: number;
  /** How many of them ran and found something that says something. */
  readonly informative: number;
  /** How many of these were known already: training's own, forbidden, or synthesized before. */
  readonly known: number;
}

/** Templates sampled in a row without one new SQL after which there are thought to be no more. */
const patience = 400;

/**
 * New SQL from templates (SPFT-SQL 3.1.1, steps B1–B4 of papers.md): a template is sampled by its frequency, its slots are
 * filled from one of the databases, FROM and JOIN built anew, the SQL executed, and kept where its result says something.
 * None comes twice and none equals a gold SQL the templates came from. The same seed gives the same SQL whatever the
 * concurrency. Throws the signal's reason where aborted.
 */
export async function synthesize(
  pool: TemplatePool,
  databases: ReadonlyMap<string, Database>,
  executor: SqlExecutor,
  options: SynthesisOptions,
): Promise<SynthesisReport> {
  const { count, seed, templates, signal } = options;
  const weightOf = ({ text, frequency }: Template) => (templates ? (templates.get(text) ?? 0) : frequency);
  const usable = pool.templates.filter((template) => weightOf(template) > 0);
  const known = new Set([...(options.forbidden ?? [])].map(normalizeSql));
  for (const { origins } of pool.templates)
    for (const { example } of origins) known.add(normalizeSql(example.goldSql));
  const attempt = createAttempt(pool, databases, executor, options.maximumTriesPerSql ?? 24);
  const synthesized: SynthesizedSql[] = [];
  const counts = { executed: 0, executable: 0, informative: 0, known: 0 };
  let fruitless = 0;
  let stream = 0;
  const waiting: Promise<Attempted>[] = [];
  try {
    while (synthesized.length < count && fruitless < patience && usable.length > 0) {
      signal?.throwIfAborted();
      while (waiting.length < (options.concurrency ?? 8)) {
        const random = createRandom(seed, stream);
        stream += 1;
        const template = weightedPick(usable, weightOf, random) as Template;
        const begun = attempt(template, random);
        // A failure is thrown when its turn comes; until then it is no unhandled one.
        begun.catch(() => {});
        waiting.push(begun);
      }
      // Taken in the order they were begun in, so that which of two alike counts does not depend on which was quicker.
      const { found, executed, executable } = await (waiting.shift() as Promise<Attempted>);
      counts.executed += executed;
      counts.executable += executable;
      if (found) counts.informative += 1;
      const key = found && normalizeSql(found.sql);
      if (!found || key === undefined || known.has(key)) {
        if (found) counts.known += 1;
        fruitless += 1;
        continue;
      }
      fruitless = 0;
      known.add(key);
      synthesized.push(found);
      options.onProgress?.(synthesized.length, count);
    }
  } finally {
    // What was begun and is no longer wanted still uses the executor.
    await Promise.allSettled(waiting);
  }
  return { synthesized, ...counts };
}

interface Attempted {
  readonly found: SynthesizedSql | undefined;
  readonly executed: number;
  readonly executable: number;
}

/** What fills slots needs to know beside the template. */
interface InstantiationContext {
  readonly originals: readonly string[];
  readonly profiles: ColumnProfiles;
  readonly weightOf: ColumnWeight;
}

function createAttempt(
  { templates }: TemplatePool,
  databases: ReadonlyMap<string, Database>,
  executor: SqlExecutor,
  maximumTries: number,
) {
  const profiles = createColumnProfiles(executor);
  const weightOf = columnWeights(templates);
  const all = [...databases.values()];
  return async (template: Template, random: Random): Promise<Attempted> => {
    let [executed, executable] = [0, 0];
    const origin = random.pick(template.origins);
    const originals = naturalNames(template.columns, origin, databases.get(origin.example.databaseId));
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const database = random.pick(all);
      const bound = await instantiate(template, origin, { originals, profiles, weightOf }, database, random);
      const style = { ...origin.style, isReversed: random.chance(0.5) };
      const sql = bound && renderSql(bound, database.schema, database.dialect, style);
      if (!bound || sql === undefined) continue;
      const result = await executor.execute(sql, database.file);
      executed += 1;
      if (result.kind === "rows") executable += 1;
      if (!isInformative(result, template.query)) continue;
      return { found: { databaseId: database.id, sql, template, origin, bound }, executed, executable };
    }
    return { found: undefined, executed, executable };
  };
}

async function instantiate(
  { query, columns }: Template,
  { binding }: Origin,
  { originals, profiles, weightOf }: InstantiationContext,
  database: Database,
  random: Random,
): Promise<BoundQuery | undefined> {
  const tables = chooseTables(query, columns, database.schema, random);
  if (!tables || countsTwice(query, columns, tables, database.schema)) return undefined;
  const names = await chooseColumns(
    { query, columns, originals, weightOf },
    tables,
    database,
    profiles,
    random,
  );
  if (!names) return undefined;
  const bound = { query, columns, binding: { tables, columns: names, values: binding.values } };
  const values = await chooseValues(bound, database, profiles, random);
  return values && { ...bound, binding: { ...bound.binding, values } };
}

/** What the columns are called in the SQL that the template was found in; their plain names where that is not at hand. */
function naturalNames(
  columns: readonly ColumnSlot[],
  { binding }: Origin,
  database: Database | undefined,
): readonly string[] {
  return columns.map(({ table }, slot) => {
    const name = binding.columns[slot] as string;
    const its = database?.schema.tables.find((other) => other.name === binding.tables[table]);
    return its?.columns.find((column) => column.name === name)?.naturalName ?? name;
  });
}
