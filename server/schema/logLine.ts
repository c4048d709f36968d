import { requireRecord } from "../domain/requireKnown.ts";
import type { StoredLogLine } from "../domain/runs/loadLogLines.ts";
import { recordLog } from "../domain/runs/recordLog.ts";
import type { Delivery } from "../events/eventFeed.ts";
import { builder } from "./builder.ts";
import { logLevel } from "./enums.ts";
import { idOf } from "./ids.ts";
import { leaseInput, leaseOf } from "./lease.ts";
import { recordedCount } from "./recordedCount.ts";
import { afterDescription, contentOf, update } from "./update.ts";

export const logLine = builder.objectRef<StoredLogLine>("LogLine").implement({
  description: "A line of a run's log.",
  fields: (t) => ({
    sequence: t.exposeInt("sequence", { description: "Counted by the trainer." }),
    level: t.expose("level", { type: logLevel, description: "How much it matters." }),
    message: t.exposeString("message", { description: "What the trainer said." }),
    recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When, by the trainer's clock." }),
  }),
});

const logLineInput = builder.inputType("LogLineInput", {
  description: "A line of a run's log.",
  fields: (t) => ({
    sequence: t.int({
      required: true,
      description: "Counted by the trainer; a line sent twice is stored once.",
    }),
    level: t.field({ type: logLevel, required: true, description: "How much it matters." }),
    message: t.string({ required: true, description: "What to say." }),
    recordedAt: t.field({ type: "DateTime", required: true, description: "When, by the trainer's clock." }),
  }),
});

const recordLogInput = builder.inputType("RecordLogInput", {
  description: "Lines of a run's log.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    lines: t.field({ type: [logLineInput], required: true, description: "In any order." }),
  }),
});

builder.mutationField("recordLog", (t) =>
  t.field({
    type: recordedCount,
    description: "Adds lines to the run's log; those whose sequence number is there already are passed over.",
    extensions: { role: ["TRAINER", "EDITOR"], record: "never" },
    args: { input: t.arg({ type: recordLogInput, required: true, description: "What to record." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const lease = leaseOf(input.lease);
      await recordLog(prisma, lease, input.lines);
      return { recordedCount: input.lines.length };
    },
  }),
);

const logUpdate = builder.objectRef<Delivery>("LogUpdate").implement({
  description: "New lines of a run's log.",
  interfaces: [update],
  fields: (t) => ({
    lines: t.field({
      type: [logLine],
      description: "By sequence number, those that were recorded together; none for a gap.",
      resolve: (delivery) =>
        (contentOf<(Omit<StoredLogLine, "recordedAt"> & { recordedAt: string })[]>(delivery) ?? []).map(
          (line) => ({ ...line, recordedAt: new Date(line.recordedAt) }),
        ),
    }),
  }),
});

builder.subscriptionField("logAppended", (t) =>
  t.field({
    type: logUpdate,
    description: "Lines of a run's log as they are recorded.",
    args: {
      runId: t.arg.id({ required: true, description: "Whose log." }),
      after: t.arg.string({ description: afterDescription }),
    },
    subscribe: async (_root, args, { prisma, events }) => {
      const runId = idOf("Run", args.runId, "runId");
      await requireRecord(prisma, "run", runId, "runId");
      return events.subscribe({ topic: "logAppended", runId }, args.after);
    },
    resolve: (delivery) => delivery,
  }),
);
