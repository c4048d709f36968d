import { between, category, city, dirty, listedName, money, reference, words, year } from "../columns.ts";
import type { Domain } from "../domain.ts";
import { present } from "../verbs.ts";

export const museum: Domain = {
  id: "museum",
  tables: [
    {
      name: "museum",
      words: words("museum", "gallery"),
      isPerson: false,
      rowCount: 14,
      columns: [
        listedName(
          "Atrium, Belmont, Cathedral House, Delta, Empire, Forum, Granary, Harbour, Ivory, Keystone, Lantern, Meridian, Observatory, Pavilion",
        ),
        city("London, Paris, Berlin, Madrid, Rome"),
        year(
          "do:opened",
          words("opening year", "start year"),
          between(1850, 2015),
          [1900, 1920, 1950, 1970, 2000],
          [
            ["newest", "most modern"],
            ["oldest", "most ancient"],
          ],
        ),
        money("price", "admission", {
          verb: "charge",
          value: between(2, 30),
          steps: [5, 8, 10, 12, 15, 20],
          most: ["most expensive", "costliest"],
          least: ["cheapest", "least expensive"],
          totals: false,
          average: "How much does the average {} charge?",
          knowledge: [
            { phrase: "have:a double-digit price", sql: "{} between 10 and 99" },
            { phrase: "have:a single-digit price", sql: "{} < 10" },
          ],
        }),
      ],
    },
    {
      name: "painting",
      words: words("painting", "canvas"),
      isPerson: false,
      rowCount: 90,
      columns: [
        listedName(
          ["Morning", "Evening", "Stormy", "Quiet", "Yellow", "Blue", "Green", "Dark", "Bright"]
            .flatMap((first) =>
              [
                "Field",
                "Harbour",
                "Forest",
                "Window",
                "Bridge",
                "Street",
                "Lake",
                "Table",
                "Tower",
                "Shore",
              ].map((last) => `${first} ${last}`),
            )
            .join(", "),
        ),
        reference("museum"),
        category(
          "style",
          words("style", "artistic school"),
          "cubist, baroque, modern, gothic",
          ["be:in the {} manner", "be:of the {} school"],
          { missing: 0.07 },
        ),
        year(
          "past:painted",
          words("completion year", "finishing year"),
          between(1600, 1990),
          [1650, 1700, 1800, 1850, 1900, 1950],
          [
            ["newest", "most recent"],
            ["oldest", "earliest"],
          ],
        ),
        money("value", "appraisal", {
          value: between(10, 900, 10),
          steps: [50, 100, 200, 300, 400, 500],
          above: ["be:valued at more than {}", "be:appraised above {}"],
          below: ["be:valued at less than {}", "be:appraised below {}"],
          most: ["most valuable", "most precious"],
          least: ["least valuable", "least precious"],
          knowledge: [
            { phrase: "have:a three-digit value", sql: "{} between 100 and 999" },
            { phrase: "have:a two-digit value", sql: "{} < 100" },
          ],
        }),
        dirty("material", "Oil, oil, OIL, Ink, ink, Chalk, chalk, CHALK"),
      ],
    },
  ],
  relations: [
    {
      child: "painting",
      column: "museum_id",
      parent: "museum",
      verb: present("own", "owns"),
      preposition: "in",
    },
  ],
  paths: [],
};
