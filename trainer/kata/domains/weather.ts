import { between, category, country, date, listedName, number, reference, words } from "../columns.ts";
import type { Domain } from "../domain.ts";
import { past } from "../verbs.ts";

export const weather: Domain = {
  id: "weather",
  tables: [
    {
      name: "station",
      words: words("station", "site"),
      isPerson: false,
      rowCount: 18,
      columns: [
        listedName(
          "Alder, Birch, Cairn, Dune, Elm, Fern, Glen, Heath, Isle, Knoll, Loch, Moor, Nook, Peak, Quarry, Ridge, Summit, Vale",
        ),
        {
          ...country("France, Spain, Italy, Germany, Japan"),
          implicit: ["be:in {}", "be:located in {}"],
          most: "In which part of the world are most of the {}?",
        },
        category("terrain", words("terrain", "landscape"), "coast, forest, desert, mountain", [
          "be:placed in {} areas",
          "be:set up in {} areas",
        ]),
        number("altitude", words("altitude", "elevation"), {
          value: between(0, 3000, 50),
          steps: [100, 200, 500, 1000, 1500, 2000],
          above: ["be:higher than {} metres", "do:lie above {} metres"],
          below: ["be:lower than {} metres", "do:lie below {} metres"],
          most: ["highest", "loftiest"],
          least: ["lowest", "deepest-lying"],
          average: "How high is the average {}?",
          knowledge: [
            { phrase: "be:more than a kilometre up", sql: "{} > 1000" },
            { phrase: "be:more than two kilometres up", sql: "{} > 2000" },
            { phrase: "be:at sea level", sql: "{} = 0" },
          ],
        }),
      ],
    },
    {
      name: "reading",
      words: words("reading", "measurement"),
      isPerson: false,
      rowCount: 160,
      columns: [
        reference("station"),
        date("past:taken"),
        number("temperature", words("temperature", "heat level"), {
          value: between(-15, 38),
          steps: [0, 5, 10, 15, 20, 25, 30],
          missing: 0.06,
          above: ["be:warmer than {} degrees", "be:hotter than {} degrees"],
          below: ["be:colder than {} degrees", "be:cooler than {} degrees"],
          most: ["warmest", "hottest"],
          least: ["coldest", "chilliest"],
          average: "How warm is the average {}?",
          knowledge: [
            { phrase: "be:below freezing", sql: "{} < 0" },
            { phrase: "be:above freezing", sql: "{} > 0" },
            { phrase: "before:sweltering 30-degree", sql: "{} >= 30" },
          ],
        }),
        number(
          "rain",
          {
            singular: "rainfall",
            plural: "rainfalls",
            synonym: { singular: "precipitation", plural: "precipitation figures" },
          },
          {
            value: between(0, 60),
            steps: [5, 10, 15, 20, 30, 40],
            totals: true,
            above: ["be:wetter than {} mm", "be:damper than {} mm"],
            below: ["be:drier than {} mm", "be:less wet than {} mm"],
            most: ["wettest", "dampest"],
            least: ["driest", "least wet"],
            average: "How wet is the average {}?",
            knowledge: [
              { phrase: "before:dry", sql: "{} = 0" },
              { phrase: "have:double-digit rainfall", sql: "{} between 10 and 99" },
              { phrase: "have:single-digit rainfall", sql: "{} < 10" },
            ],
          },
        ),
      ],
    },
  ],
  relations: [
    {
      child: "reading",
      column: "station_id",
      parent: "station",
      verb: past("record", "recorded"),
      preposition: "from",
    },
  ],
  paths: [],
};
