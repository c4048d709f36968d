import {
  age,
  between,
  category,
  city,
  code,
  count,
  listedName,
  money,
  personName,
  reference,
  words,
  year,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { present } from "../verbs.ts";

export const football: Domain = {
  id: "football",
  tables: [
    {
      name: "team",
      words: words("team", "club"),
      isPerson: false,
      rowCount: 12,
      columns: [
        listedName(
          "Falcons, Rovers, Tigers, Wanderers, Eagles, Sharks, Lions, Rangers, Comets, Wolves, Panthers, Hornets",
        ),
        city("London, Paris, Berlin, Madrid, Rome"),
        year(
          "past:founded",
          words("founding year", "establishment year"),
          between(1880, 1995),
          [1900, 1920, 1950, 1970, 1980],
          [
            ["newest", "most recent"],
            ["oldest", "earliest"],
          ],
        ),
      ],
    },
    {
      name: "player",
      words: words("player", "footballer"),
      isPerson: true,
      rowCount: 110,
      columns: [
        personName(),
        reference("team"),
        age(17, 39, [19, 20, 22, 25, 28, 30, 35]),
        category("position", words("position", "playing role"), "keeper, defender, midfielder, forward", [
          "do:play as a {}",
          "be:used as a {}",
        ]),
        count("goals", "goal", "scoring tally", {
          value: between(0, 30),
          steps: [2, 5, 8, 10, 15, 20, 25],
          missing: 0.05,
          above: ["do:scored more than {} times", "do:netted over {} times"],
          below: ["do:scored fewer than {} times", "do:netted under {} times"],
        }),
        money("salary", "wage", {
          value: between(2000, 20000, 500),
          steps: [3000, 5000, 8000, 10000, 12000, 15000],
          verb: "earn",
          most: ["best paid", "highest-earning"],
          least: ["worst paid", "lowest-earning"],
          average: "How much does the average {} earn?",
          knowledge: [
            { phrase: "do:earn a five-digit salary", sql: "{} >= 10000" },
            { phrase: "do:earn a four-digit salary", sql: "{} between 1000 and 9999" },
          ],
        }),
        code("status", { F: "fit", I: "injured", S: "suspended" }),
      ],
    },
  ],
  relations: [
    { child: "player", column: "team_id", parent: "team", verb: present("have", "has"), preposition: "of" },
  ],
  paths: [],
};
