/** Draws a split's examples. */

import { createRandom, hashText, type Random } from "../../statistics/random.ts";
import type { ExampleEntry } from "../benchmarks/formats/spiderFormat.ts";
import type { Difficulty } from "./difficulty.ts";
import { difficultyOf } from "./difficulty.ts";
import type { Draft, Template } from "./draft.ts";
import { dependsOnTies, isFit, type ResultOf } from "./judgeDraft.ts";
import type { Recipe } from "./recipes.ts";
import { templates } from "./templates/templates.ts";
import { asRequest, type Voice } from "./wording.ts";

export interface KataExample extends ExampleEntry {
  readonly difficulty: Difficulty;
}

/** An example with what the file leaves out. */
export interface Drawn {
  readonly example: KataExample;
  readonly template: string;
  readonly forms: readonly string[];
  readonly isOrdered: boolean;
}

/** Texts that may not come again, as `questionKey` and `sqlKey` give them. */
export interface Taken {
  readonly questions: ReadonlySet<string>;
  readonly sql: ReadonlySet<string>;
}

/** Kata's questions and SQL in one spelling of case and blanks; strings count as words, too. */
export const wordsOf = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();

/** Database and SQL together: the same SQL means something else in another database. */
export const sqlKey = (example: ExampleEntry): string => `${example.db_id}: ${wordsOf(example.query)}`;
export const questionKey = (example: ExampleEntry): string => wordsOf(example.question);

/** Share of all meanings that training may ask for; the others are the dev sets'. */
const trainingShare = 0.62;

/** Draws per example before giving up: templates without room have run dry long before. */
const patience = 400;

export function drawExamples(
  recipe: Recipe,
  seed: number,
  resultsOf: ReadonlyMap<string, ResultOf>,
  taken: Taken,
): Drawn[] {
  const random = createRandom(seed, hashText(recipe.split));
  const bag = templates.flatMap((template) => Array.from({ length: template.weight }, () => template));
  const drawn: Drawn[] = [];
  const timesAsked = new Map<string, number>();
  const questions = new Set<string>();
  for (let draw = 0; drawn.length < recipe.size; draw += 1) {
    if (draw > recipe.size * patience)
      throw new Error(`${recipe.split} ran dry at ${drawn.length} of ${recipe.size} examples.`);
    const template = random.pick(bag);
    const domain = recipe.domain(random);
    const condition = recipe.condition;
    const draft = template.build({
      domain,
      random,
      condition: (table, only) => condition(table, random, only),
    });
    if (!draft) continue;
    const meaning = `${domain.id} ${template.name} ${draft.key}`;
    if (isForTraining(meaning, seed) !== (recipe.split === "train")) continue;
    const times = timesAsked.get(meaning) ?? 0;
    if (times >= recipe.perMeaning || !recipe.accepts(draft)) continue;
    const resultOf = resultsOf.get(domain.id);
    if (!resultOf || !isFit(draft, resultOf)) continue;
    const voice = voiceOf(recipe, draft, random);
    const example = createExample(
      draft,
      domain.id,
      asRequest(draft.ask(voice), random),
      random.pick(draft.forms),
    );
    const question = questionKey(example);
    if (questions.has(question) || taken.questions.has(question) || taken.sql.has(sqlKey(example))) continue;
    if (!recipe.acceptsQuestion(example.question, draft, voice)) continue;
    // Judged behind the last draw, so that refusing an example leaves all others as they were.
    if (dependsOnTies(draft, resultOf)) continue;
    timesAsked.set(meaning, times + 1);
    questions.add(question);
    drawn.push({ example, ...about(template, draft) });
  }
  return drawn;
}

const about = (template: Template, { forms, isOrdered }: Draft) => ({
  template: template.name,
  forms,
  isOrdered,
});

function voiceOf({ voice: kind }: Recipe, { speaksOf }: Draft, random: Random): Voice {
  const replaceable = speaksOf.filter(({ words }) => words.synonym);
  const isReplacing = kind === "synonym" && replaceable.length > 0;
  return { kind, random, ...(isReplacing ? { replaced: random.pick(replaceable) } : {}) };
}

function isForTraining(meaning: string, seed: number): boolean {
  return createRandom(seed, hashText(meaning)).next() < trainingShare;
}

function createExample(draft: Draft, databaseId: string, question: string, sql: string): KataExample {
  return {
    db_id: databaseId,
    question,
    query: sql,
    difficulty: difficultyOf(draft.forms[0] as string),
    ...(draft.evidence === undefined ? {} : { evidence: draft.evidence }),
  };
}
