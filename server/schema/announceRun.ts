import type { Context } from "./context.ts";

/** Tells the subscribers of `runUpdated`. */
export async function announceRun({ prisma, pubsub }: Pick<Context, "prisma" | "pubsub">, runId: string) {
  const run = await prisma.run.findUnique({ where: { id: runId }, select: { experimentId: true } });
  if (run) pubsub.publish("runUpdated", { runId, experimentId: run.experimentId });
}
