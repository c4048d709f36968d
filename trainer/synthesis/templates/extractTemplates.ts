import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { spiderHardness } from "../../evaluation/exactMatch/spiderHardness.ts";
import { surfaceStyleOf } from "../render/surfaceStyle.ts";
import { templateText } from "../render/templateText.ts";
import { NotTemplated } from "./notTemplated.ts";
import type { BoundQuery } from "./query.ts";
import { readTemplate } from "./readTemplate.ts";
import { loadSqlParser, type SqlParser } from "./sqlTree.ts";
import type { Origin, Template, TemplatePool } from "./template.ts";

/**
 * The templates of examples' gold SQL, with their frequencies (SPFT-SQL 3.1.1, steps A1–A4). The paper asks a language
 * model to extract them; ours parses, after Hu et al. 2023. SQL that has no template is counted by its reason. Throws
 * where an example's database is not among `databases`.
 */
export async function extractTemplates(
  examples: readonly Example[],
  databases: ReadonlyMap<string, Database>,
): Promise<TemplatePool> {
  const parse = await loadSqlParser();
  const found = new Map<string, { readonly bound: BoundQuery; readonly origins: Origin[] }>();
  const untemplated = new Map<string, Example[]>();
  for (const example of examples) {
    const database = databases.get(example.databaseId);
    if (!database)
      throw new Error(
        `Example ${example.index} asks ${example.databaseId}, which is not among the databases given.`,
      );
    const bound = readSql(parse, example.goldSql, database);
    if (typeof bound === "string") {
      untemplated.set(bound, [...(untemplated.get(bound) ?? []), example]);
      continue;
    }
    const text = templateText(bound);
    const entry = found.get(text) ?? { bound, origins: [] };
    entry.origins.push({ example, binding: bound.binding, style: surfaceStyleOf(example.goldSql) });
    found.set(text, entry);
  }
  const templates = [...found].map(([text, { bound, origins }]): Template => {
    const { example } = origins[0] as Origin;
    const schema = databases.get(example.databaseId)?.schema;
    return {
      text,
      query: bound.query,
      columns: bound.columns,
      origins,
      frequency: origins.length,
      hardness: example.difficulty ?? (schema && spiderHardness(example.goldSql, schema)),
    };
  });
  return {
    templates: templates.sort((left, right) => right.frequency - left.frequency),
    templated: templates.reduce((sum, { frequency }) => sum + frequency, 0),
    untemplated: [...untemplated]
      .map(([reason, its]) => ({ reason, examples: its }))
      .sort((left, right) => right.examples.length - left.examples.length),
  };
}

/** One SQL as a query with its slots filled, or the reason why it has no template. */
export async function readBoundQuery(sql: string, database: Database): Promise<BoundQuery | string> {
  return readSql(await loadSqlParser(), sql, database);
}

function readSql(parse: SqlParser, sql: string, { dialect, schema }: Database): BoundQuery | string {
  try {
    return readTemplate(parse(sql, dialect), schema);
  } catch (error) {
    if (error instanceof NotTemplated) return error.reason;
    throw error;
  }
}
