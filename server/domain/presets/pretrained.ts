/** What presets set apart further for a pretrained base model: the publications' values, where a model of weeks can hold them. */
import type { RunConfigurationPatch } from "../configuration/configuration.ts";
import { mergePatches } from "./resolveConfiguration.ts";

/** What a preset is resolved for; of a base model, its facts. */
export interface ResolvedFor {
  readonly contentHash: string | null;
  readonly isChat: boolean | null;
}

/**
 * The prompt of CodeS, which ExSPIN follows and SPFT-SQL §3.1.2 describes: six tables of ten columns with types, keys, comments
 * and values. Fine-tuning as is usual for papers of 7B models. Every question of the split is played on.
 */
const ofAll: RunConfigurationPatch = {
  prompt: {
    schema: "LINKED",
    columnValues: "MATCHED",
    foreignKeys: true,
    metadata: true,
    linkedTables: 6,
    linkedColumns: 10,
    representativeValues: 2,
  },
  // SPFT-SQL trains with LoRA and says no more; rank, alpha and dropout are the usual ones.
  adapter: { rank: 16, alpha: 32, dropout: 0.05 },
  supervised: { epochs: 3, learningRate: 1e-4, batchSize: 64 },
  // SPFT-SQL's, for LoRA; the papers' 5e-7 are for all weights.
  selfPlay: { learningRate: 5e-6, batchSize: 64, questionsPerIteration: 50_000 },
  // Batches of 64 long prompts fit in no memory at once.
  memory: { tokensPerPass: 2048 },
  evaluation: { maximumNewTokens: 256 },
};

/** SPFT-SQL: five rounds of 3,000 pairs; 1,000 for validation are usual for benchmarks of 7,000 questions. */
const rounds: RunConfigurationPatch = {
  synthesis: {
    rounds: 5,
    examplesPerRound: 3000,
    validationExamples: 1000,
    // Ours: as many as rank the pool.
    feedbackExamples: 1000,
    // The model that writes questions is asked with examples in its prompt, until correct ones train it.
    sqlToTextEpochs: 0,
    epochs: 3,
    learningRate: 1e-4,
  },
};

/** Begins with the base model as it is: there is no supervised stage before. */
const fromBase: RunConfigurationPatch = { supervised: { epochs: 0 } };

/** By the method's name. */
const ofMethods: Readonly<Record<string, readonly RunConfigurationPatch[]>> = {
  "sft-equal-steps": [rounds],
  spin: [{ selfPlay: { iterations: 4 } }],
  exspin: [{ selfPlay: { iterations: 4 } }],
  "vbi-ft": [rounds, fromBase],
  "spft-sql": [rounds, fromBase],
  "zero-shot": [fromBase],
  // CoT-DPO: one set of pairs, eight epochs. Its learning rate is for all weights.
  dpo: [{ selfPlay: { epochs: 8 } }],
};

/** Patches on top of the preset of the method, in their order; none for a base model that is trained from scratch. */
export function pretrainedPatches(
  method: string,
  { contentHash, isChat }: ResolvedFor,
): readonly RunConfigurationPatch[] {
  if (contentHash === null) return [];
  return [ofAll, { prompt: { form: isChat ? "CHAT" : "COMPLETION" } }, ...(ofMethods[method] ?? [])];
}

/** What a method sets apart from the defaults, for runs on this base model. */
export function presetFor(method: { name: string; preset: unknown }, baseModel: ResolvedFor): object {
  return mergePatches(method.preset, ...pretrainedPatches(method.name, baseModel));
}
