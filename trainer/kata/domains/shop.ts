import {
  age,
  between,
  category,
  city,
  code,
  date,
  listedName,
  money,
  number,
  personName,
  reference,
  words,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const shop: Domain = {
  id: "shop",
  tables: [
    {
      name: "customer",
      words: words("customer", "client"),
      isPerson: true,
      rowCount: 40,
      columns: [
        personName(),
        age(15, 75, [20, 25, 30, 40, 50, 60]),
        city("London, Paris, Berlin, Madrid, Rome", {
          missing: 0.08,
          implicit: ["be:from {}", "do:live in {}"],
          most: "Where do the most {} live?",
        }),
        code("status", { A: "active", C: "closed", V: "preferred" }),
      ],
    },
    {
      name: "product",
      words: words("product", "item"),
      isPerson: false,
      rowCount: 30,
      columns: [
        listedName(
          "Lamp, Chair, Desk, Sofa, Mirror, Rug, Clock, Vase, Kettle, Toaster, Blender, Oven, Puzzle, Robot, Doll, Kite, Train, Ball, Jacket, Scarf, Gloves, Boots, Hat, Shirt, Tent, Bike, Helmet, Skates, Rope, Drum",
        ),
        category("category", words("category", "type"), "toys, clothes, home, kitchen, sport", [
          "be:for the {} department",
          "be:sold under {}",
        ]),
        money("price", "tariff", {
          value: between(5, 250, 5),
          steps: [10, 20, 30, 50, 80, 100, 150],
          most: ["most expensive", "costliest"],
          least: ["cheapest", "least expensive"],
          average: "How much does the average {} cost?",
          knowledge: [
            { phrase: "have:a three-digit price", sql: "{} between 100 and 999" },
            { phrase: "have:a two-digit price", sql: "{} between 10 and 99" },
            { phrase: "be:affordable with a fifty", sql: "{} <= 50" },
          ],
        }),
        number("stock", words("stock level", "inventory"), {
          value: between(0, 90),
          steps: [5, 10, 20, 30, 50],
          totals: true,
          missing: 0.1,
          knowledge: [
            { phrase: "be:down to their last four units", sql: "{} <= 4" },
            { phrase: "have:a double-digit stock", sql: "{} between 10 and 99" },
            { phrase: "have:a single-digit stock", sql: "{} < 10" },
          ],
        }),
      ],
    },
    {
      name: "purchase",
      words: words("purchase", "transaction"),
      isPerson: false,
      rowCount: 160,
      columns: [
        reference("customer"),
        reference("product"),
        date("past:completed"),
        number("quantity", words("quantity", "amount"), {
          value: between(1, 20),
          steps: [2, 3, 5, 8, 10, 15],
          totals: true,
          knowledge: [
            { phrase: "be:for a single unit", sql: "{} = 1" },
            { phrase: "be:for a dozen units or more", sql: "{} >= 12" },
          ],
        }),
      ],
    },
  ],
  relations: [
    {
      child: "purchase",
      column: "customer_id",
      parent: "customer",
      verb: past("make", "made"),
      preposition: "by",
    },
    {
      child: "purchase",
      column: "product_id",
      parent: "product",
      verb: past("appear in", "appeared in"),
      preposition: "of",
    },
  ],
  paths: [{ from: "customer", through: "purchase", to: "product", verb: "bought" }],
};
