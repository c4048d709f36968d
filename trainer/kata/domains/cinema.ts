import {
  age,
  between,
  category,
  code,
  country,
  listedName,
  number,
  personName,
  reference,
  words,
  year,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const cinema: Domain = {
  id: "cinema",
  tables: [
    {
      name: "director",
      words: words("director", "filmmaker"),
      isPerson: true,
      rowCount: 24,
      columns: [
        personName(),
        age(27, 80, [30, 40, 50, 60, 70]),
        country("France, Spain, Italy, Germany, Japan"),
      ],
    },
    {
      name: "film",
      words: words("film", "movie"),
      isPerson: false,
      rowCount: 90,
      columns: [
        listedName(
          ["Midnight", "Paper", "Velvet", "Stolen", "Wild", "Neon", "Secret", "Burning", "Hollow"]
            .flatMap((first) =>
              [
                "Heart",
                "City",
                "Summer",
                "Dream",
                "Station",
                "Promise",
                "Shadow",
                "Dance",
                "Kingdom",
                "Voyage",
              ].map((last) => `${first} ${last}`),
            )
            .join(", "),
        ),
        reference("director"),
        category("genre", words("genre", "kind"), "drama, comedy, action, horror", [
          "be:filed under {}",
          "be:listed under {}",
        ]),
        year(
          "past:released",
          words("release year", "premiere year"),
          between(1978, 2023),
          [1980, 1990, 2000, 2005, 2010, 2015],
          [
            ["newest", "most recent"],
            ["oldest", "earliest"],
          ],
        ),
        number("rating", words("rating", "score"), {
          value: between(2, 9.5, 0.5),
          steps: [3, 4, 5, 6, 7, 8],
          missing: 0.05,
          above: ["be:rated above {}", "do:got more than {} stars"],
          below: ["be:rated below {}", "do:got fewer than {} stars"],
          most: ["best", "top"],
          least: ["worst", "poorest"],
          average: "How good is the average {}?",
          knowledge: [
            { phrase: "before:top-rated", sql: "{} >= 9" },
            { phrase: "before:poorly rated", sql: "{} < 4" },
          ],
        }),
        number(
          "minutes",
          {
            singular: "running time",
            plural: "running times",
            synonym: { singular: "duration", plural: "durations" },
          },
          {
            value: between(70, 200, 5),
            steps: [80, 90, 100, 120, 150, 180],
            totals: true,
            above: ["do:run for more than {} minutes", "be:over {} minutes long"],
            below: ["do:run for less than {} minutes", "be:under {} minutes long"],
            most: ["longest", "most drawn-out"],
            least: ["shortest", "briefest"],
            average: "How long is the average {}?",
            knowledge: [
              { phrase: "be:over two hours long", sql: "{} > 120" },
              { phrase: "be:under an hour and a half long", sql: "{} < 90" },
              { phrase: "do:run for three hours or more", sql: "{} >= 180" },
            ],
          },
        ),
        code("status", { P: "public", R: "restricted", B: "banned" }),
      ],
    },
  ],
  relations: [
    {
      child: "film",
      column: "director_id",
      parent: "director",
      verb: past("make", "made"),
      preposition: "by",
    },
  ],
  paths: [],
};
