import {
  age,
  between,
  category,
  count,
  country,
  listedName,
  personName,
  reference,
  words,
  year,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const library: Domain = {
  id: "library",
  tables: [
    {
      name: "author",
      words: words("author", "writer"),
      isPerson: true,
      rowCount: 24,
      columns: [
        personName(),
        country("France, Spain, Italy, Germany, Japan"),
        age(24, 84, [30, 40, 50, 60, 70]),
      ],
    },
    {
      name: "book",
      words: words("book", "volume"),
      isPerson: false,
      rowCount: 70,
      columns: [
        listedName(
          [
            "Silent",
            "Golden",
            "Broken",
            "Hidden",
            "Distant",
            "Crimson",
            "Frozen",
            "Lost",
            "Endless",
            "Winter",
          ]
            .flatMap((first) =>
              ["River", "Garden", "Letters", "Island", "Mirror", "Road", "Harbour"].map(
                (last) => `${first} ${last}`,
              ),
            )
            .join(", "),
        ),
        reference("author"),
        category(
          "genre",
          words("genre", "literary form"),
          "crime, romance, history, fantasy, poetry",
          ["be:about {}", "be:shelved under {}"],
          { missing: 0.06 },
        ),
        year(
          "past:published",
          words("publication year", "print year"),
          between(1975, 2022),
          [1980, 1990, 2000, 2010, 2015],
          [
            ["newest", "most recent"],
            ["oldest", "earliest"],
          ],
        ),
        count("pages", "page", "leaf total", {
          value: between(80, 900, 10),
          steps: [100, 150, 200, 300, 400, 500],
          most: ["longest", "thickest"],
          least: ["shortest", "thinnest"],
          average: "How long is the average {}?",
          knowledge: [
            { phrase: "have:a three-digit page count", sql: "{} between 100 and 999" },
            { phrase: "be:long enough to pass five hundred pages", sql: "{} > 500" },
          ],
        }),
        count("copies", "copy", "print run", { value: between(1, 40), steps: [5, 10, 15, 20, 25, 30] }),
      ],
    },
  ],
  relations: [
    {
      child: "book",
      column: "author_id",
      parent: "author",
      verb: past("write", "wrote", "written"),
      preposition: "by",
    },
  ],
  paths: [],
};
