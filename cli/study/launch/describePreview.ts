import type { PlannedStudy } from "./planStudy.ts";
import type { Preview } from "./previewStudy.ts";
import { spanText } from "./studyProgress.ts";

/** The cells, the number of runs and the server's estimate, a line each. */
export function describePreview({ cells, hours, tokens, basis }: Preview, planned: PlannedStudy): string[] {
  return [
    "",
    ...[...Map.groupBy(cells, ({ group }) => group)].flatMap(([group, ofGroup]) => [
      `${group}:`,
      ...ofGroup.map(
        ({ name, sameAs }) => `  ${name}${sameAs.length > 0 ? ` (the same as ${sameAs.join(", ")})` : ""}`,
      ),
    ]),
    `${cells.length} cells, seeds ${planned.seeds.join(", ")}: ${cells.length * planned.seeds.length} runs.`,
    hours === undefined
      ? `How long they take is not known yet: ${basis}`
      : `At most ${spanText(hours * 3600)}${tokens === undefined ? "" : ` and ${Math.round(tokens / 1e6)} million tokens`}, ` +
        `supervised stages that methods share counted once. ${basis}`,
    "",
  ];
}
