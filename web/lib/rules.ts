/** How rules are named and explained to a reader; the API names them as in `spiderExecution`. */

interface RuleText {
  readonly title: string;
  /** When it calls a prediction right, or what it grades, as the end of a sentence. */
  readonly meaning: string;
}

const rules: Readonly<Record<string, RuleText>> = {
  strict: {
    title: "Strict",
    meaning:
      "right where the rows equal gold’s, repeated ones as often, in order where the gold SQL orders them",
  },
  spiderExecution: {
    title: "Spider EX",
    meaning:
      "as Spider’s official script compares results on one database; neither the order of columns nor a missing DISTINCT counts",
  },
  spiderTestSuite: {
    title: "Spider TS",
    meaning:
      "right where Spider EX is right on every database of a suite, which tells luck from a right answer",
  },
  spiderExactMatch: {
    title: "Spider EM",
    meaning:
      "as Spider’s official script compares the SQL itself, clause by clause without values; nothing is executed",
  },
  birdExecution: {
    title: "BIRD EX",
    meaning: "as BIRD’s official script compares sets of rows; neither their order nor repeated rows count",
  },
  birdSoftF1: {
    title: "BIRD Soft F1",
    meaning:
      "the share of a result that is right as BIRD’s official script grades it, row by row in their order",
  },
  softF1: {
    title: "Soft F1",
    meaning: "the share of a result that is right over the best pairing of rows, whatever their order",
  },
  birdVes: {
    title: "BIRD VES",
    meaning:
      "right answers weighted by how fast their SQL is beside gold’s; a slow one earns less than 100 %, a fast one more",
  },
  birdRewardVes: {
    title: "BIRD R-VES",
    meaning: "right answers rewarded in steps by how fast their SQL is beside gold’s",
  },
};

export interface RuleVersion {
  readonly rule: string;
  readonly version: number;
}

/** "spiderExecution" → "Spider EX"; a rule that is not known here keeps its name. */
export function ruleTitle(rule: string): string {
  return rules[rule]?.title ?? rule;
}

/** Undefined for a rule that is not known here. */
export function ruleMeaning(rule: string): string | undefined {
  return rules[rule]?.meaning;
}

/** "strict@1" → its parts; a text without a version is taken whole, as version 1. */
export function readRuleVersion(text: string): RuleVersion {
  const [, rule, version] = /^(.+)@(\d+)$/.exec(text) ?? [];
  return rule === undefined ? { rule: text, version: 1 } : { rule, version: Number(version) };
}

/** "Strict (strict@1)": what a reader knows it by, and what to look up. */
export function describeRule(text: string): string {
  return `${ruleTitle(readRuleVersion(text).rule)} (${text})`;
}

export interface RuleChoice {
  /** As the address and the API name it: with its version only where there are several. */
  readonly value: string;
  readonly title: string;
  readonly meaning: string | undefined;
}

/** One choice a rule and version, in the order in which tables show rules; rules that are not known here come last. */
export function ruleChoices(versions: readonly RuleVersion[]): RuleChoice[] {
  const names = Object.keys(rules);
  const place = ({ rule }: RuleVersion) => (names.includes(rule) ? names.indexOf(rule) : names.length);
  return [...versions]
    .sort((left, right) => place(left) - place(right) || left.version - right.version)
    .map(({ rule, version }) => {
      const isOnlyOne = versions.filter((other) => other.rule === rule).length === 1;
      return {
        value: isOnlyOne ? rule : `${rule}@${version}`,
        title: isOnlyOne ? ruleTitle(rule) : `${ruleTitle(rule)} ${version}`,
        meaning: ruleMeaning(rule),
      };
    });
}
