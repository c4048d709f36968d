import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";

/** As many rows everywhere, so that a model that counts the wrong thing is right at times. */
const tables = `
  create table owner (id integer primary key, full_name text, city text, street text, age integer);
  create table Pet (id integer primary key, kind text, colour text, weight real, age integer,
    owner_id integer references owner (id));
  create table visit (id integer primary key, cost integer, day text, doctor text, pet_id integer references Pet (id));
  insert into owner values (1, 'Ann', 'Rome', 'Elm', 30), (2, 'Bob', 'Bonn', 'Oak', 41), (3, 'Eve', 'Rome', 'Ash', 52),
    (4, 'Kim', 'Lyon', 'Oak', 30);
  insert into Pet values (1, 'cat', 'red', 4.5, 2, 1), (2, 'dog', 'black', 6, 3, 1), (3, 'cat', 'white', 6, 2, 3),
    (4, 'pig', 'black', 9, 7, 4);
  insert into visit values (1, 30, 'Monday', 'Fox', 1), (2, 30, 'Friday', 'Fox', 2), (3, 45, 'Monday', 'Hay', 2),
    (4, 60, 'Sunday', 'Lee', 4);
`;

/**
 * Every question is asked three times and answered in three spellings, so that right answers are often not gold's text.
 * Spider's rule takes the order of columns for nothing, BIRD's the number of equal rows; the strict one neither.
 */
const questions: readonly { readonly question: string; readonly spellings: readonly string[] }[] = [
  {
    question: "How many pets?",
    spellings: ["SELECT count(*) FROM Pet", "SELECT count(id) FROM Pet", "SELECT count(*) FROM Pet WHERE 1"],
  },
  {
    question: "How many visits?",
    spellings: [
      "SELECT count(*) FROM visit",
      "SELECT count(day) FROM visit",
      "SELECT count(*) FROM visit WHERE 1",
    ],
  },
  {
    question: "Which cities?",
    spellings: [
      "SELECT city FROM owner",
      "SELECT DISTINCT city FROM owner",
      "SELECT city FROM owner WHERE 1",
    ],
  },
  {
    question: "Which pets?",
    spellings: ["SELECT id, age FROM Pet", "SELECT age, id FROM Pet", "SELECT id, age FROM Pet WHERE 1"],
  },
  ...["Rome", "Bonn"].map((city) => {
    const sql = `SELECT full_name FROM owner WHERE city = '${city}'`;
    return {
      question: `Who lives in ${city}?`,
      spellings: [sql, `${sql} AND 1`, sql.replace(" = ", " IS ")],
    };
  }),
];

/** Of one kind: what is asked of one of them in training can be asked of the others in synthesis. */
const databases = ["pets", "zoo", "farm", "park", "barn", "shop"];

/** What no model answers, held out with others, so that how many are held out shows. */
const riddle = { db_id: "pets", question: "What?", query: "SELECT 'a riddle' FROM visit" };

/**
 * Six small databases and few questions, written into `folder`: a tiny model learns within a second to answer them, rightly
 * or not. The last four examples of `train` are for holding out.
 */
export async function loadPets(folder: string): Promise<Benchmark> {
  const asked = ["", " Say it."].flatMap((more, round) =>
    [0, 1, 2].flatMap((spelling) =>
      questions.map(({ question, spellings }, index) => ({
        db_id: databases[(index + round) % databases.length],
        question: `${question}${more}`,
        query: spellings[spelling],
        ...(question === "Which cities?" ? { evidence: "A city has a name." } : {}),
      })),
    ),
  );
  for (const name of databases) {
    await mkdir(join(folder, "database", name), { recursive: true });
    const database = new BetterSqlite3(join(folder, "database", name, `${name}.sqlite`));
    database.exec(tables);
    database.close();
  }
  const write = (file: string, examples: readonly object[]) =>
    writeFile(join(folder, file), JSON.stringify(examples));
  await write("train_spider.json", [...asked, ...asked.slice(1, 4), riddle]);
  await write("dev.json", asked.slice(0, 4));
  await write("test.json", asked.slice(4, 6));
  return loadBenchmark(folder, { name: "pets" });
}
