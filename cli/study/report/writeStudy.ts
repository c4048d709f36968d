import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mean } from "../../../statistics/variance.ts";
import {
  headingLines,
  hypothesisLines,
  missingLines,
  type StudyHeading,
  stoppedLines,
} from "./describeStudy.ts";
import { renderLatex } from "./renderLatex.ts";
import { renderMarkdown } from "./renderMarkdown.ts";
import type { RunRecord } from "./runRecord.ts";
import type { StudyReport } from "./studyReport.ts";

/** Writes study.md, study.tex and study.json into a folder, which is made where there is none. */
export function writeStudy(
  folder: string,
  heading: StudyHeading,
  report: StudyReport,
  records: readonly RunRecord[],
): void {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write("study.md", studyMarkdown(heading, report));
  write("study.tex", report.tables.map(renderLatex).join("\n"));
  write("study.json", `${JSON.stringify(studyJson(heading, report, records), undefined, 1)}\n`);
}

export function studyMarkdown(heading: StudyHeading, report: StudyReport): string {
  const notes = [...missingLines(report), ...stoppedLines(report)];
  return [
    `# Study ${heading.name}`,
    "",
    ...headingLines(heading).flatMap((line) => [line, ""]),
    ...notes.map((line) => `- ${line}`),
    ...(notes.length > 0 ? [""] : []),
    ...report.tables.flatMap((table) => [`## ${title(table.name)}`, "", renderMarkdown(table)]),
    "## Why the hypotheses hold or fail",
    "",
    ...hypothesisLines(report),
    "",
  ].join("\n");
}

/** Numbers as computed, fractions of 1; of every run what its iterations recorded and its accuracies. */
function studyJson(
  heading: StudyHeading,
  { tables: _, ...numbers }: StudyReport,
  records: readonly RunRecord[],
) {
  return {
    ...heading,
    ...numbers,
    runs: records.map(({ iterations, ...run }) => ({
      ...run,
      iterations: iterations.map(({ generation, ...iteration }) => ({
        ...iteration,
        ...(generation && {
          generation: {
            number: generation.number,
            isResult: generation.isResult,
            isReused: generation.isReused,
            accuracy: Object.fromEntries(
              [...generation.verdicts].map(([split, verdicts]) => [split, mean(verdicts)]),
            ),
          },
        }),
      })),
    })),
  };
}

function title(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
