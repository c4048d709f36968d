import type { Example, Split } from "../benchmarks/benchmark.ts";

export interface Duplicate {
  readonly split: string;
  readonly example: Example;
  /** The first that asks the same, in the same split or in the training split. */
  readonly of: { readonly split: string; readonly example: Example };
}

/** Later examples of a split that ask what an earlier one asks, of the same database and with the same evidence. */
export function duplicatesWithin(split: Split): Duplicate[] {
  const firsts = new Map<string, Example>();
  const duplicates: Duplicate[] = [];
  for (const example of split.examples) {
    const key = questionKey(example);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, example);
    else duplicates.push({ split: split.name, example, of: { split: split.name, example: first } });
  }
  return duplicates;
}

/** Examples of other splits that ask what a training split, one whose name begins with "train", asks. */
export function duplicatesAcross(splits: Iterable<Split>): Duplicate[] {
  const [training, others] = [[], []] as [Split[], Split[]];
  for (const split of splits) (/^train/i.test(split.name) ? training : others).push(split);
  const firsts = new Map<string, Duplicate["of"]>();
  for (const { name, examples } of training.toReversed())
    for (const example of examples.toReversed()) firsts.set(questionKey(example), { split: name, example });
  return others.flatMap(({ name, examples }) =>
    examples.flatMap((example) => {
      const first = firsts.get(questionKey(example));
      return first === undefined ? [] : [{ split: name, example, of: first }];
    }),
  );
}

/** Letters, digits and signs with a meaning; case, blanks and the mark at the end say nothing. */
function questionKey({ databaseId, question, evidence = "" }: Example): string {
  const words = question
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[\s.?!]+$/, "")
    .trim();
  return JSON.stringify([databaseId, words, evidence.trim()]);
}
