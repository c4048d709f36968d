/** A benchmark's examples as a run uses them: trained on, validated on, evaluated on, each with its prompt. */
import { trainTokenizer } from "../engine/byteLevelBpe.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { Question } from "../methods/candidates.ts";
import { continuationFor } from "../methods/prompt.ts";
import { createPrompting, type Prompting } from "./prompting.ts";
import type { RunContext } from "./runContext.ts";

export interface EvaluatedSplit {
  readonly name: string;
  readonly contentHash: string;
  readonly questions: readonly Question[];
}

export interface PreparedExamples {
  readonly tokenizer: Tokenizer;
  readonly training: readonly Question[];
  /** Held out from the end of the train split; ranks generations, never trained on. */
  readonly validation: readonly Question[];
  readonly splits: readonly EvaluatedSplit[];
  /** Makes the prompts of examples that join later. */
  readonly prompting: Prompting;
}

/** Builds prompts and trains the tokenizer on the training text. Throws where the train split is too small. */
export async function prepareExamples(context: RunContext): Promise<PreparedExamples> {
  const { benchmark, order } = context;
  const { data, evaluation } = order.configuration;
  const train = benchmark.splits.get("train");
  if (!train)
    throw new Error(`Benchmark ${benchmark.name} has no split named train; nothing can be trained on.`);
  const available = train.examples.length - data.validationExamples;
  const wanted = data.trainingExamples ?? available;
  if (available < 1 || wanted > available) {
    throw new Error(
      `configuration.data asks for ${wanted} training and ${data.validationExamples} validation examples; ` +
        `the train split of ${benchmark.name} has ${train.examples.length}. Lower one of them.`,
    );
  }

  const prompting = await createPrompting(context);
  const training = train.examples.slice(0, wanted).map(prompting.forTraining);
  const validation = train.examples.slice(available).map(prompting.forAsking);
  const names = evaluation.splits ?? [...benchmark.splits.keys()].filter((name) => name !== "train");
  const splits = names.map((name) => {
    const split = benchmark.splits.get(name);
    if (!split)
      throw new Error(`configuration.evaluation.splits names ${name}, which ${benchmark.name} has not.`);
    const examples = split.examples.slice(0, evaluation.examplesPerSplit ?? undefined);
    return { name, contentHash: split.contentHash, questions: examples.map(prompting.forAsking) };
  });

  const texts = training.flatMap(({ prompt, example }) => [prompt, continuationFor(example.goldSql)]);
  const { vocabularySize } = order.baseModel.architecture;
  return { tokenizer: trainTokenizer(texts, { vocabularySize }), training, validation, splits, prompting };
}
