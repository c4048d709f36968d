import { parse } from "csv-parse/sync";
import { BenchmarkError, type Column, type DatabaseSchema, type Table } from "../benchmark.ts";
import { columnType, naturalName } from "./columnType.ts";
import { readText } from "./readJson.ts";

/**
 * Reads `<set>-schema.csv`: table, field and three more columns whose order differs between sets. It says that a
 * column is a foreign key but not of what, so foreign keys stay empty.
 */
export async function readText2sqlSchema(file: string): Promise<DatabaseSchema> {
  const [head = [], ...rows] = parseRows(await readText(file), file);
  const place = (title: string) => {
    const index = head.indexOf(title);
    if (index === -1) {
      throw new BenchmarkError(
        `${file}: the first line lacks "${title}". Restore the file as text2sql-data has it.`,
      );
    }
    return index;
  };
  const [tablePlace, fieldPlace, typePlace] = [place("Table Name"), place("Field Name"), place("Type")];
  const keyPlace = place("Is Primary Key");
  const tables = new Map<string, Table & { columns: Column[] }>();
  for (const row of rows) {
    const [tableName = "-", name = "-"] = [row[tablePlace], row[fieldPlace]];
    if (tableName === "-" || tableName === "" || name === "") continue;
    const table = tables.get(tableName) ?? {
      name: tableName,
      naturalName: naturalName(tableName),
      columns: [],
    };
    table.columns.push({
      name,
      naturalName: naturalName(name),
      type: columnType(row[typePlace] ?? ""),
      isPrimaryKey: /^(y|yes|pri)$/i.test(row[keyPlace] ?? ""),
    });
    tables.set(tableName, table);
  }
  return { tables: [...tables.values()], foreignKeys: [] };
}

function parseRows(text: string, file: string): string[][] {
  try {
    return parse(text, { trim: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new BenchmarkError(
      `${file} is not CSV (${error instanceof Error ? error.message : error}). Restore the file.`,
      {
        cause: error,
      },
    );
  }
}
