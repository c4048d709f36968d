import { describe, expect, it } from "vitest";
import { CreateExperimentDocument } from "../../cli/api/generated/operations.ts";
import type { ApiClient } from "../../trainer/api/client.ts";
import {
  findFreePort,
  type RunningProgram,
  type RunningServer,
  startServerProgram,
  startSqldojo,
  until,
  withDataFolder,
} from "../support/programs.ts";
import { readRun } from "../support/readRun.ts";
import { putRegisteredKata } from "../support/registeredKata.ts";

const trainingExamples = 640;
const epochs = 6;
const iterations = 1;
const perSplit = 24;

/** Small weights, enough steps to be killed among. */
async function createRun(admin: ApiClient): Promise<string> {
  const { createExperiment } = await admin.request(CreateExperimentDocument, {
    input: {
      name: "crash",
      benchmark: "kata",
      baseModel: "scratch-tiny",
      configuration: {
        supervised: { epochs, batchSize: 8 },
        selfPlay: { iterations, questionsPerIteration: 64, minimumExecutableRate: 0 },
        data: { trainingExamples, validationExamples: 20 },
        evaluation: { splits: ["kata-dev", "kata-hard"], examplesPerSplit: perSplit, maximumNewTokens: 48 },
      },
      runs: [{ method: "spin", seed: 3 }],
    },
  });
  return createExperiment.runs.nodes[0]!.id;
}

function startTrainer({ url }: RunningServer, dataFolder: string) {
  const timing = ["--lease-seconds", "3", "--checkpoint-seconds", "0.5", "--threads", "1"];
  return startSqldojo(["trainer", "--data", dataFolder, "--server", url, "--name", "crash-test", ...timing]);
}

/** Every step once, every prediction once, every evaluation complete. */
async function expectWholeRecord(admin: ApiClient, id: string): Promise<void> {
  const { run, series } = await readRun(admin, id);
  const loss = series.find(({ name }) => name === "train/loss")!;
  const supervisedSteps = (trainingExamples / 8) * epochs;
  expect(loss.steps).toEqual(Array.from({ length: loss.steps.length }, (_, index) => index + 1));
  expect(loss.steps.length).toBeGreaterThan(supervisedSteps);
  expect(run.iterations.map(({ number, finishedAt }) => [number, finishedAt !== null])).toEqual([
    [0, true],
    [1, true],
  ]);
  for (const { evaluations } of run.generations) {
    expect(evaluations.map(({ split }) => split.name).toSorted()).toEqual(["kata-dev", "kata-hard"]);
    for (const { status, recordedCount, exampleCount } of evaluations)
      expect({ status, recordedCount, exampleCount }).toEqual({
        status: "COMPLETE",
        recordedCount: perSplit,
        exampleCount: perSplit,
      });
  }
}

const lossPoints = async (admin: ApiClient, id: string) =>
  (await readRun(admin, id)).series.find(({ name }) => name === "train/loss")?.steps.length ?? 0;

describe("a trainer killed in the middle of an iteration", () => {
  it("is succeeded by one that goes on from the checkpoint and records nothing twice", async () => {
    await withDataFolder(async (dataFolder) => {
      const server = await startServerProgram(dataFolder, await findFreePort());
      const trainers: RunningProgram[] = [];
      try {
        const id = await createRun(server.admin);
        const first = startTrainer(server, dataFolder);
        trainers.push(first);
        await until(
          "half the supervised stage is recorded",
          180,
          async () => (await lossPoints(server.admin, id)) > 200,
        );
        expect(await first.kill("SIGKILL")).toBe("SIGKILL");

        const second = startTrainer(server, dataFolder);
        trainers.push(second);
        await until(
          "the run has ended",
          300,
          async () => (await readRun(server.admin, id)).run.finishedAt !== null,
        );
        expect(await second.kill("SIGTERM"), second.output()).toBe(0);

        const { run } = await readRun(server.admin, id);
        expect(run.statusReason).toBeNull();
        expect(run.status).toBe("SUCCEEDED");
        expect(run.attempt).toBe(2);
        const resumed = run.logLines
          .map(({ message }) => /after step (\d+)/.exec(message)?.[1])
          .find(Boolean);
        expect(Number(resumed)).toBeGreaterThan(0);
        await expectWholeRecord(server.admin, id);
      } finally {
        for (const trainer of trainers) await trainer.kill("SIGKILL");
        await server.kill("SIGTERM");
      }
    }, putRegisteredKata);
  });
});

describe("a server killed in the middle of a run", () => {
  it("finds the run going on when it is back, with every record", async () => {
    await withDataFolder(async (dataFolder) => {
      const port = await findFreePort();
      const before = await startServerProgram(dataFolder, port);
      const id = await createRun(before.admin);
      const trainer = startTrainer(before, dataFolder);
      try {
        await until("some steps are recorded", 180, async () => (await lossPoints(before.admin, id)) > 50);
        expect(await before.kill("SIGKILL")).toBe("SIGKILL");
        await until("the trainer has noticed", 120, async () =>
          trainer.output().includes("The server is away"),
        );

        const after = await startServerProgram(dataFolder, port);
        try {
          await until(
            "the run has ended",
            300,
            async () => (await readRun(after.admin, id)).run.finishedAt !== null,
          );
          const { run } = await readRun(after.admin, id);
          expect(run.statusReason).toBeNull();
          expect(run.status).toBe("SUCCEEDED");
          await expectWholeRecord(after.admin, id);
        } finally {
          await trainer.kill("SIGTERM");
          await after.kill("SIGTERM");
        }
      } finally {
        await trainer.kill("SIGKILL");
        await before.kill("SIGKILL");
      }
    }, putRegisteredKata);
  });
});
