import {
  between,
  city,
  count,
  country,
  date,
  dirty,
  listedName,
  money,
  number,
  reference,
  words,
} from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const airline: Domain = {
  id: "airline",
  tables: [
    {
      name: "airport",
      words: words("airport", "airfield"),
      isPerson: false,
      rowCount: 16,
      columns: [
        listedName(
          "Bayside, Northgate, Eastwood, Fairview, Kingsley, Marlow, Oakdale, Pinehurst, Redcliff, Stonewell, Thornbury, Valley, Westbrook, Ashford, Clifton, Dover",
        ),
        city("London, Paris, Berlin, Madrid, Rome"),
        {
          ...country("France, Spain, Italy, Germany, Japan"),
          implicit: ["be:in {}", "be:located in {}"],
          most: "In which part of the world are most of the {}?",
        },
        count("gates", "gate", "boarding point total", {
          value: between(4, 60),
          steps: [10, 15, 20, 30, 40],
        }),
      ],
    },
    {
      name: "flight",
      words: words("flight", "air trip"),
      isPerson: false,
      rowCount: 140,
      columns: [
        reference("airport"),
        date("do:left"),
        money("price", "fare", {
          value: between(40, 900, 10),
          steps: [100, 150, 200, 300, 400, 500, 600],
          most: ["most expensive", "costliest"],
          least: ["cheapest", "least expensive"],
          average: "How much does the average {} cost?",
          knowledge: [
            { phrase: "have:a three-digit price", sql: "{} between 100 and 999" },
            { phrase: "have:a two-digit price", sql: "{} < 100" },
          ],
        }),
        number("distance", words("distance", "length"), {
          value: between(200, 9000, 100),
          steps: [500, 1000, 2000, 3000, 5000],
          totals: true,
          above: ["do:cover more than {} km", "be:over {} km long"],
          below: ["do:cover less than {} km", "be:under {} km long"],
          most: ["longest", "farthest-reaching"],
          least: ["shortest", "nearest-reaching"],
          average: "How far does the average {} go?",
          knowledge: [
            { phrase: "before:short-haul", sql: "{} < 1500" },
            { phrase: "before:long-haul", sql: "{} > 4000" },
            { phrase: "before:medium-haul", sql: "{} between 1500 and 4000" },
          ],
        }),
        dirty("class", "Economy, economy, ECONOMY, Business, business, First, FIRST"),
      ],
    },
  ],
  relations: [
    {
      child: "flight",
      column: "airport_id",
      parent: "airport",
      verb: past("handle", "handled"),
      preposition: "from",
    },
  ],
  paths: [],
};
