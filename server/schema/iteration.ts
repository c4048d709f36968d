import { completeIteration } from "../domain/runs/completeIteration.ts";
import { loadPhaseSeconds } from "../domain/runs/phases.ts";
import { lastIteration, longestExamplePrompt, startIteration } from "../domain/runs/startIteration.ts";
import { builder } from "./builder.ts";
import { iterationStage } from "./enums.ts";
import { leaseInput, leaseOf } from "./lease.ts";
import { phaseSeconds, phaseSecondsInput } from "./phase.ts";

/** What is counted, the same for who records it and who reads it. */
const describe = {
  synthesized:
    "Synthetic examples made by a round of synthesis, including those held out for feedback and validation.",
  candidates: "SQL sampled and judged: correct + incorrect + goldFailed.",
  executable: "Candidates that executed, on examples whose gold SQL executed: correct + wrong.",
  correct: "Candidates whose result matches gold's under the configuration's outcomeRule.",
  incorrect: "Candidates that are not correct: wrong + invalid + timedOut + empty.",
  wrong: "Candidates that executed to another result than gold's.",
  invalid: "Candidates that the database refused.",
  timedOut: "Candidates that exceeded the execution limit.",
  empty: "Candidates without SQL.",
  goldFailed: "Candidates for examples whose gold SQL does not execute; neither correct nor incorrect.",
  trainingItems:
    "Training items, each counted once however many epochs: preference pairs, SQL sequences (SFT, rejection sampling, synthesis) or samples with an advantage (GRPO).",
  validationAccuracy:
    "Execution accuracy, after the iteration, on the training examples held out for validation (greedy decoding).",
  tokens: "Tokens trained on.",
} as const;

builder.prismaNode("Iteration", {
  id: { field: "id" },
  description:
    "One iteration of a run: 0 is the supervised stage that makes generation 0, then come rounds of synthesis, then self-play.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "From 0." }),
    stage: t.expose("stage", { type: iterationStage, description: "What it does." }),
    player: t.relation("player", {
      nullable: true,
      description: "The generation the player started from; null for a model trained from scratch.",
    }),
    opponent: t.relation("opponent", {
      nullable: true,
      description: "The generation that answered the questions; null if none did, as in SFT and GRPO.",
    }),
    generation: t.relation("generation", { nullable: true, description: "What it produced, once it has." }),
    synthesizedCount: t.expose("synthesizedCount", {
      type: "BigInt",
      nullable: true,
      description: describe.synthesized,
    }),
    candidateCount: t.expose("candidateCount", {
      type: "BigInt",
      nullable: true,
      description: describe.candidates,
    }),
    executableCount: t.expose("executableCount", {
      type: "BigInt",
      nullable: true,
      description: describe.executable,
    }),
    correctCount: t.expose("correctCount", { type: "BigInt", nullable: true, description: describe.correct }),
    incorrectCount: t.expose("incorrectCount", {
      type: "BigInt",
      nullable: true,
      description: describe.incorrect,
    }),
    wrongCount: t.expose("wrongCount", { type: "BigInt", nullable: true, description: describe.wrong }),
    invalidCount: t.expose("invalidCount", { type: "BigInt", nullable: true, description: describe.invalid }),
    timedOutCount: t.expose("timedOutCount", {
      type: "BigInt",
      nullable: true,
      description: describe.timedOut,
    }),
    emptyCount: t.expose("emptyCount", { type: "BigInt", nullable: true, description: describe.empty }),
    goldFailedCount: t.expose("goldFailedCount", {
      type: "BigInt",
      nullable: true,
      description: describe.goldFailed,
    }),
    trainingItemCount: t.expose("trainingItemCount", {
      type: "BigInt",
      nullable: true,
      description: describe.trainingItems,
    }),
    validationAccuracy: t.exposeFloat("validationAccuracy", {
      nullable: true,
      description: describe.validationAccuracy,
    }),
    tokenCount: t.expose("tokenCount", { type: "BigInt", nullable: true, description: describe.tokens }),
    phaseSeconds: t.field({
      type: [phaseSeconds],
      description: "How long each phase took, in the order of `phases`; empty if none was recorded.",
      resolve: (iteration) => loadPhaseSeconds(iteration.phaseSeconds),
    }),
    stopReason: t.exposeString("stopReason", {
      nullable: true,
      description: "Why it ended early, where it did.",
    }),
    startedAt: t.expose("startedAt", {
      type: "DateTime",
      description: "When it started; a restart counts anew.",
    }),
    finishedAt: t.expose("finishedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it produced its generation.",
    }),
  }),
});

