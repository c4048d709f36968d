import type { PredictionRecord } from "../records/predictionRecord.ts";
import type { Slots } from "./slots.ts";

const plain = (text: string) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();

/**
 * Gives the columns of a table without a header the names of what they hold: questions of the split, its databases, or
 * numbers of which each is another. So what such a table says of its answers counts before their order, as in any file.
 *
 * @param answers names of the columns that hold the answers, which keep them.
 */
export function nameColumns(
  records: readonly PredictionRecord[],
  answers: readonly string[],
  { examples }: Slots,
): PredictionRecord[] {
  const questions = new Set(examples.flatMap((example) => (example ? plain(example.question) : [])));
  const databases = new Set(examples.flatMap((example) => (example ? plain(example.databaseId) : [])));
  const names = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  const named = new Map<string, string>();
  for (const name of names) {
    if (answers.includes(name)) continue;
    const values = records.map(({ fields }) => String(fields.get(name) ?? ""));
    const share = (isOne: (value: string) => boolean) => values.filter(isOne).length / values.length;
    const isNumbering =
      values.every((value) => /^\D*\d+(?:\.0+)?\s*$/.test(value)) && new Set(values).size === values.length;
    const kind =
      share((value) => questions.has(plain(value))) > 0.5
        ? "question"
        : share((value) => databases.has(plain(value))) > 0.5
          ? "db_id"
          : isNumbering
            ? "id"
            : undefined;
    if (kind !== undefined && ![...named.values()].includes(kind)) named.set(name, kind);
  }
  return records.map((record) => ({
    ...record,
    fields: new Map([...record.fields].map(([name, value]) => [named.get(name) ?? name, value])),
  }));
}
