import BetterSqlite3 from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../trainer/kata/draft.ts";
import { createResultReader, dependsOnTies, isFit } from "../../../trainer/kata/judgeDraft.ts";

const database = new BetterSqlite3(":memory:");
database.exec(`
  create table restaurant (id integer primary key, city text);
  insert into restaurant values (1, 'Berlin'), (2, 'Paris'), (3, 'Berlin'), (4, 'Rome');
  create table dish (id integer primary key, price integer, weight integer, restaurant_id integer);
  insert into dish values (1, 9, 1, 1), (2, 9, 7, 2), (3, 9, 7, 2), (4, 2, 5, 4), (5, 9, 4, 3);`);
const resultOf = createResultReader(database);

const draftOf = (form: string, isOrdered = false): Draft => ({
  key: form,
  forms: [form],
  isOrdered,
  decoys: [],
  speaksOf: [],
  ask: () => "",
});

describe("an answer where rows tie", () => {
  const cityByPrice =
    "select r.city from dish as d join restaurant as r on d.restaurant_id = r.id order by d.price desc limit 1";

  test("depends on the tie although the first and the last of the rows answer alike", () => {
    expect(isFit(draftOf(cityByPrice), resultOf)).toBe(true);
    expect(dependsOnTies(draftOf(cityByPrice), resultOf)).toBe(true);
  });

  test("depends on nothing where one row is first, or all that tie answer alike", () => {
    for (const column of ["price", "weight desc"])
      expect(
        dependsOnTies(draftOf(cityByPrice.replace("price desc", column)), resultOf),
        `by ${column}`,
      ).toBe(false);
  });

  test("depends on the tie where only its order is asked for", () => {
    const ordered = "select restaurant_id from dish order by price";
    expect(dependsOnTies(draftOf(ordered, true), resultOf)).toBe(true);
    expect(dependsOnTies(draftOf(ordered, false), resultOf)).toBe(false);
  });
});
