import type { Random } from "../../../statistics/random.ts";
import type { Database } from "../../benchmarks/benchmark.ts";
import type { SqlValue } from "../../sql/executors/executor.ts";
import { isDecodable } from "../../sql/text/textBytes.ts";
import { renderSql } from "../render/renderSql.ts";
import { plainStyle } from "../render/surfaceStyle.ts";
import type { BoundQuery, Expression, SelectQuery, Value } from "../templates/query.ts";
import { expressionsIn } from "../templates/visitQuery.ts";
import type { ColumnProfiles } from "./columnProfiles.ts";
import { drawValues } from "./drawValues.ts";
import { type ValueUse, valueUses } from "./valueUses.ts";

type Compared = Extract<ValueUse, { kind: "compared" }>;

/** More values of one column than this make nothing better. */
const maximumValues = 300;

const limits = [2, 3, 3, 3, 4, 5, 5, 10];

/**
 * Values for a query's value slots, drawn from what the database holds for the thing each is compared with. `bound`
 * holds the values the template was found with: they say what a pattern looks like, and stand where nothing can be
 * drawn. Undefined where the database holds nothing that suits.
 */
export async function chooseValues(
  bound: BoundQuery,
  database: Database,
  profiles: ColumnProfiles,
  random: Random,
): Promise<readonly Value[] | undefined> {
  const values = [...bound.binding.values];
  // Two conditions on one thing say something only where their values differ.
  const taken = new Map<string, readonly string[]>();
  for (const use of valueUses(bound.query)) {
    if (use.kind === "limit") {
      values[use.slots[0]] = { type: "number", text: String(random.pick(limits)) };
      continue;
    }
    const sql = probeSql(use, bound, database);
    if (sql === undefined) continue;
    const key = JSON.stringify(use.operand);
    const others = taken.get(key) ?? [];
    const all = (await profiles.values(database, sql)).filter(isWritable);
    const found = all.filter((value) => !others.includes(String(value)));
    const [slot] = use.operand.kind === "column" ? [bound.columns[use.operand.slot]] : [];
    const originals = use.slots.map((value) => bound.binding.values[value] as Value);
    const drawn = drawValues({ found, operator: use.operator, type: slot?.type, originals }, random);
    if (!drawn || isTrivial(use, drawn) || drawn.some(({ text }) => others.includes(text))) return undefined;
    taken.set(key, [...others, ...drawn.map(({ text }) => text)]);
    for (const [index, value] of use.slots.entries()) values[value] = drawn[index] as Value;
  }
  return values;
}

/** Every group has one row. */
const isTrivial = ({ isGrouped, operator }: Compared, [drawn]: readonly Value[]) =>
  isGrouped && operator === ">=" && drawn?.text === "1";

const isWritable = (value: SqlValue): value is string | number | bigint =>
  typeof value === "number" || typeof value === "bigint" || (typeof value === "string" && isSayable(value));

const isSayable = (text: string) =>
  text.trim() === text && text !== "" && text.length <= 60 && !/[\p{Cc}]/u.test(text) && isDecodable(text);

/** SQL for the values of what a value is compared with. Undefined where that reads no column of its own SELECT. */
function probeSql(
  { operand, select, isGrouped }: Compared,
  bound: BoundQuery,
  { schema, dialect }: Database,
): string | undefined {
  const inside = [...expressionsIn(operand)];
  const columns = inside.filter((expression) => expression.kind === "column");
  if (columns.some(({ outer }) => outer > 0) || inside.some(({ kind }) => kind === "scalar"))
    return undefined;
  if (!isGrouped && columns.length === 0) return undefined;
  const tables = isGrouped ? select.tables : ownTables(operand, bound);
  const probe: SelectQuery = {
    kind: "select",
    tables,
    isDistinct: true,
    selected: [operand],
    where: undefined,
    groupBy: isGrouped ? select.groupBy : [],
    having: undefined,
    orderBy: [],
    limit: { kind: "constant", value: { type: "number", text: String(maximumValues) } },
  };
  return renderSql({ ...bound, query: probe }, schema, dialect, plainStyle);
}

function ownTables(operand: Expression, { columns }: BoundQuery): readonly number[] {
  const tables = [...expressionsIn(operand)].flatMap((expression) =>
    expression.kind === "column" ? (columns[expression.slot]?.table ?? []) : [],
  );
  return [...new Set(tables)].sort((one, other) => one - other);
}
