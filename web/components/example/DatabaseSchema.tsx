import type { SchemaTable } from "../../lib/api/databaseSchema.ts";

/** The tables of a database as boxes, keys marked; a column that refers to another names it. */
export function DatabaseSchema({ schema }: { schema: readonly SchemaTable[] }) {
  if (schema.length === 0) return <p className="quiet">The benchmark does not describe its tables.</p>;
  return (
    <ul className="schema">
      {schema.map(({ name, isView, columns }) => (
        <li key={name}>
          <h3>
            {name}
            {isView && <span className="tag">view</span>}
          </h3>
          <ul>
            {columns.map((column) => (
              <li key={column.name}>
                <code>{column.name}</code> <span className="quiet">{column.type}</span>
                {column.isPrimaryKey && <span className="tag">primary key</span>}
                {column.references.map((reference) => (
                  <span key={reference} className="detail">
                    → <code>{reference}</code>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
