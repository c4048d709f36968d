import { describe, expect, it } from "vitest";
import { union } from "../../../server/codegen/catalogueTypes.ts";
import { builtInMetrics } from "../../../server/domain/metrics/builtInMetrics.ts";
import type { MetricName } from "../../../trainer/api/generated/catalogue.ts";
import type { Recorder } from "../../../trainer/phases/recorder.ts";

describe("the names that codegen prints", () => {
  it("are texts, and templates where a definition has a placeholder", () => {
    expect(union("Name", "Of a thing.", ["a/b", "a/{part}/c{number}"])).toBe(
      `/** Of a thing. */\nexport type Name =\n  | "a/b"\n  | \`a/\${string}/c\${string}\`;\n`,
    );
    expect(union("Name", "Of a thing.", ["a/{part}"], false)).toContain('| "a/{part}";');
  });

  it("type the recorder, so that a misspelt metric does not compile", () => {
    const recorded: string[] = [];
    const recorder: Pick<Recorder, "metric"> = { metric: (name) => void recorded.push(name) };
    const split: string = "dev";
    recorder.metric("train/loss", 1, 0.5);
    recorder.metric(`evaluation/${split}/executionAccuracy`, 1, 0.5);
    // @ts-expect-error: the server describes no such metric
    recorder.metric("train/lose", 1, 0.5);
    // @ts-expect-error: nor such a family
    recorder.metric(`evaluation/${split}/accuracy`, 1, 0.5);
    expect(recorded).toHaveLength(4);
    const known: MetricName = "pairs/margin";
    expect(builtInMetrics.map(({ name }) => name)).toContain(known);
  });
});
