import { between, category, city, code, listedName, number, reference, words, year } from "../columns.ts";
import type { Domain } from "../domain.ts";
import { present } from "../verbs.ts";

/** Asked about in `kata-hard` alone: no training question names it. */
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
        city("London, Paris, Berlin, Madrid"),
        category("vehicle", words("vehicle"), "bus, tram, metro", ["past:run by {}"]),
        year("do:opened", between(1900, 2020), [1920, 1950, 1970, 1990, 2000], [["newest"], ["oldest"]]),
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
        number(
          "passengers",
          { singular: "number of passengers", plural: "numbers of passengers" },
          {
            value: between(100, 9000, 100),
            steps: [500, 1000, 2000, 3000, 5000],
            totals: true,
            above: ["have:more than {} passengers"],
            below: ["have:fewer than {} passengers"],
            most: ["busiest"],
            least: ["quietest"],
          },
        ),
        category("zone", words("zone"), "inner, middle, outer", ["be:in the {} ring"]),
      ],
    },
  ],
  relations: [
    { child: "stop", column: "line_id", parent: "line", verb: present("serve", "serves"), preposition: "on" },
  ],
  paths: [],
};
