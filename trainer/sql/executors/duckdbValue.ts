import {
  DuckDBArrayValue,
  DuckDBBitValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBIntervalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimeNSValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeTZValue,
  DuckDBTimeValue,
  DuckDBUnionValue,
  DuckDBUUIDValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { SqlValue, TypedValue } from "./executor.ts";
import { decimalOfUnits, intervalOf, listOf, mapOf, structOf } from "./sqlValue.ts";

/** Written in UTC, wherever this machine stands. */
DuckDBTimestampTZValue.timezoneOffsetInMinutes = 0;

/** Types that differ only in precision are one; each class writes equal values alike. */
const simpleTypes = new Map<unknown, TypedValue["type"]>([
  [DuckDBDateValue, "date"],
  [DuckDBTimeValue, "time"],
  [DuckDBTimeNSValue, "time"],
  [DuckDBTimeTZValue, "timetz"],
  [DuckDBTimestampValue, "timestamp"],
  [DuckDBTimestampSecondsValue, "timestamp"],
  [DuckDBTimestampMillisecondsValue, "timestamp"],
  [DuckDBTimestampNanosecondsValue, "timestamp"],
  [DuckDBTimestampTZValue, "timestamptz"],
  [DuckDBUUIDValue, "uuid"],
  [DuckDBBitValue, "bit"],
]);

export function duckdbValue(value: DuckDBValue): SqlValue {
  if (typeof value !== "object" || value === null) return value;
  const type = simpleTypes.get(value.constructor);
  if (type !== undefined) return { type, text: value.toString() };
  if (value instanceof DuckDBDecimalValue) return decimalOfUnits(value.value, value.scale);
  if (value instanceof DuckDBBlobValue) return value.bytes;
  if (value instanceof DuckDBIntervalValue) return intervalOf(value.months, value.days, value.micros);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue)
    return listOf(value.items.map(duckdbValue));
  if (value instanceof DuckDBStructValue)
    return structOf(Object.entries(value.entries).map(([name, field]) => [name, duckdbValue(field)]));
  if (value instanceof DuckDBMapValue)
    return mapOf(value.entries.map((entry) => [duckdbValue(entry.key), duckdbValue(entry.value)]));
  if (value instanceof DuckDBUnionValue) return duckdbValue(value.value);
  return { type: "other", text: value.toString() };
}
