import {
  age,
  between,
  category,
  city,
  country,
  date,
  listedName,
  number,
  personName,
  reference,
  words,
  year,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const concerts: Domain = {
  id: "concerts",
  tables: [
    {
      name: "singer",
      words: words("singer", "vocalist"),
      isPerson: true,
      rowCount: 36,
      columns: [
        personName(),
        age(16, 69, [20, 25, 30, 35, 40, 45, 50, 60]),
        country("France, Spain, Italy, Germany, Japan"),
        category(
          "genre",
          words("genre", "musical style"),
          "rock, pop, jazz, folk, soul",
          ["do:sing {}", "do:perform {}"],
          {
            missing: 0.08,
          },
        ),
      ],
    },
    {
      name: "stadium",
      words: words("stadium", "arena"),
      isPerson: false,
      rowCount: 14,
      columns: [
        listedName(
          "Park Hall, Riverside, Old Mill, Star Dome, North Field, Grand Oak, Sun Garden, Iron Gate, Blue Bay, Hilltop, West End, Lakeview, Red Barn, Silver Court",
        ),
        city("London, Paris, Berlin, Madrid, Rome"),
        number("capacity", words({ singular: "capacity", plural: "capacities" }, "seat total"), {
          value: between(1000, 30000, 500),
          steps: [2000, 5000, 8000, 10000, 15000, 20000],
          totals: true,
          above: ["do:hold more than {} people", "do:seat over {} people"],
          below: ["do:hold fewer than {} people", "do:seat under {} people"],
          most: ["largest", "biggest"],
          least: ["smallest", "tiniest"],
          average: "How many people does the average {} hold?",
          knowledge: [
            { phrase: "be:big enough for ten thousand people", sql: "{} >= 10000" },
            { phrase: "be:too small for five thousand people", sql: "{} < 5000" },
          ],
        }),
        year(
          "do:opened",
          words("opening year", "start year"),
          between(1950, 2018),
          [1970, 1980, 1990, 2000, 2010],
          [
            ["newest", "most modern"],
            ["oldest", "most ancient"],
          ],
        ),
      ],
    },
    {
      name: "concert",
      words: words("concert", "gig"),
      isPerson: false,
      rowCount: 120,
      columns: [
        reference("singer"),
        reference("stadium"),
        date("past:held"),
        number("attendance", words("attendance", "turnout"), {
          value: between(200, 9800, 100),
          steps: [1000, 2000, 3000, 5000, 7000],
          totals: true,
          missing: 0.06,
          above: ["do:drew more than {} people", "do:attracted over {} people"],
          below: ["do:drew fewer than {} people", "do:attracted under {} people"],
          knowledge: [{ phrase: "have:a four-digit attendance", sql: "{} between 1000 and 9999" }],
        }),
      ],
    },
  ],
  relations: [
    {
      child: "concert",
      column: "singer_id",
      parent: "singer",
      verb: past("give", "gave", "given"),
      preposition: "by",
    },
    {
      child: "concert",
      column: "stadium_id",
      parent: "stadium",
      verb: past("host", "hosted"),
      preposition: "at",
    },
  ],
  paths: [{ from: "singer", through: "concert", to: "stadium", verb: "performed at" }],
};
