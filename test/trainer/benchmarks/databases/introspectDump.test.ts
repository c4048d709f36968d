import { join } from "node:path";
import { expect, it } from "vitest";
import { introspectDump } from "../../../../trainer/benchmarks/databases/introspectDump.ts";
import { createBenchmarkFolder } from "../benchmarkFolder.ts";
import { isAbsent, sharedData } from "../sharedData.ts";

const dump = `
-- CREATE TABLE no_table (x int);
CREATE TABLE public.owner (
    id bigint NOT NULL,
    "Full ""Name" character varying(20) DEFAULT 'a, (b'::character varying, -- a name
    born date
);
CREATE TABLE IF NOT EXISTS Pet (
  Id serial PRIMARY KEY,
  owner_id integer REFERENCES public.owner,
  weight numeric(10, 2) CHECK (weight > 0),
  is_tame boolean,
  UNIQUE (owner_id, weight)
);
CREATE TABLE visit (pet int, owner int, CONSTRAINT both PRIMARY KEY (pet, owner),
  FOREIGN KEY (pet) REFERENCES pet (id));
INSERT INTO pet VALUES (1, 1, 2.5, true);
ALTER TABLE ONLY public.owner
    ADD CONSTRAINT owner_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.visit ADD CONSTRAINT visit_owner FOREIGN KEY (owner) REFERENCES public.owner(id);
`;

it("reads tables, columns, types and keys, wherever the dump declares them", async () => {
  const file = await createBenchmarkFolder().write("pets.sql", dump);
  const { tables, foreignKeys } = await introspectDump(file);
  expect(
    tables.map(({ name, columns }) => [
      name,
      ...columns.map((column) => `${column.name} ${column.type}${column.isPrimaryKey ? " key" : ""}`),
    ]),
  ).toEqual([
    ["owner", "id number key", 'Full "Name text', "born time"],
    ["pet", "id number key", "owner_id number", "weight number", "is_tame boolean"],
    ["visit", "pet number key", "owner number key"],
  ]);
  expect(foreignKeys).toEqual([
    { table: "pet", column: "owner_id", referencedTable: "owner", referencedColumn: "id" },
    { table: "visit", column: "pet", referencedTable: "pet", referencedColumn: "id" },
    { table: "visit", column: "owner", referencedTable: "owner", referencedColumn: "id" },
  ]);
});

it.skipIf(isAbsent("defog"))("reads every table of defog's dumps", async () => {
  const names = ["academic", "advising", "atis", "broker", "car_dealership", "derm_treatment", "ewallet"];
  const rest = ["geography", "restaurants", "scholar", "yelp"];
  const schemas = await Promise.all(
    [...names, ...rest].map((name) =>
      introspectDump(join(sharedData, "defog/dumps_postgres", `${name}.sql`)),
    ),
  );
  expect(schemas.flatMap(({ tables }) => tables)).toHaveLength(110);
  expect(schemas.flatMap(({ tables }) => tables).every(({ columns }) => columns.length > 0)).toBe(true);
});
