import { expect, it } from "vitest";
import { schema } from "../../../server/schema/index.ts";

const editors = [
  "startRun",
  "createExperiment",
  "launchAblation",
  "cancelRun",
  "retryRun",
  "importPredictions",
  "replayIteration",
  "updateExperiment",
  "updateRun",
];
const underALease = [
  "heartbeat",
  "recordMetrics",
  "recordLog",
  "startIteration",
  "completeIteration",
  "releaseRun",
];
const trainers = ["registerTrainer", "claimRun", "recordPredictions", "completeEvaluation"];

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const all = mutations.map(({ name }) => name);
const allowed = {
  READER: [],
  EDITOR: [...editors, ...underALease],
  TRAINER: [...trainers, ...underALease],
  ADMIN: all,
} as const;

/** Behind the door there is nothing here: whatever is let in fails otherwise. */
async function isForbidden(role: string, mutation: (typeof mutations)[number]): Promise<boolean> {
  const context = { caller: { role, tokenName: "of the test" }, tokensFolder: "/tokens" };
  try {
    await mutation.resolve?.({}, {}, context, {} as never);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === "FORBIDDEN";
  }
}

it.each(Object.entries(allowed))("opens to %s its own mutations and no others", async (role, names) => {
  expect(all).toEqual(expect.arrayContaining([...names]));
  const open: string[] = [];
  for (const mutation of mutations) if (!(await isForbidden(role, mutation))) open.push(mutation.name);
  expect(open.sort()).toEqual([...names].sort());
});
