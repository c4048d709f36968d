import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { createProgress } from "../../../trainer/phases/progress.ts";

/** What was written, write by write. */
function recordedStream(isTTY: boolean, columns = 80) {
  const writes: string[] = [];
  const stream = { isTTY, columns, write: (text: string) => writes.push(text) };
  return { progress: createProgress(stream as unknown as NodeJS.WriteStream), writes };
}

/** The lines that a terminal shows once everything was written. */
function shownLines(writes: readonly string[]): string[] {
  const lines = writes
    .join("")
    .split("\n")
    .map((line) => line.split("\u001b[2K").at(-1) ?? "");
  return lines.map((line) => stripVTControlCharacters(line).trimEnd()).filter((line) => line !== "");
}

function judgeTwoSplits(progress: ReturnType<typeof createProgress>): void {
  const phase = progress.phase("iteration 0: evaluation");
  for (const split of ["dev", "test"]) {
    const answering = phase.part(`${split}: answering`);
    for (const done of [0, 400, 800]) answering(done, 800);
    phase.part(`${split}: judging`)(800, 800);
  }
  phase.end("dev 52.1 · test 24.1");
}

describe("progress on a terminal", () => {
  it("leaves one line of a phase with many parts", () => {
    const { progress, writes } = recordedStream(true);
    judgeTwoSplits(progress);
    expect(writes.length).toBeGreaterThan(5);
    expect(shownLines(writes)).toEqual([
      expect.stringMatching(/^ {2}iteration 0: evaluation +\d+\.\d s {2}dev 52\.1 · test 24\.1$/),
    ]);
  });

  it("shows how far a part is, how long it is going to take, and what it is", () => {
    const { progress, writes } = recordedStream(true, 120);
    const phase = progress.phase("iteration 0: evaluation");
    phase.part("dev: answering")(800, 800);
    expect(shownLines(writes)).toEqual([
      expect.stringMatching(/^ {2}iteration 0: evaluation +━+ 800\/800 · 0 s left dev: answering$/),
    ]);
  });

  it.each([20, 60, 80, 120])("moves on a line shorter than a terminal of %i columns", (columns) => {
    const { progress, writes } = recordedStream(true, columns);
    const phase = progress.phase("iteration 12: SQL-to-text");
    phase.part(`a split with a long name: ${"answering ".repeat(20)}`)(99_999, 99_999);
    expect(stripVTControlCharacters(writes.at(-1)!).length).toBeLessThan(columns);
  });

  it("leaves nothing of a phase in which nothing was left to do", () => {
    const { progress, writes } = recordedStream(true);
    const phase = progress.phase("iteration 0: validation");
    phase.part("answering");
    phase.endIfMoved("held out 50.0");
    expect(shownLines(writes)).toEqual([]);
  });

  it("shows a phase that is not worth a line only as long as it moves", () => {
    const { progress, writes } = recordedStream(true);
    const phase = progress.phase("iteration 1: player after");
    phase.onProgress(4, 4);
    expect(shownLines(writes)).toHaveLength(1);
    phase.clear();
    expect(shownLines(writes)).toEqual([]);
  });
});

describe("progress in a file", () => {
  it("is one line a phase, written when it ends", () => {
    const { progress, writes } = recordedStream(false);
    progress.line("demo");
    judgeTwoSplits(progress);
    expect(writes).toHaveLength(2);
    expect(shownLines(writes)).toEqual(["demo", expect.stringContaining("dev 52.1 · test 24.1")]);
  });
});
