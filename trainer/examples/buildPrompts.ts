/** What a run's model is told: an example with its prompt, made the one way or the other. */
import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { RunContext } from "../phases/runContext.ts";
import { fitPrompt } from "../prompts/fitPrompt.ts";
import { continuationFor, type PromptedExample, promptFor } from "../prompts/prompt.ts";
import { goldItemsOf } from "../prompts/schemaLinking/goldItems.ts";
import { padWithDistractors } from "../prompts/schemaLinking/topK.ts";
import { seedFor } from "../storage/contentHash.ts";
import { createPromptContexts, type PromptContexts } from "./promptContext.ts";

export interface PromptBuilder {
  /** For what is trained on, synthesized examples too. The one prompt that may be made with the gold SQL. */
  forTraining(example: Example): PromptedExample;
  /** For what is validated and evaluated on: the gold SQL is never looked at. */
  forAsking(example: Example): PromptedExample;
}

export interface DraftedPromptBuilder extends PromptBuilder {
  readonly contexts: PromptContexts;
  /** The same, shortened where the model's context is too short for a prompt; see `fitPrompt`. */
  within(tokenizer: Tokenizer): PromptBuilder;
}

/** Reads the databases and learns from the examples trained on. Throws where an example names an unknown database. */
export async function createPromptBuilder(context: RunContext): Promise<DraftedPromptBuilder> {
  const { spec } = context;
  const { prompt: configuration, evaluation } = spec.configuration;
  const { contextLength } = spec.baseModel.architecture;
  const contexts = await createPromptContexts(context);
  const isPadded = configuration.schema === "LINKED" && configuration.padding;

  const tablesForTraining = (example: Example, database: Database) => {
    if (!isPadded) return contexts.tablesFor(example, database);
    const gold = goldItemsOf(example.goldSql, database.schema);
    const seed = seedFor(spec.seed, `padding of ${database.id}: ${example.question}`);
    return padWithDistractors(database.schema, gold, contexts.limits, seed);
  };

  const builderWith = (tokenizer?: Tokenizer): PromptBuilder => {
    const countTokens = (prompt: string) => tokenizer?.encodePrompt(prompt).length ?? 0;
    const make = (example: Example, isTrained: boolean): PromptedExample => {
      const database = contexts.databaseOf(example);
      const tablesFor = isTrained ? tablesForTraining : contexts.tablesFor;
      const shown = contexts.contextFor(example, database, tablesFor(example, database));
      if (!tokenizer) return { example, prompt: promptFor(example, database, configuration, shown) };
      const answer = isTrained ? tokenizer.encodeAnswer(continuationFor(example.goldSql)).length + 1 : 1;
      const room = {
        withContext: contextLength - Math.max(answer, evaluation.maximumNewTokens),
        bare: contextLength - answer,
      };
      return { example, prompt: fitPrompt(example, database, configuration, shown, countTokens, room) };
    };
    return {
      forTraining: (example) => make(example, true),
      forAsking: (example) => make(example, false),
    };
  };
  return { ...builderWith(), contexts, within: builderWith };
}
