/**
 * No part of the configuration is dead: for each, a pair of runs that differ in it alone, and the iteration from which they
 * differ. Everything before is the same: a switch changes what it names and nothing else.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  configurationSchema,
  type RunConfigurationPatch,
} from "../../../server/domain/configuration/configuration.ts";
import type { ConfigurationPath } from "../../../server/domain/presets/methodPreset.ts";
import { mergePatches } from "../../../server/domain/presets/resolveConfiguration.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { createExecutors, type Executors } from "../../../trainer/sql/executors/executors.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { firstDifference } from "../../support/firstDifference.ts";
import { loadPets } from "../../support/petsBenchmark.ts";
import { type TrainedRun, type TrainSetup, trainRecorded } from "../../support/trainRecorded.ts";

const tiny: RunConfigurationPatch = {
  supervised: { epochs: 20, learningRate: 1e-2, batchSize: 3 },
  synthesis: {
    questions: "VERBALIZER",
    examplesPerRound: 8,
    feedbackExamples: 6,
    validationExamples: 4,
    epochs: 6,
    learningRate: 1e-2,
  },
  selfPlay: {
    iterations: 1,
    questionsPerIteration: 12,
    learningRate: 1e-3,
    batchSize: 6,
    samplesPerQuestion: 4,
    minimumExecutableRate: 0,
  },
  policy: { rolloutSteps: 2 },
  data: { trainingExamples: 36, validationExamples: 4 },
  evaluation: { splits: ["dev"], maximumNewTokens: 24 },
};

/** In which parts matter. */
const bases = {
  supervised: { selfPlay: { iterations: 0 } },
  linked: { selfPlay: { iterations: 0 }, prompt: { schema: "LINKED" } },
  gold: {},
  correct: { selfPlay: { targets: "GOLD_AND_CORRECT" } },
  pairs: { selfPlay: { loss: "SPIN" } },
  policy: { selfPlay: { loss: "GRPO" } },
  rounds: { selfPlay: { iterations: 0 }, synthesis: { kind: "TEMPLATE" } },
  /** Of the many questions that the model asks, few are new. */
  asking: {
    selfPlay: { iterations: 0 },
    synthesis: {
      kind: "TEMPLATE",
      questions: "SQL_TO_TEXT",
      sqlToTextEpochs: 8,
      seededByFailures: false,
      examplesPerRound: 16,
      feedbackExamples: 10,
      validationExamples: 6,
    },
  },
  /** Two iterations, the first of which ruins the model. */
  ruinous: { selfPlay: { iterations: 2, loss: "SPIN", learningRate: 0.1, epochs: 2 } },
} as const satisfies Record<string, RunConfigurationPatch>;

interface Row {
  readonly base: keyof typeof bases;
  readonly beside?: RunConfigurationPatch;
  /** Of what is neither enum nor boolean; of these all values are tried. */
  readonly values?: readonly unknown[];
  /** What `firstDifference` finds; by value where values differ. */
  readonly shows: string | Readonly<Record<string, string>>;
}

/** Adapters need a pretrained base: pretrainedRun.test.ts has a run for each of their switches. */
type PathFromScratch = Exclude<ConfigurationPath, `adapter.${string}`>;

