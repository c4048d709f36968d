import { describe, expect, it } from "vitest";
import { judgeReplay, type ReplayedIteration } from "../../../../server/domain/runs/judgeReplay.ts";

const attempt = {
  trainerName: "one",
  host: "here",
  engine: "onnx 1",
  devices: ["cpu"],
  codeVersion: "1.0",
};
const recorded: ReplayedIteration = {
  finishedAt: new Date(0),
  candidateCount: 10n,
  correctCount: 6n,
  incorrectCount: 4n,
  goldFailedCount: 0n,
  synthesizedCount: null,
  trainingItemCount: 4n,
  tokenCount: 100n,
  validationAccuracy: 0.5,
  stopReason: null,
  player: { number: 0, weightsHash: "a" },
  opponent: { number: 0, weightsHash: "a" },
  generation: { weightsHash: "b", attempt },
};

describe("judgeReplay", () => {
  it("calls the same weights reproduced, wherever they were made, and says where", () => {
    const generation = { weightsHash: "b", attempt: { ...attempt, host: "there" } };
    expect(judgeReplay(recorded, { ...recorded, generation }, true)).toEqual({
      verdict: "REPRODUCED",
      differences: [{ what: "host", recorded: "here", replayed: "there" }],
    });
  });

  it("names causes before the weights that come of them", () => {
    const replayed = {
      ...recorded,
      correctCount: 5n,
      tokenCount: null,
      generation: { weightsHash: "c", attempt: { ...attempt, codeVersion: "1.1" } },
    };
    const { verdict, differences } = judgeReplay(recorded, replayed, true);
    expect(verdict).toBe("DIFFERS");
    expect(differences.map(({ what }) => what)).toEqual([
      "code version",
      "correct candidates",
      "tokens",
      "weights",
    ]);
    expect(differences[2]).toEqual({ what: "tokens", recorded: "100", replayed: null });
  });

  it("takes an iteration without a generation for other weights", () => {
    expect(judgeReplay(recorded, { ...recorded, generation: null }, true).verdict).toBe("DIFFERS");
  });

  it("waits while the run goes on, and calls it failed once that has ended without it", () => {
    const unfinished = { ...recorded, finishedAt: null };
    expect(judgeReplay(recorded, undefined, false).verdict).toBe("PENDING");
    expect(judgeReplay(recorded, unfinished, false).verdict).toBe("PENDING");
    expect(judgeReplay(recorded, unfinished, true).verdict).toBe("FAILED");
  });
});
