/** A benchmark's examples as a run uses them: trained on, validated on, evaluated on, each with its prompt. */
import type { Example } from "../benchmarks/benchmark.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { RunContext } from "../phases/runContext.ts";
import { continuationFor, type PromptedExample } from "../prompts/prompt.ts";
import { createPromptBuilder, type PromptBuilder } from "./buildPrompts.ts";
import { chooseExamples } from "./chooseExamples.ts";
import { chooseTokenizers } from "./chooseTokenizers.ts";
import { recordSchemaLinking } from "./recordSchemaLinking.ts";

export interface EvaluatedSplit {
  readonly name: string;
  readonly contentHash: string;
  readonly questions: readonly PromptedExample[];
}

export interface PreparedExamples {
  readonly tokenizer: Tokenizer;
  /** The same, as prompts from SQL to a question are framed. */
  readonly sqlToTextTokenizer: Tokenizer;
  readonly training: readonly PromptedExample[];
  /** Held out from the end of the train split; ranks generations, never trained on. */
  readonly validation: readonly PromptedExample[];
  readonly splits: readonly EvaluatedSplit[];
  /** Makes the prompts of examples that join later. */
  readonly prompts: PromptBuilder;
}

/** Builds prompts, with the base model's tokenizer or one trained on the training text. Throws where the train split is too small. */
export async function prepareExamples(context: RunContext): Promise<PreparedExamples> {
  const { spec, recorder } = context;
  const chosen = chooseExamples(context);
  const evaluated = evaluatedSplits(context);
  const drafted = await createPromptBuilder(context);
  recordSchemaLinking(
    context,
    drafted.contexts,
    new Map([
      ["train", chosen.training],
      ["validation", chosen.validation],
      ...evaluated.map(({ name, examples }) => [name, examples] as const),
    ]),
  );

  const drafts = chosen.training.map(drafted.forTraining);
  const texts = drafts.flatMap(({ prompt, example }) => [prompt, continuationFor(example.goldSql)]);
  const { contextLength } = spec.baseModel.architecture;
  const { tokenizer, sqlToTextTokenizer } = chooseTokenizers(context, texts);
  const prompts = drafted.within(tokenizer);
  const training = chosen.training.map(prompts.forTraining);
  const validation = chosen.validation.map(prompts.forAsking);
  const splits = evaluated.map(({ name, contentHash, examples }) => ({
    name,
    contentHash,
    questions: examples.map(prompts.forAsking),
  }));

  const asked = [...validation, ...splits.flatMap(({ questions }) => questions)];
  const shortened =
    training.filter(({ prompt }, index) => prompt !== drafts[index]?.prompt).length +
    asked.filter(({ prompt, example }) => prompt !== drafted.forAsking(example).prompt).length;
  if (shortened > 0) {
    recorder.log(
      "WARNING",
      `${shortened} of ${training.length + asked.length} prompts were shortened: they leave too little of the context of ` +
        `${contextLength} tokens to an answer. Lower prompt.linkedTables, prompt.linkedColumns or ` +
        "evaluation.maximumNewTokens, switch parts of the prompt off, or take a model with a longer context.",
    );
  }
  return { tokenizer, sqlToTextTokenizer, training, validation, splits, prompts };
}

interface EvaluatedExamples {
  readonly name: string;
  readonly contentHash: string;
  readonly examples: readonly Example[];
}

/** Throws where the configuration names a split that there is not. */
function evaluatedSplits({ benchmark, spec }: RunContext): EvaluatedExamples[] {
  const { evaluation } = spec.configuration;
  const names = evaluation.splits ?? [...benchmark.splits.keys()].filter((name) => name !== "train");
  return names.map((name) => {
    const split = benchmark.splits.get(name);
    if (!split)
      throw new Error(`configuration.evaluation.splits names ${name}, which ${benchmark.name} has not.`);
    const examples = split.examples.slice(0, evaluation.examplesPerSplit ?? undefined);
    return { name, contentHash: split.contentHash, examples };
  });
}
