/** The peer of the linking bench: the share of a name's words that the question has, and nothing else. */
import type { DatabaseSchema } from "../../trainer/benchmarks/benchmark.ts";
import type { SchemaScores } from "../../trainer/prompts/schemaLinking/schemaScorer.ts";

export function scoreByWordOverlap(question: string, schema: DatabaseSchema): SchemaScores {
  const asked = new Set(wordsOf(question));
  const overlap = (name: string) => {
    const words = wordsOf(name);
    return words.filter((word) => asked.has(word)).length / Math.max(words.length, 1);
  };
  const scores = new Map<string, number>();
  for (const table of schema.tables) {
    let sum = 2 * overlap(table.naturalName);
    for (const column of table.columns) {
      const score = overlap(column.naturalName);
      if (score > 0.5) sum += score;
      scores.set(`${table.name}.${column.name}`.toLowerCase(), score);
    }
    scores.set(table.name.toLowerCase(), sum);
  }
  return scores;
}

/** Lower-case words without their plural ending, so that "singers" meets "singer". */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > 3 ? word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "") : word,
  );
}
