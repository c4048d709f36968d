import {
  age,
  between,
  category,
  count,
  country,
  listedName,
  money,
  personName,
  reference,
  words,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { present } from "../verbs.ts";

export const university: Domain = {
  id: "university",
  tables: [
    {
      name: "department",
      words: words("department", "faculty"),
      isPerson: false,
      rowCount: 10,
      columns: [
        listedName(
          "Physics, Chemistry, Biology, Law, Music, Economics, Geology, Drama, Statistics, Philosophy",
        ),
        category("building", words("building", "house"), "North, South, East, West", [
          "be:in {}",
          "be:housed in {}",
        ]),
        money("budget", "allowance", {
          value: between(20, 300, 5),
          steps: [50, 80, 100, 150, 200, 250],
          verb: "spend",
          most: ["richest", "best-funded"],
          least: ["poorest", "worst-funded"],
          average: "How much does the average {} spend?",
          knowledge: [
            { phrase: "have:a three-digit budget", sql: "{} between 100 and 999" },
            { phrase: "have:a two-digit budget", sql: "{} < 100" },
          ],
        }),
      ],
    },
    {
      name: "student",
      words: words("student", "pupil"),
      isPerson: true,
      rowCount: 100,
      columns: [
        personName(),
        reference("department"),
        age(17, 34, [18, 19, 20, 22, 25, 30]),
        country("France, Spain, Italy, Germany, Japan"),
        count("credits", "credit", "study point total", {
          value: between(0, 180, 5),
          steps: [20, 30, 50, 60, 90, 100, 120],
          missing: 0.05,
          knowledge: [
            { phrase: "past:enrolled for a full year of 60 credits", sql: "{} >= 60" },
            { phrase: "past:enrolled for two full years of 60 credits each", sql: "{} >= 120" },
          ],
        }),
      ],
    },
  ],
  relations: [
    {
      child: "student",
      column: "department_id",
      parent: "department",
      verb: present("have", "has"),
      preposition: "of",
    },
  ],
  paths: [],
};
