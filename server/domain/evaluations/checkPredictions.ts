import { checkAll, invalidInput } from "../errors.ts";
import type { EvaluationKey } from "./evaluationKey.ts";
import type { PredictionColumns } from "./predictionColumns.ts";
import { checkRuleVersion } from "./requireRules.ts";
import { readRuleVersion } from "./ruleVersion.ts";

const mostRules = 32;

/** @throws Refusal INVALID_INPUT naming the fields at fault. */
export function checkPredictions(key: EvaluationKey, columns: PredictionColumns): void {
  const { exampleIndexes, rules, verdicts } = columns;
  const length = exampleIndexes.length;
  checkAll([
    ...(["sql", "outcomes", "milliseconds", "reasons"] as const).map(
      (name) => () => checkLength(`input.${name}`, columns[name].length, length),
    ),
    () => {
      if (columns.given) checkLength("input.given", columns.given.length, length);
    },
    () => {
      if (verdicts.length === rules.length) return;
      const fault = `has ${verdicts.length} lists and rules has ${rules.length} entries; send one list a rule.`;
      throw invalidInput("input.verdicts", fault);
    },
    ...verdicts.map((ofRule, index) => () => checkLength(`input.verdicts[${index}]`, ofRule.length, length)),
  ]);
  checkAll([
    () => checkExamples(key, columns),
    () => checkRules(rules),
    () => checkVerdicts(columns),
    () => checkOutcomes(key, columns),
  ]);
}

function checkExamples({ exampleCount }: EvaluationKey, columns: PredictionColumns): void {
  const seen = new Set<number>();
  checkAll(
    columns.exampleIndexes.map((index, position) => () => {
      const field = `input.exampleIndexes[${position}]`;
      if (index < 0 || index >= exampleCount) {
        throw invalidInput(
          field,
          `${index} lies outside the ${exampleCount} examples of this evaluation (0 to ${exampleCount - 1}).`,
        );
      }
      if (seen.has(index)) throw invalidInput(field, `${index} is there twice; send each example once.`);
      seen.add(index);
      const milliseconds = columns.milliseconds[position] ?? Number.NaN;
      if (!Number.isFinite(milliseconds) || milliseconds < 0) {
        throw invalidInput(`input.milliseconds[${position}]`, "must be a finite number, 0 or more.");
      }
    }),
  );
}

function checkRules(rules: readonly string[]): void {
  if (rules.length > mostRules) {
    throw invalidInput("input.rules", `has ${rules.length} entries; send at most ${mostRules}.`);
  }
  const names = rules.map((text) => readRuleVersion(text).rule);
  checkAll(
    rules.map((text, index) => () => {
      const field = `input.rules[${index}]`;
      checkRuleVersion(field, text);
      const isRepeated = names.indexOf(names[index] as string) < index;
      if (isRepeated) throw invalidInput(field, `${names[index]} is there twice; send each rule once.`);
    }),
  );
}

function checkVerdicts({ verdicts }: PredictionColumns): void {
  checkAll(
    verdicts.flatMap((ofRule, index) =>
      ofRule.map((verdict, position) => () => {
        if (verdict == null || (verdict >= 0 && verdict <= mostOfAVerdict)) return;
        throw invalidInput(
          `input.verdicts[${index}][${position}]`,
          `is ${verdict}; a verdict is 1 for right, 0 for wrong, a graded rule's number, or null where it does not apply.`,
        );
      }),
    ),
  );
}

/**
 * Outcomes and the verdicts of the rule that gives them say the same, so that every score made of either is the same.
 * An outcome is right or wrong: a graded rule gives none.
 */
function checkOutcomes(
  { outcomeRule }: EvaluationKey,
  { rules, verdicts, outcomes }: PredictionColumns,
): void {
  const place = rules.indexOf(outcomeRule);
  checkAll(
    (verdicts[place] ?? []).map((verdict, position) => () => {
      if (verdict != null && verdict !== 0 && verdict !== 1) {
        throw invalidInput(
          `input.verdicts[${place}][${position}]`,
          `is ${verdict}, and ${outcomeRule} gives the outcomes; evaluate under a rule that says 1 or 0.`,
        );
      }
      const outcome = outcomes[position];
      const said = outcome === "GOLD_FAILED" ? null : Number(outcome === "CORRECT");
      if (said === (verdict ?? null)) return;
      throw invalidInput(
        `input.outcomes[${position}]`,
        `is ${outcome}, and the verdict of ${outcomeRule} is ${verdict ?? "null"}; ` +
          "send CORRECT with 1, GOLD_FAILED with null, and any other outcome with 0.",
      );
    }),
  );
}

/** Efficiency scores are ratios and pass 1; beyond this one would drown all others in a sum. */
const mostOfAVerdict = 1e6;

function checkLength(field: string, length: number, wanted: number): void {
  if (length === wanted) return;
  throw invalidInput(field, `has ${length} entries and exampleIndexes has ${wanted}; send one an example.`);
}
