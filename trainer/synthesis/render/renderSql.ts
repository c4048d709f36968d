import type { DatabaseSchema, Dialect } from "../../benchmarks/benchmark.ts";
import { quoteName } from "../../sql/text/quoteName.ts";
import { type JoinStep, joinPath } from "../instantiate/schemaGraph.ts";
import type { BoundQuery, Query, SelectQuery, Value } from "../templates/query.ts";
import { clausesOf, expressionsIn, queryOf } from "../templates/visitQuery.ts";
import { renderQuery, renderSelect } from "./renderClauses.ts";
import { keyword, type Names } from "./renderExpression.ts";
import type { SurfaceStyle } from "./surfaceStyle.ts";

/** Table name → what its columns are qualified with in one SELECT: empty where they need nothing. */
type Qualifiers = ReadonlyMap<string, string>;

/**
 * SQL text of a query with its slots filled: FROM and its joins along the shortest foreign keys, names quoted where the
 * dialect needs it. Undefined where no foreign keys lead from one of a SELECT's tables to another.
 */
export function renderSql(
  { query, columns, binding }: BoundQuery,
  schema: DatabaseSchema,
  dialect: Dialect,
  style: SurfaceStyle,
): string | undefined {
  let isJoinable = true;
  const isCorrelated = hasOuterColumn(query);
  const name = (text: string) => quoteName(text, dialect);
  const columnNames = new Set(
    schema.tables.flatMap((table) => table.columns.map((column) => column.name.toLowerCase())),
  );

  function renderValue({ type, text }: Value): string {
    if (type !== "text") return text;
    // In double quotes it is a string only while no column has that name.
    const isSafe =
      style.quote === '"' &&
      dialect === "sqlite" &&
      !/["']/.test(text) &&
      !columnNames.has(text.toLowerCase());
    return isSafe && text !== "" ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
  }

  function stepsOf(select: SelectQuery): readonly JoinStep[] {
    const tables = select.tables.map((slot) => binding.tables[slot] as string);
    const bound = new Set(
      columns.map(({ table }, slot) => `${binding.tables[table]}\n${binding.columns[slot]}`),
    );
    const ordered = style.isReversed ? tables.toReversed() : tables;
    const steps = joinPath(schema, ordered, (key) => bound.has(`${key.table}\n${key.column}`));
    if (!steps) isJoinable = false;
    return steps ?? [];
  }

  function renderOne(select: SelectQuery, outers: readonly Qualifiers[]): string {
    const steps = stepsOf(select);
    const taken = isCorrelated ? outers.flatMap((outer) => [...outer.values()]) : [];
    const refersOutward = outers.length > 0 && hasOuterColumn(select);
    const aliases = aliasesOf(
      steps.map(({ table }) => table),
      style,
      taken,
      refersOutward,
    );
    const qualifiers: Qualifiers = new Map(
      steps.map(({ table }, index) => [table, name(aliases[index] ?? table)]),
    );
    const isQualified = steps.length > 1 || refersOutward;
    const scopes = [qualifiers, ...outers];
    const names: Names = {
      column: (slot, outer) => {
        const table = binding.tables[columns[slot]?.table ?? -1] as string;
        const column = name(binding.columns[slot] as string);
        return isQualified || outer > 0 ? `${scopes[outer]?.get(table)}.${column}` : column;
      },
      value: (slot) => renderValue(binding.values[slot] as Value),
      constant: renderValue,
      query: (inner) => renderAll(inner, scopes),
    };
    return renderSelect(select, renderFrom(steps, aliases, qualifiers), names, style);
  }

  function renderFrom(
    steps: readonly JoinStep[],
    aliases: readonly (string | undefined)[],
    qualifiers: Qualifiers,
  ) {
    const parts = steps.map(({ table, keys }, index) => {
      const alias = aliases[index];
      const source =
        alias === undefined ? name(table) : `${name(table)} ${keyword("as", style)} ${name(alias)}`;
      if (index === 0) return `${keyword("from", style)} ${source}`;
      const conditions = keys.map((key) => {
        const ends = [
          `${qualifiers.get(key.table)}.${name(key.column)}`,
          `${qualifiers.get(key.referencedTable)}.${name(key.referencedColumn)}`,
        ];
        return (key.table === table ? ends.toReversed() : ends).join(" = ");
      });
      return `${keyword("join", style)} ${source} ${keyword("on", style)} ${conditions.join(` ${keyword("and", style)} `)}`;
    });
    return parts.join(" ");
  }

  function renderAll(inner: Query, outers: readonly Qualifiers[]): string {
    return renderQuery(inner, (select) => renderOne(select, outers), style);
  }

  const sql = renderAll(query, []);
  return isJoinable ? sql : undefined;
}

/** Undefined where a table goes by its own name. */
function aliasesOf(
  tables: readonly string[],
  { aliases }: SurfaceStyle,
  taken: readonly string[],
  refersOutward: boolean,
): readonly (string | undefined)[] {
  const isAlone = tables.length < 2;
  if (aliases === "names" || (isAlone && !(refersOutward && aliases === "initials")))
    return tables.map(() => undefined);
  if (aliases === "numbered") return tables.map((_, index) => `T${taken.length + index + 1}`);
  const initialOf = (name: string) => name.charAt(0).toLowerCase();
  const used = new Set(taken);
  return tables.map((table) => {
    const letters = [1, 2, 3].map((length) => table.slice(0, length).toLowerCase());
    const isTaken = (alias: string) =>
      used.has(alias) || (isAlone && taken.some((other) => initialOf(other) === alias));
    const alias = letters.find((candidate) => /^[a-z]+$/.test(candidate) && !isTaken(candidate));
    if (isAlone && alias !== letters[0]) return undefined;
    if (alias !== undefined) used.add(alias);
    return alias;
  });
}

function hasOuterColumn(query: Query): boolean {
  if (query.kind === "set") return hasOuterColumn(query.left) || hasOuterColumn(query.right);
  return clausesOf(query).some((clause) =>
    [...expressionsIn(clause)].some((expression) => {
      if (expression.kind === "column") return expression.outer > 0;
      const inner = queryOf(expression);
      return inner !== undefined && hasOuterColumn(inner);
    }),
  );
}
