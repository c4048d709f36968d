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

it("reads composite keys, views and computed columns", async () => {
  const file = await createBenchmarkFolder().write(
    "seats.sql",
    `CREATE TABLE public.seat (line integer, place integer, code integer GENERATED ALWAYS AS ((line * 100)) STORED,
  label text);
CREATE TABLE ticket (id int PRIMARY KEY, l int, p int, FOREIGN KEY (p, l) REFERENCES seat);
ALTER TABLE ONLY public.seat ADD CONSTRAINT seat_pkey PRIMARY KEY (place, line);
CREATE VIEW public.front AS
 SELECT seat.line,
    (seat.code + 1) AS next,
    count(*) FILTER (WHERE (seat.place > 1)) AS "How Many"
   FROM public.seat
  GROUP BY seat.line, (seat.code + 1);
CREATE MATERIALIZED VIEW kept (a, b) AS SELECT line, max(place) FROM seat GROUP BY line WITH NO DATA;
CREATE OR REPLACE VIEW plain AS SELECT DISTINCT label FROM seat;
CREATE VIEW nameless AS SELECT count(*) FROM seat;
ALTER VIEW public.front OWNER TO me;
`,
  );
  const { tables, foreignKeys } = await introspectDump(file);
  expect(
    tables.map(({ name, columns, isView }) => [name, isView, ...columns.map((column) => column.name)]),
  ).toEqual([
    ["seat", undefined, "line", "place", "code", "label"],
    ["ticket", undefined, "id", "l", "p"],
    ["front", true, "line", "next", "How Many"],
    ["kept", true, "a", "b"],
    ["plain", true, "label"],
  ]);
  const ofKey = ["p", "l"];
  expect(foreignKeys).toEqual([
    { table: "ticket", column: "p", referencedTable: "seat", referencedColumn: "place", ofKey },
    { table: "ticket", column: "l", referencedTable: "seat", referencedColumn: "line", ofKey },
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