const rows: { readonly [path in PathFromScratch]: Row } = {
  // An example of the prompts stands at the opening. CHAT needs a model with a template: pretrainedRun.test.ts.
  "prompt.form": { base: "supervised", values: ["COMPLETION"], shows: "0 opening, 0 weights" },
  "prompt.schema": { base: "supervised", shows: "0 opening, 0 weights" },
  "prompt.linkedTables": { base: "linked", values: [1], shows: "0 opening, 0 weights" },
  "prompt.linkedColumns": { base: "linked", values: [1], shows: "0 opening, 0 weights" },
  "prompt.padding": { base: "linked", shows: "0 opening, 0 weights" },
  "prompt.metadata": { base: "linked", shows: "0 opening, 0 weights" },
  "prompt.representativeValues": { base: "linked", values: [1], shows: "0 opening, 0 weights" },
  "prompt.columnValues": { base: "supervised", shows: "0 weights" },
  "prompt.foreignKeys": { base: "linked", shows: "0 opening, 0 weights" },
  "prompt.evidence": { base: "supervised", shows: "0 weights" },

  "supervised.epochs": { base: "supervised", values: [19], shows: "0 weights" },
  "supervised.learningRate": { base: "supervised", values: [9e-3], shows: "0 weights" },
  "supervised.batchSize": { base: "supervised", values: [5], shows: "0 weights" },

  "synthesis.kind": { base: "rounds", shows: { NONE: "1 opening", REPEATED: "1 weights" } },
  "synthesis.rounds": { base: "rounds", values: [1], shows: "2 opening" },
  "synthesis.examplesPerRound": { base: "rounds", values: [10], shows: "1 weights" },
  "synthesis.feedbackExamples": { base: "rounds", values: [5], shows: "1 weights" },
  "synthesis.validationExamples": { base: "rounds", values: [3], shows: "1 weights" },
  "synthesis.questions": { base: "rounds", shows: "1 weights" },
  "synthesis.sqlToTextEpochs": { base: "asking", values: [6], shows: "1 weights" },
  "synthesis.retrainsSqlToText": { base: "asking", shows: "2 weights" },
  "synthesis.seededByFailures": { base: "rounds", shows: "2 weights" },
  "synthesis.roundTripSamples": {
    base: "asking",
    beside: {
      synthesis: {
        rounds: 1,
        sqlToTextEpochs: 20,
        examplesPerRound: 30,
        feedbackExamples: 40,
        validationExamples: 1,
      },
    },
    values: [16],
    shows: "1 weights",
  },
  "synthesis.startsFrom": { base: "rounds", shows: "2 opening, 2 weights" },
  "synthesis.epochs": { base: "rounds", values: [3], shows: "1 weights" },
  "synthesis.learningRate": { base: "rounds", values: [9e-3], shows: "1 weights" },

  "selfPlay.iterations": { base: "gold", values: [0], shows: "1 opening" },
  "selfPlay.optimizer": { base: "gold", shows: "1 weights" },
  "selfPlay.schedule": { base: "gold", shows: "1 weights" },
  "selfPlay.warmUpFraction": { base: "gold", values: [1], shows: "1 weights" },
  "selfPlay.learningRate": { base: "gold", values: [9e-4], shows: "1 weights" },
  "selfPlay.epochs": { base: "gold", values: [2], shows: "1 weights" },
  "selfPlay.batchSize": { base: "gold", values: [5], shows: "1 weights" },
  "selfPlay.questionsPerIteration": { base: "gold", values: [11], shows: "1 weights" },
  "selfPlay.targets": { base: "gold", shows: "1 opening, 1 weights" },
  "selfPlay.correctPerQuestion": { base: "correct", values: [1], shows: "1 weights" },
  "selfPlay.loss": {
    base: "pairs",
    shows: {
      ...{ NLL: "1 opening, 1 weights", IPO: "1 weights", GRPO: "1 opening, 1 weights" },
      ...{ ERROR_DRIVEN_A: "1 weights", ERROR_DRIVEN_B: "1 weights", ERROR_DRIVEN_C: "1 weights" },
      // GRPO has no opponent: its player answers. DPO has SPIN's form: which answers are rejected, and who gave them,
      // tells the two apart.
      DPO: "nothing",
    },
  },
  "selfPlay.chosen": { base: "pairs", shows: "1 weights" },
  "selfPlay.pairs": { base: "pairs", shows: "1 weights" },
  "selfPlay.incorrectPerQuestion": { base: "pairs", values: [1], shows: "1 weights" },
  "selfPlay.mixPreviousPairs": { base: "pairs", beside: { selfPlay: { iterations: 2 } }, shows: "2 weights" },
  "selfPlay.lambda": { base: "pairs", values: [0.2], shows: "1 weights" },
  "selfPlay.nllWeight": { base: "pairs", values: [0.5], shows: "1 weights" },
  "selfPlay.temperature": { base: "pairs", values: [0.7], shows: "1 weights" },
  "selfPlay.topP": { base: "pairs", values: [0.7], shows: "1 weights" },
  "selfPlay.samplesPerQuestion": { base: "pairs", values: [3], shows: "1 weights" },
  "selfPlay.player": { base: "ruinous", shows: "2 opening, 2 weights" },
  "selfPlay.opponent": {
    base: "ruinous",
    beside: { selfPlay: { iterations: 3, opponentExecutableRate: 0 } },
    shows: { FIXED: "2 opening, 2 weights", WORST_OF_POOL: "3 opening, 3 weights" },
  },
  "selfPlay.opponentExecutableRate": {
    base: "ruinous",
    beside: { selfPlay: { opponent: "WORST_OF_POOL" } },
    values: [0],
    shows: "2 opening, 2 weights",
  },
  "selfPlay.minimumExecutableRate": { base: "ruinous", values: [0.5], shows: "1 stop" },
  "selfPlay.maximumAccuracyFall": { base: "ruinous", values: [0], shows: "1 stop" },
  "selfPlay.reports": { base: "ruinous", shows: "result" },
  "selfPlay.playedOn": {
    base: "rounds",
    beside: { synthesis: { rounds: 1 }, selfPlay: { iterations: 1 } },
    shows: "2 weights",
  },

  "policy.rolloutSteps": { base: "policy", values: [3], shows: "1 weights" },
  "policy.batchesPerRolloutStep": { base: "policy", values: [2], shows: "1 weights" },
  "policy.clipEpsilon": {
    base: "policy",
    beside: { selfPlay: { learningRate: 1e-2, epochs: 4 } },
    values: [0.01],
    shows: "1 weights",
  },
  "policy.klWeight": { base: "policy", values: [1], shows: "1 weights" },
  "policy.normalization": { base: "policy", shows: "1 weights" },
  "policy.advantageScale": { base: "policy", shows: "1 weights" },
  "policy.executableReward": { base: "policy", values: [0.5], shows: "1 weights" },

  "pairQualityGate.minimumPairs": { base: "pairs", values: [1000], shows: "1 stop" },
  "pairQualityGate.maximumCorrectFraction": { base: "pairs", values: [0], shows: "1 stop" },
  "pairQualityGate.minimumExecutableRate": { base: "pairs", values: [1], shows: "1 stop" },
  "pairQualityGate.maximumOverlapFraction": { base: "pairs", values: [0], shows: "1 stop" },
  "pairQualityGate.maximumChosenFall": { base: "ruinous", values: [0], shows: "1 stop" },

  "data.trainingExamples": { base: "supervised", values: [35], shows: "0 weights" },
  "data.validationExamples": { base: "gold", values: [1], shows: "0 ranking" },
  "memory.tokensPerPass": { base: "supervised", values: [128], shows: "0 weights" },
  "evaluation.splits": { base: "gold", values: [null, ["test"]], shows: "0 evaluation" },
  "evaluation.examplesPerSplit": { base: "gold", values: [1], shows: "0 evaluation" },
  "evaluation.generations": { base: "gold", shows: "0 evaluation" },
  "evaluation.maximumNewTokens": { base: "pairs", values: [4], shows: "0 evaluation, 1 weights" },
  "evaluation.outcomeRule": {
    base: "correct",
    beside: { selfPlay: { questionsPerIteration: 36 } },
    shows: "0 evaluation, 1 weights",
  },
};

