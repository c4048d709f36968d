import { configurationSchema } from "../domain/configuration/configuration.ts";
import { type RunProgress, type RunTotals, runProgress, runTotals } from "../domain/runs/runProgress.ts";
import { builder } from "./builder.ts";
import { runNode } from "./run.ts";

const progress = builder.objectRef<RunProgress>("RunProgress").implement({
  description: "How far a run is, and how long it may still take.",
  fields: (t) => ({
    finishedIterations: t.exposeInt("finishedIterations", {
      description: "Iterations that have produced their generation.",
    }),
    plannedIterations: t.exposeInt("plannedIterations", {
      description: "Supervised stage, rounds of synthesis and self-play together, if it does not stop early.",
    }),
    elapsedSeconds: t.exposeFloat("elapsedSeconds", {
      nullable: true,
      description: "From its first iteration to its end, or to now; null before it.",
    }),
    remainingSeconds: t.exposeFloat("remainingSeconds", {
      nullable: true,
      description: "To its end, as `basis` says; null where it has ended, and where nothing tells.",
    }),
    basis: t.exposeString("basis", {
      description:
        "What the remaining time rests on, or why there is none, in a sentence; empty for a run that has ended.",
    }),
  }),
});

const totals = builder.objectRef<RunTotals>("RunTotals").implement({
  description: "What the iterations of a run cost, with what other runs had already done apart.",
  fields: (t) => ({
    tokens: t.expose("tokens", { type: "BigInt", description: "Trained on by the run itself." }),
    reusedTokens: t.expose("reusedTokens", {
      type: "BigInt",
      description: "Trained on by the runs whose weights it took over.",
    }),
    seconds: t.exposeFloat("seconds", { description: "In the phases of its own iterations." }),
    reusedSeconds: t.exposeFloat("reusedSeconds", {
      description: "In the phases of the iterations that it took over, when they were done.",
    }),
  }),
});

const iterations = {
  orderBy: { number: "asc" },
  select: {
    number: true,
    stage: true,
    stopReason: true,
    startedAt: true,
    finishedAt: true,
    tokenCount: true,
    phaseSeconds: true,
    generation: { select: { isReused: true } },
  },
} as const;

builder.prismaObjectFields(runNode, (t) => ({
  progress: t.field({
    type: progress,
    nullable: true,
    description: "How far it is; null unless it is a TRAINING, and for the replay of one iteration.",
    select: { configuration: true, replayNumber: true, startedAt: true, finishedAt: true, iterations },
    resolve: (run) => {
      if (run.configuration === null || run.replayNumber !== null) return null;
      return runProgress(run, configurationSchema.parse(run.configuration), new Date());
    },
  }),
  totals: t.field({
    type: totals,
    description: "What its iterations cost so far.",
    select: { iterations },
    resolve: (run) => runTotals(run.iterations),
  }),
}));
