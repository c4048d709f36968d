import {
  age,
  between,
  category,
  country,
  figures,
  listedName,
  number,
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
        country("France, Spain, Italy, England, Ireland"),
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
          between(1975, 2022),
          [1980, 1990, 2000, 2010, 2015],
          [
            ["newest", "most recent"],
            ["oldest", "earliest"],
          ],
        ),
        number(
          "pages",
          {
            singular: "page count",
            plural: "page counts",
            synonym: { singular: "number of leaves", plural: "numbers of leaves" },
          },
          {
            value: between(80, 900, 10),
            steps: [100, 150, 200, 300, 400, 500],
            totals: true,
            above: ["have:more than {} pages", "be:over {} pages long"],
            below: ["have:fewer than {} pages", "be:under {} pages long"],
            most: ["longest", "thickest"],
            least: ["shortest", "thinnest"],
            average: "How long is the average {}?",
            knowledge: [
              { phrase: "have:a three-digit page count", sql: "{} between 100 and 999" },
              { phrase: "be:long enough to pass five hundred pages", sql: "{} > 500" },
              ...figures("page counts").slice(0, 1),
            ],
          },
        ),
        number(
          "copies",
          {
            singular: "number of copies",
            plural: "numbers of copies",
            synonym: { singular: "print run", plural: "print runs" },
          },
          {
            value: between(1, 40),
            steps: [5, 10, 15, 20, 25, 30],
            totals: true,
            above: ["have:more than {} copies", "do:come in over {} copies"],
            below: ["have:fewer than {} copies", "do:come in under {} copies"],
            knowledge: figures("numbers of copies"),
          },
        ),
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
