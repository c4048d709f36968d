import { between, category, city, count, listedName, money, number, reference, words } from "../columns.ts";
import type { Domain } from "../domain.ts";
import { present } from "../verbs.ts";

export const restaurants: Domain = {
  id: "restaurants",
  tables: [
    {
      name: "restaurant",
      words: words("restaurant", "eatery"),
      isPerson: false,
      rowCount: 24,
      columns: [
        listedName(
          "Olive, Saffron, Basil, Juniper, Clove, Pepper, Ginger, Thyme, Mint, Lemon, Fig, Walnut, Maple, Cedar, Coral, Ember, Harvest, Orchard, Anchor, Lotus, Bamboo, Rosemary, Truffle, Almond",
        ),
        city("London, Paris, Berlin, Madrid, Rome"),
        category("cuisine", words("cuisine", "cooking"), "French, Italian, Thai, Indian, Mexican", [
          "do:serve {} food",
          "do:cook {} food",
        ]),
        number("rating", words("rating", "score"), {
          value: between(1, 5, 0.5),
          steps: [2, 2.5, 3, 3.5, 4],
          above: ["be:rated above {}", "do:got more than {} stars"],
          below: ["be:rated below {}", "do:got fewer than {} stars"],
          most: ["best", "top"],
          least: ["worst", "poorest"],
          average: "How good is the average {}?",
          knowledge: [
            { phrase: "before:top-rated", sql: "{} = 5" },
            { phrase: "before:poorly rated", sql: "{} < 2" },
            { phrase: "before:well rated", sql: "{} >= 4" },
          ],
        }),
      ],
    },
    {
      name: "dish",
      words: words("dish", "meal"),
      isPerson: false,
      rowCount: 100,
      columns: [
        listedName(
          [
            "Grilled",
            "Spicy",
            "Roasted",
            "Creamy",
            "Smoked",
            "Crispy",
            "Stuffed",
            "Braised",
            "Glazed",
            "Pickled",
          ]
            .flatMap((first) =>
              [
                "Salmon",
                "Tofu",
                "Pumpkin",
                "Chicken",
                "Mushroom",
                "Lentil",
                "Duck",
                "Potato",
                "Pepper",
                "Prawn",
              ].map((last) => `${first} ${last}`),
            )
            .join(", "),
        ),
        reference("restaurant"),
        category("course", words("course", "menu section"), "starter, main, dessert, side", [
          "be:served as a {}",
          "be:offered as a {}",
        ]),
        money("price", "tariff", {
          value: between(4, 48),
          steps: [5, 8, 10, 12, 15, 20, 30],
          most: ["most expensive", "costliest"],
          least: ["cheapest", "least expensive"],
          average: "How much does the average {} cost?",
          knowledge: [
            { phrase: "have:a double-digit price", sql: "{} between 10 and 99" },
            { phrase: "have:a single-digit price", sql: "{} < 10" },
            { phrase: "be:affordable with a twenty", sql: "{} <= 20" },
          ],
        }),
        count("calories", "calorie", "energy content", {
          value: between(100, 1200, 10),
          steps: [200, 300, 400, 500, 600, 800],
          totals: false,
          missing: 0.08,
          most: ["richest", "heaviest"],
          least: ["lightest", "leanest"],
          knowledge: [
            { phrase: "have:a four-digit calorie count", sql: "{} >= 1000" },
            { phrase: "have:a three-digit calorie count", sql: "{} between 100 and 999" },
            { phrase: "be:within a quarter of the daily 2000 calories", sql: "{} <= 500" },
          ],
        }),
      ],
    },
  ],
  relations: [
    {
      child: "dish",
      column: "restaurant_id",
      parent: "restaurant",
      verb: present("serve", "serves"),
      preposition: "at",
    },
  ],
  paths: [],
};
