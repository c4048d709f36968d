import type { ColumnNames } from "./columnNames.ts";
import type {
  ColumnId,
  ColumnUnit,
  Condition,
  Conditions,
  Statement,
  Value,
  ValueUnit,
} from "./statement.ts";

/**
 * Makes statements comparable: literals and columns on a comparison's right side go, and in the outermost statement
 * and those tied to it by set operations DISTINCT goes and a column gives way to the one that stands for its foreign
 * keys. As in the official evaluator, subqueries in conditions lose their values only, and those in FROM nothing.
 */
export function normalizeStatement(statement: Statement, names: ColumnNames): Statement {
  const tables = new Set(
    statement.sources.flatMap((source) => (source.kind === "table" ? [source.table] : [])),
  );
  return unifyColumns(dropValues(statement), (column) =>
    tables.has(column.slice(0, column.indexOf(".")))
      ? (names.representativeOf.get(column) ?? column)
      : column,
  );
}

function dropValues(statement: Statement): Statement {
  const { setOperation } = statement;
  return {
    ...statement,
    joinConditions: mapConditions(statement.joinConditions, dropConditionValues),
    where: mapConditions(statement.where, dropConditionValues),
    having: mapConditions(statement.having, dropConditionValues),
    setOperation: setOperation && { ...setOperation, statement: dropValues(setOperation.statement) },
  };
}

function dropConditionValues(condition: Condition): Condition {
  const drop = (value: Value | undefined): Value | undefined =>
    value?.kind === "statement" ? { ...value, statement: dropValues(value.statement) } : undefined;
  return { ...condition, value: drop(condition.value), secondValue: drop(condition.secondValue) };
}

/** The tables of the first statement decide for those tied to it by set operations, too. */
function unifyColumns(statement: Statement, unify: (column: ColumnId) => ColumnId): Statement {
  const unifyUnit = (unit: ColumnUnit): ColumnUnit => ({
    ...unit,
    column: unify(unit.column),
    isDistinct: false,
  });
  const unifyValue = (unit: ValueUnit): ValueUnit => ({
    ...unit,
    left: unifyUnit(unit.left),
    right: unit.right && unifyUnit(unit.right),
  });
  const unifyCondition = (condition: Condition): Condition => ({
    ...condition,
    subject: unifyValue(condition.subject),
  });
  const { orderBy, setOperation } = statement;
  return {
    ...statement,
    isDistinct: false,
    select: statement.select.map((item) => ({ ...item, unit: unifyValue(item.unit) })),
    joinConditions: mapConditions(statement.joinConditions, unifyCondition),
    where: mapConditions(statement.where, unifyCondition),
    groupBy: statement.groupBy.map(unifyUnit),
    having: mapConditions(statement.having, unifyCondition),
    orderBy: orderBy && { ...orderBy, units: orderBy.units.map(unifyValue) },
    setOperation: setOperation && { ...setOperation, statement: unifyColumns(setOperation.statement, unify) },
  };
}

function mapConditions(
  { conditions, connectives }: Conditions,
  map: (one: Condition) => Condition,
): Conditions {
  return { conditions: conditions.map(map), connectives };
}
