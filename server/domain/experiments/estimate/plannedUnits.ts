import { judgingKind, makingKind, roundKind, supervisedKind, writingKind } from "./kindsOfWork.ts";
import type { PlannedRun } from "./plannedRun.ts";

/**
 * Units of each kind of work in all runs together. What several runs share is counted once: the supervised stage, rounds of
 * synthesis, and the judging of the generations that these make.
 */
export function plannedUnits(planned: readonly PlannedRun[]): Map<string, number> {
  const units = new Map<string, number>();
  const add = (kind: string, count: number) => units.set(kind, (units.get(kind) ?? 0) + count);
  const seen = new Set<string>();
  const isNew = (...key: string[]) => {
    const text = JSON.stringify(key);
    const isFirst = !seen.has(text);
    seen.add(text);
    return isFirst;
  };
  for (const { workload, supervisedKey, roundsKey, evaluationKey } of planned) {
    const { supervisedStage, rounds, iteration, iterationCount, loss, judged, judgedOnce, ranked } = workload;
    if (isNew("supervised stage", supervisedKey)) add(supervisedKind, supervisedStage);
    if (isNew("supervised stage judged", supervisedKey, evaluationKey)) add(judgingKind, judged);
    if (rounds.length > 0 && isNew("rounds", roundsKey)) {
      for (const { trained, written, made } of rounds) {
        add(roundKind, trained);
        add(writingKind, written);
        add(makingKind, made);
      }
      // The validation set ranks generation 0 too.
      add(judgingKind, ranked * (1 + rounds.length));
    }
    if (rounds.length > 0 && isNew("rounds judged", roundsKey, evaluationKey)) {
      add(judgingKind, judged * rounds.length);
    }
    add(loss, iteration * iterationCount);
    add(judgingKind, (judged + ranked) * iterationCount + judgedOnce);
  }
  return units;
}