const startIterationInput = builder.inputType("StartIterationInput", {
  description: "An iteration that begins.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    number: t.int({ required: true, description: `From 0 to ${lastIteration}.` }),
    stage: t.field({ type: iterationStage, required: true, description: "What it does." }),
    playerNumber: t.int({ description: "Number of the generation the player starts from." }),
    opponentNumber: t.int({ description: "Number of the generation that answers; null if none does." }),
    examplePrompt: t.string({
      description: `What the run's model reads of its first training example, for people; at most ${longestExamplePrompt} characters.`,
    }),
  }),
});

const artifactInput = builder.inputType("ArtifactInput", {
  description: "A file that a trainer keeps.",
  fields: (t) => ({
    sha256: t.string({ required: true, description: "Of its bytes, in hexadecimal." }),
    byteCount: t.field({ type: "BigInt", required: true, description: "Its size." }),
    mediaType: t.string({ required: true, description: "As in application/octet-stream." }),
    location: t.string({ required: true, description: "Path or address where the trainer keeps it." }),
  }),
});

const generationInput = builder.inputType("GenerationInput", {
  description: "The weights that an iteration produced.",
  fields: (t) => ({
    number: t.int({ required: true, description: "From 0; unique within the run." }),
    parentNumber: t.int({ description: "Number of the generation it was trained from." }),
    weightsHash: t.string({
      required: true,
      description: "SHA-256 over names, shapes and bytes of all weights.",
    }),
    weightCount: t.field({ type: "BigInt", required: true, description: "How many weights." }),
    isReused: t.boolean({
      required: true,
      description: "True where another run had already made these weights from the same inputs.",
    }),
    artifact: t.field({ type: artifactInput, description: "Where the weights are kept." }),
  }),
});

const iterationCountersInput = builder.inputType("IterationCountersInput", {
  description: "What an iteration counted; leave out what does not apply.",
  fields: (t) => ({
    synthesized: t.field({ type: "BigInt", description: describe.synthesized }),
    candidates: t.field({ type: "BigInt", description: describe.candidates }),
    executable: t.field({ type: "BigInt", description: describe.executable }),
    correct: t.field({ type: "BigInt", description: describe.correct }),
    incorrect: t.field({ type: "BigInt", description: describe.incorrect }),
    wrong: t.field({ type: "BigInt", description: describe.wrong }),
    invalid: t.field({ type: "BigInt", description: describe.invalid }),
    timedOut: t.field({ type: "BigInt", description: describe.timedOut }),
    empty: t.field({ type: "BigInt", description: describe.empty }),
    goldFailed: t.field({ type: "BigInt", description: describe.goldFailed }),
    trainingItems: t.field({ type: "BigInt", description: describe.trainingItems }),
    validationAccuracy: t.float({ description: describe.validationAccuracy }),
    tokens: t.field({ type: "BigInt", description: describe.tokens }),
    phaseSeconds: t.field({ type: [phaseSecondsInput], description: "How long each phase took." }),
  }),
});

const completeIterationInput = builder.inputType("CompleteIterationInput", {
  description: "An iteration that is done, with what it produced.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    number: t.int({ required: true, description: "Which iteration." }),
    generation: t.field({
      type: generationInput,
      description: "What it produced; left out where the opponent left nothing to learn from.",
    }),
    counters: t.field({ type: iterationCountersInput, required: true, description: "What it counted." }),
    stopReason: t.string({ description: "Why it ended early, where it did." }),
  }),
});

builder.mutationFields((t) => ({
  startIteration: t.prismaField({
    type: "Iteration",
    description:
      "Starts an iteration; the run becomes RUNNING. An unfinished one of this number begins anew, a finished one is returned as it is.",
    extensions: { role: ["TRAINER", "EDITOR"] },
    args: { input: t.arg({ type: startIterationInput, required: true, description: "What begins." }) },
    resolve: async (query, _root, { input }, context) => {
      const lease = leaseOf(input.lease);
      const id = await startIteration(context.prisma, lease, {
        number: input.number,
        stage: input.stage,
        playerNumber: input.playerNumber ?? null,
        opponentNumber: input.opponentNumber ?? null,
        examplePrompt: input.examplePrompt ?? null,
      });
      return context.prisma.iteration.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  completeIteration: t.prismaField({
    type: "Iteration",
    description:
      "Finishes an iteration with the generation it produced. Other weights under the same number are refused with CONFLICT.",
    extensions: { role: ["TRAINER", "EDITOR"] },
    args: { input: t.arg({ type: completeIterationInput, required: true, description: "What was done." }) },
    resolve: async (query, _root, { input }, context) => {
      const lease = leaseOf(input.lease);
      const { generation, counters } = input;
      const id = await completeIteration(context.prisma, lease, {
        number: input.number,
        generation: generation
          ? {
              ...generation,
              parentNumber: generation.parentNumber ?? null,
              artifact: generation.artifact ?? null,
            }
          : null,
        counters,
        stopReason: input.stopReason ?? null,
      });
      return context.prisma.iteration.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
