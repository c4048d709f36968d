import { type JudgedReplay, judgeReplay, type ReplayDifference } from "../domain/runs/judgeReplay.ts";
import { replayIteration } from "../domain/runs/replayIteration.ts";
import { builder } from "./builder.ts";
import type { MutationArguments } from "./guardMutations.ts";
import { idOf } from "./ids.ts";
import { runNode } from "./run.ts";

const replayVerdict = builder.enumType("ReplayVerdict", {
  description: "What became of training an iteration again.",
  values: {
    PENDING: { description: "It has not been done yet." },
    REPRODUCED: { description: "It came to the same weights, byte for byte." },
    DIFFERS: { description: "It came to other weights; the differences tell what else is not the same." },
    FAILED: { description: "The run ended before it was done; `Run.statusReason` says why." },
  } as const,
});

const replayDifference = builder.objectRef<ReplayDifference>("ReplayDifference").implement({
  description: "Something that is recorded of an iteration and is not the same of its replay.",
  fields: (t) => ({
    what: t.exposeString("what", { description: "What differs, in words." }),
    recorded: t.exposeString("recorded", {
      nullable: true,
      description: "As it was; null where nothing was recorded.",
    }),
    replayed: t.exposeString("replayed", {
      nullable: true,
      description: "As it is in the replay; null where nothing was recorded.",
    }),
  }),
});

interface Replay extends JudgedReplay {
  of: { runId: string; number: number };
}

const replay = builder.objectRef<Replay>("Replay").implement({
  description: "An iteration that is trained again, from the recorded parent and data.",
  fields: (t) => ({
    iteration: t.prismaField({
      type: "Iteration",
      description: "The iteration as it was recorded.",
      resolve: (query, { of }, _args, { prisma }) =>
        prisma.iteration.findUniqueOrThrow({ ...query, where: { runId_number: of } }),
    }),
    run: t.prismaField({
      type: "Run",
      description: "Whose iteration it is.",
      resolve: (query, { of }, _args, { prisma }) =>
        prisma.run.findUniqueOrThrow({ ...query, where: { id: of.runId } }),
    }),
    verdict: t.expose("verdict", { type: replayVerdict, description: "Whether it reproduced." }),
    differences: t.field({
      type: [replayDifference],
      description:
        "What is recorded of both and differs, causes before consequences; the machine may differ where the weights do not.",
      resolve: ({ differences }) => differences,
    }),
  }),
});

const iterationColumns = {
  include: {
    player: { select: { number: true, weightsHash: true } },
    opponent: { select: { number: true, weightsHash: true } },
    generation: { select: { weightsHash: true, attempt: true } },
  },
} as const;

builder.prismaObjectField(runNode, "replay", (t) =>
  t.field({
    type: replay,
    nullable: true,
    description:
      "What the run trains again, and whether it reproduced; null unless it was made by `replayIteration`.",
    select: { replayOfId: true, replayNumber: true, finishedAt: true },
    resolve: async ({ id, replayOfId, replayNumber, finishedAt }, _args, { prisma }) => {
      if (replayOfId === null || replayNumber === null) return null;
      const of = { runId: replayOfId, number: replayNumber };
      const [recorded, replayed] = await Promise.all([
        prisma.iteration.findUniqueOrThrow({ where: { runId_number: of }, ...iterationColumns }),
        prisma.iteration.findUnique({
          where: { runId_number: { runId: id, number: replayNumber } },
          ...iterationColumns,
        }),
      ]);
      return { of, ...judgeReplay(recorded, replayed ?? undefined, finishedAt !== null) };
    },
  }),
);

builder.mutationField("replayIteration", (t) =>
  t.prismaField({
    type: "Run",
    description:
      "Queues a run that trains one iteration of another again, from the recorded parent and data, taking nothing over; `Run.replay` says afterwards whether it reproduced. It evaluates nothing. A trainer that lacks the parent's weights fails it and says so.",
    extensions: {
      role: "EDITOR",
      scopeOf: ({ runId }: MutationArguments) => ({ runId: idOf("Run", runId, "runId") }),
    },
    args: {
      runId: t.arg.id({ required: true, description: "The run whose iteration it is." }),
      number: t.arg.int({
        required: true,
        description: "Number of the iteration; it has made a generation.",
      }),
    },
    resolve: async (query, _root, { runId, number }, { prisma }) => {
      const id = await replayIteration(prisma, idOf("Run", runId, "runId"), number);
      return prisma.run.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
