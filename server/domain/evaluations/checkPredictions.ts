import { invalidInput } from "../errors.ts";
import type { EvaluationKey } from "./evaluationKey.ts";
import type { PredictionColumns } from "./predictionColumns.ts";
import { parseRuleVersion } from "./ruleVersion.ts";

const mostRules = 32;

/** @throws Refusal INVALID_INPUT naming the first field at fault. */
export function checkPredictions(key: EvaluationKey, columns: PredictionColumns): void {
  const length = columns.exampleIndexes.length;
  for (const name of ["sql", "outcomes", "milliseconds", "reasons"] as const) {
    checkLength(`input.${name}`, columns[name].length, length);
  }
  const seen = new Set<number>();
  for (const [position, index] of columns.exampleIndexes.entries()) {
    const field = `input.exampleIndexes[${position}]`;
    if (index < 0 || index >= key.exampleCount) {
      throw invalidInput(
        field,
        `${index} lies outside the ${key.exampleCount} examples of this evaluation (0 to ${key.exampleCount - 1}).`,
      );
    }
    if (seen.has(index)) throw invalidInput(field, `${index} is there twice; send each example once.`);
    seen.add(index);
    const milliseconds = columns.milliseconds[position] ?? Number.NaN;
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw invalidInput(`input.milliseconds[${position}]`, "must be a finite number, 0 or more.");
    }
  }
  checkRules(columns.rules);
  checkVerdicts(columns);
  checkOutcomes(key, columns);
}

function checkRules(rules: readonly string[]): void {
  if (rules.length > mostRules) {
    throw invalidInput("input.rules", `has ${rules.length} entries; send at most ${mostRules}.`);
  }
  const names = rules.map((text, index) => {
    const parsed = parseRuleVersion(text);
    if (parsed) return parsed.rule;
    throw invalidInput(
      `input.rules[${index}]`,
      `${JSON.stringify(text)} is no name and version of a rule; write it as in strict@1.`,
    );
  });
  const repeated = names.findIndex((name, index) => names.indexOf(name) < index);
  if (repeated >= 0) {
    throw invalidInput(`input.rules[${repeated}]`, `${names[repeated]} is there twice; send each rule once.`);
  }
}

function checkVerdicts({ rules, verdicts, exampleIndexes }: PredictionColumns): void {
  if (verdicts.length !== rules.length) {
    throw invalidInput(
      "input.verdicts",
      `has ${verdicts.length} lists and rules has ${rules.length} entries; send one list a rule.`,
    );
  }
  for (const [index, ofRule] of verdicts.entries()) {
    const field = `input.verdicts[${index}]`;
    checkLength(field, ofRule.length, exampleIndexes.length);
    const odd = ofRule.findIndex(
      (verdict) => verdict != null && !(verdict >= 0 && verdict <= mostOfAVerdict),
    );
    if (odd >= 0) {
      throw invalidInput(
        `${field}[${odd}]`,
        `is ${ofRule[odd]}; a verdict is 1 for right, 0 for wrong, a graded rule's number, or null where it does not apply.`,
      );
    }
  }
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
  for (const [position, verdict] of (verdicts[place] ?? []).entries()) {
    if (verdict != null && verdict !== 0 && verdict !== 1) {
      throw invalidInput(
        `input.verdicts[${place}][${position}]`,
        `is ${verdict}, and ${outcomeRule} gives the outcomes; evaluate under a rule that says 1 or 0.`,
      );
    }
    const outcome = outcomes[position];
    const said = outcome === "GOLD_FAILED" ? null : Number(outcome === "CORRECT");
    if (said !== (verdict ?? null)) {
      throw invalidInput(
        `input.outcomes[${position}]`,
        `is ${outcome}, and the verdict of ${outcomeRule} is ${verdict ?? "null"}; ` +
          "send CORRECT with 1, GOLD_FAILED with null, and any other outcome with 0.",
      );
    }
  }
}

/** Efficiency scores are ratios and pass 1; beyond this one would drown all others in a sum. */
const mostOfAVerdict = 1e6;

function checkLength(field: string, length: number, wanted: number): void {
  if (length === wanted) return;
  throw invalidInput(field, `has ${length} entries and exampleIndexes has ${wanted}; send one an example.`);
}
