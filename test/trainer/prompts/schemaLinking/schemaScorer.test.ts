import { describe, expect, it } from "vitest";
import type { Database, Example } from "../../../../trainer/benchmarks/benchmark.ts";
import { learnSchemaScorer } from "../../../../trainer/prompts/schemaLinking/schemaScorer.ts";
import type { MatchedValue } from "../../../../trainer/prompts/valueRetrieval/valueIndex.ts";
import { concerts } from "../concertSchema.ts";

const asked = (question: string, goldSql: string, databaseId = "concerts"): Example => ({
  index: 0,
  question,
  databaseId,
  goldSql,
});
const training = ["all", "the", "some", "our", "these", "those"].flatMap((word) => [
  asked(`List ${word} performers.`, "select name from singer"),
  asked(`How old are ${word} performers?`, "select born from singer"),
  asked(`List ${word} places of a gig.`, "select city from stadium"),
  asked(`How many seats have ${word} places?`, "select capacity from stadium"),
]);
const databases = new Map<string, Database>([
  ["concerts", concerts],
  ["theatres", { ...concerts, id: "theatres" }],
]);
const textOf = ({ question }: Example) => question;
const noValues = () => [];
const scorer = learnSchemaScorer(training, databases, { textOf, valuesOf: noValues });

function bestOf(scores: ReadonlyMap<string, number>, isRight: (key: string) => boolean): string | undefined {
  return [...scores].filter(([key]) => isRight(key)).sort(([, a], [, b]) => b - a)[0]?.[0];
}
const bestTable = (scores: ReadonlyMap<string, number>) => bestOf(scores, (key) => !key.includes("."));

describe("learnSchemaScorer", () => {
  it("learns which words of questions go with which tables and columns of a database", () => {
    const scores = scorer.score(asked("How old is that performer?", ""), concerts);
    expect(bestTable(scores)).toBe("singer");
    expect(bestOf(scores, (key) => key.startsWith("singer."))).toBe("singer.born");
    expect(bestTable(scorer.score(asked("Which places?", ""), concerts))).toBe("stadium");
  });

  it("knows the names of a database that no training question asks", () => {
    const strange = asked("Count the concerts by title.", "", "theatres");
    const scores = scorer.score(strange, databases.get("theatres") as Database);
    expect(bestTable(scores)).toBe("singer");
  });

  it("never reads the gold SQL of what it scores", () => {
    const question = "How old are all performers?";
    expect(scorer.score(asked(question, "select title from concert"), concerts)).toEqual(
      scorer.score(asked(question, "select born from singer"), concerts),
    );
  });

  it("does not let a training question's own gold SQL speak for it", () => {
    const odd = asked("Zounds, zounds?", "select title from concert");
    const learnt = learnSchemaScorer([...training, odd], databases, { textOf, valuesOf: noValues });
    const strangers = learnt.score(asked("Zounds zounds?", ""), concerts).get("concert") ?? 0;
    const own = learnt.score(odd, concerts).get("concert") ?? 0;
    expect(own).toBeLessThan(strangers);
  });

  it("follows a cell that the question mentions to its column", () => {
    const rome: MatchedValue = { column: "stadium.city", key: "stadium.city", value: "Rome", score: 1 };
    const inRome = ["any", "every", "which", "what"].map((word) =>
      asked(`${word} thing in Rome`, "select id from stadium where city = 'Rome'"),
    );
    const learnt = learnSchemaScorer([...training, ...inRome], databases, {
      textOf,
      valuesOf: ({ question }) => (question.includes("Rome") ? [rome] : []),
    });
    expect(bestTable(learnt.score(asked("Who is from Rome", ""), concerts))).toBe("stadium");
  });
});
