export type ReplayVerdict = "PENDING" | "REPRODUCED" | "DIFFERS" | "FAILED";

/** What is recorded of an iteration, there and here. */
export interface ReplayedIteration {
  finishedAt: Date | null;
  candidateCount: bigint | null;
  correctCount: bigint | null;
  incorrectCount: bigint | null;
  goldFailedCount: bigint | null;
  synthesizedCount: bigint | null;
  trainingItemCount: bigint | null;
  tokenCount: bigint | null;
  validationAccuracy: number | null;
  stopReason: string | null;
  player: { number: number; weightsHash: string } | null;
  opponent: { number: number; weightsHash: string } | null;
  generation: {
    weightsHash: string;
    attempt: {
      trainerName: string | null;
      host: string | null;
      engine: string | null;
      devices: string[];
      codeVersion: string | null;
    };
  } | null;
}

export interface ReplayDifference {
  what: string;
  /** As texts; null where nothing was recorded. */
  recorded: string | null;
  replayed: string | null;
}

export interface JudgedReplay {
  verdict: ReplayVerdict;
  differences: ReplayDifference[];
}

/** What may explain that weights differ, in the order in which one comes of the other. */
const compared: readonly [what: string, read: (iteration: ReplayedIteration) => unknown][] = [
  ["code version", ({ generation }) => generation?.attempt.codeVersion],
  ["engine", ({ generation }) => generation?.attempt.engine],
  ["devices", ({ generation }) => generation?.attempt.devices.join(", ")],
  ["host", ({ generation }) => generation?.attempt.host],
  ["weights of the player", ({ player }) => player?.weightsHash],
  ["number of the player", ({ player }) => player?.number],
  ["weights of the opponent", ({ opponent }) => opponent?.weightsHash],
  ["number of the opponent", ({ opponent }) => opponent?.number],
  ["synthesized", ({ synthesizedCount }) => synthesizedCount],
  ["candidates", ({ candidateCount }) => candidateCount],
  ["correct candidates", ({ correctCount }) => correctCount],
  ["incorrect candidates", ({ incorrectCount }) => incorrectCount],
  ["candidates whose gold failed", ({ goldFailedCount }) => goldFailedCount],
  ["trained on", ({ trainingItemCount }) => trainingItemCount],
  ["tokens", ({ tokenCount }) => tokenCount],
  ["weights", ({ generation }) => generation?.weightsHash],
  ["validation accuracy", ({ validationAccuracy }) => validationAccuracy],
  ["reason for ending early", ({ stopReason }) => stopReason],
];

/**
 * Whether an iteration that was trained again came to the same weights, and what else that is recorded of both differs.
 *
 * @param replayed undefined where the replay has not begun it.
 * @param isOver true once the replay's run has ended.
 */
export function judgeReplay(
  recorded: ReplayedIteration,
  replayed: ReplayedIteration | undefined,
  isOver: boolean,
): JudgedReplay {
  if (replayed === undefined || replayed.finishedAt === null)
    return { verdict: isOver ? "FAILED" : "PENDING", differences: [] };
  const differences = compared.flatMap(([what, read]) => {
    const [there, here] = [textOf(read(recorded)), textOf(read(replayed))];
    return there === here ? [] : [{ what, recorded: there, replayed: here }];
  });
  const isSame = recorded.generation?.weightsHash === replayed.generation?.weightsHash;
  return { verdict: isSame ? "REPRODUCED" : "DIFFERS", differences };
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
