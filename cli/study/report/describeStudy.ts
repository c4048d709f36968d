/** What stands around a study's tables, in the terminal and in Markdown alike. */
import type { StudyReport } from "./studyReport.ts";

/** What was run. */
export interface StudyHeading {
  readonly name: string;
  readonly description: string;
  readonly size: string;
  readonly sizeDescription: string;
  readonly baseModel: string;
  readonly seeds: readonly number[];
  readonly runCount: number;
  readonly codeVersion: string;
}

export function headingLines(heading: StudyHeading): string[] {
  return [
    heading.description,
    `Size ${heading.size}: ${heading.sizeDescription}. ${heading.runCount} runs of ${heading.baseModel}, seeds ` +
      `${heading.seeds.join(", ")}; code ${heading.codeVersion}.`,
  ];
}

/** Empty where every run has results. */
export function missingLines({ missing }: StudyReport): string[] {
  return missing.map(({ method, seed, reason }) => `${method}, seed ${seed}, has no results: ${reason}`);
}

/** A line a method some of whose runs ended before their last iteration. */
export function stoppedLines({ stopped }: StudyReport): string[] {
  return [...Map.groupBy(stopped, ({ method }) => method)].map(([method, runs]) => {
    const [{ reason } = { reason: "" }] = runs;
    const places = runs.map(({ seed, iteration }) => `seed ${seed} after iteration ${iteration}`).join(", ");
    return `${method} ended early (${places}): ${reason}`;
  });
}

/** A line a hypothesis, and its reasons indented under it. */
export function hypothesisLines({ diagnoses }: StudyReport): string[] {
  return diagnoses.flatMap(({ sentence, answer, reasons }) => [
    `- ${sentence}: ${answer}.`,
    ...reasons.map((reason) => `  - ${reason}`),
  ]);
}
