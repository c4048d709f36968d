import { between, category, city, code, count, listedName, reference, words, year } from "../columns.ts";
import type { Domain } from "../domain.ts";
import { present } from "../verbs.ts";

export const transit: Domain = {
  id: "transit",
  tables: [
    {
      name: "line",
      words: words("line"),
      isPerson: false,
      rowCount: 12,
      columns: [
        listedName("Amber, Bronze, Cobalt, Denim, Ebony, Flint, Garnet, Hazel, Indigo, Jade, Khaki, Lilac"),
        city("London, Paris, Berlin, Madrid, Rome"),
        category("vehicle", words("vehicle"), "bus, tram, metro", ["be:run by {}"]),
        year(
          "do:opened",
          words("opening year"),
          between(1900, 2020),
          [1920, 1950, 1970, 1990, 2000],
          [["newest"], ["oldest"]],
        ),
        code("status", { O: "operating", S: "suspended" }),
      ],
    },
    {
      name: "stop",
      words: words("stop"),
      isPerson: false,
      rowCount: 80,
      columns: [
        listedName(
          ["Church", "Market", "Castle", "School", "Abbey", "Bridge", "Temple", "Garden"]
            .flatMap((first) =>
              ["Street", "Square", "Road", "Lane", "Corner", "Gate", "Hill", "Place", "Yard", "Park"].map(
                (last) => `${first} ${last}`,
              ),
            )
            .join(", "),
        ),
        reference("line"),
        count("passengers", "passenger", "ridership", {
          value: between(100, 9000, 100),
          steps: [500, 1000, 2000, 3000, 5000],
          most: ["busiest"],
          least: ["quietest"],
        }),
        category("zone", words("zone"), "inner, middle, outer", ["be:in the {} ring"]),
      ],
    },
  ],
  relations: [
    { child: "stop", column: "line_id", parent: "line", verb: present("serve", "serves"), preposition: "on" },
  ],
  paths: [],
};
