import { age, between, category, city, code, date, money, personName, reference, words } from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const hospital: Domain = {
  id: "hospital",
  tables: [
    {
      name: "doctor",
      words: words("doctor", "physician"),
      isPerson: true,
      rowCount: 24,
      columns: [
        personName(),
        age(28, 68, [30, 35, 40, 45, 50, 60]),
        category(
          "specialty",
          words("specialty", "medical field"),
          "surgery, cardiology, neurology, oncology",
          ["do:work in {}", "do:practise {}"],
        ),
        money("salary", "wage", {
          value: between(4000, 12000, 100),
          steps: [5000, 6000, 7000, 8000, 9000, 10000],
          verb: "earn",
          most: ["best paid", "highest-earning"],
          least: ["worst paid", "lowest-earning"],
          average: "How much does the average {} earn?",
          knowledge: [
            { phrase: "do:earn a five-digit salary", sql: "{} >= 10000" },
            { phrase: "do:earn a four-digit salary", sql: "{} between 1000 and 9999" },
          ],
        }),
      ],
    },
    {
      name: "patient",
      words: words("patient", { singular: "person under care", plural: "people under care" }),
      isPerson: true,
      rowCount: 60,
      columns: [
        personName(),
        age(4, 88, [10, 20, 30, 40, 50, 60, 70]),
        city("London, Paris, Berlin, Madrid, Rome", {
          missing: 0.1,
          implicit: ["be:from {}", "do:live in {}"],
          most: "Where do the most {} live?",
        }),
        code("status", { A: "admitted", D: "discharged", W: "waiting" }),
      ],
    },
    {
      name: "visit",
      words: words("visit", "consultation"),
      isPerson: false,
      rowCount: 150,
      columns: [
        reference("patient"),
        reference("doctor"),
        date("do:took place"),
        money("fee", "bill", {
          value: between(50, 600, 10),
          steps: [100, 150, 200, 250, 300, 400],
          missing: 0.05,
          most: ["most expensive", "costliest"],
          least: ["cheapest", "least expensive"],
          average: "How much does the average {} cost?",
          knowledge: [
            { phrase: "have:a two-digit fee", sql: "{} between 10 and 99" },
            { phrase: "have:a three-digit fee", sql: "{} between 100 and 999" },
          ],
        }),
      ],
    },
  ],
  relations: [
    {
      child: "visit",
      column: "patient_id",
      parent: "patient",
      verb: past("make", "made"),
      preposition: "by",
    },
    {
      child: "visit",
      column: "doctor_id",
      parent: "doctor",
      verb: past("handle", "handled"),
      preposition: "to",
    },
  ],
  paths: [{ from: "patient", through: "visit", to: "doctor", verb: "saw" }],
};
