export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  readonly isPrimaryKey: boolean;
  /** As in "ship.ship_id"; empty where it refers to nothing. */
  readonly references: readonly string[];
}

export interface SchemaTable {
  readonly name: string;
  readonly isView: boolean;
  readonly columns: readonly SchemaColumn[];
}

type Loose = Readonly<Record<string, unknown>>;

/** Tables with their columns and keys. A schema is what a benchmark's importer wrote: whatever is not as expected is left out. */
export function readSchema(schema: unknown): SchemaTable[] {
  const { tables, foreignKeys } = Object(schema) as Loose;
  const keys = objects(foreignKeys);
  return objects(tables).flatMap(({ name: table, columns, isView }) => {
    if (typeof table !== "string") return [];
    return [
      {
        name: table,
        isView: isView === true,
        columns: objects(columns).flatMap(({ name: column, type, isPrimaryKey }) => {
          if (typeof column !== "string") return [];
          const own = keys.filter((key) => key.table === table && key.column === column);
          return [
            {
              name: column,
              type: typeof type === "string" ? type : "",
              isPrimaryKey: isPrimaryKey === true,
              references: own.map(
                ({ referencedTable, referencedColumn }) => `${referencedTable}.${referencedColumn}`,
              ),
            },
          ];
        }),
      },
    ];
  });
}

function objects(value: unknown): Loose[] {
  return Array.isArray(value)
    ? value.filter((each): each is Loose => typeof each === "object" && each !== null)
    : [];
}