const folder = temporaryFolder();
let engine: Engine;
let executors: Executors;
let setup: TrainSetup;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
  executors = createExecutors(folder);
  const benchmark = await loadPets(folder);
  setup = { engine, executors, benchmark, dataFolder: folder };
});
afterAll(async () => {
  await executors.dispose();
  await engine.dispose();
});

/** Runs by what they train: rows share their bases, and through the content store what comes before a difference. */
const trained = new Map<string, Promise<TrainedRun>>();

function train(patch: RunConfigurationPatch): Promise<TrainedRun> {
  const id = JSON.stringify(patch);
  const run = trained.get(id) ?? trainRecorded(setup, [patch], { id: `run ${trained.size}` });
  trained.set(id, run);
  return run;
}

const { adapter: _adapter, ...sections } = configurationSchema.shape;
const parts = Object.entries(sections).flatMap(([section, its]) =>
  Object.entries(its.unwrap().shape as { [name: string]: z.ZodType }).map(
    ([name, field]) => [`${section}.${name}`, { section, name, field }] as const,
  ),
);

function choices(field: z.ZodType): readonly unknown[] {
  let inner = field;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap() as z.ZodType;
  if (inner instanceof z.ZodBoolean) return [false, true];
  return inner instanceof z.ZodEnum ? inner.options : [];
}

describe.each(parts)("%s", (path, { section, name, field }) => {
  it("changes a run from where it is used on, and nothing before, by each value in another way", async () => {
    const row = (rows as { readonly [path: string]: Row | undefined })[path];
    if (!row)
      throw new Error(`${path} has no row in everySwitch.test.ts: add one that says where a run shows it.`);
    const base = mergePatches(tiny, bases[row.base], row.beside) as RunConfigurationPatch;
    const before = await train(base);
    const { [section]: its } = configurationSchema.parse(base) as {
      [section: string]: { [name: string]: unknown };
    };
    const values = row.values ?? choices(field).filter((value) => value !== its?.[name]);
    expect(values).not.toEqual([]);
    expect(values).not.toContainEqual(its?.[name]);
    const runs = [before];
    for (const value of values) {
      const after = await train(
        mergePatches(base, { [section]: { [name]: value } }) as RunConfigurationPatch,
      );
      const expected = typeof row.shows === "string" ? row.shows : row.shows[String(value)];
      expect([value, firstDifference(before, after)]).toEqual([value, expected]);
      if (expected === "nothing") continue;
      for (const run of runs) expect([value, firstDifference(run, after)]).not.toEqual([value, "nothing"]);
      runs.push(after);
    }
  });
});
