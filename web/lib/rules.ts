/** How rules are named and explained to a reader: in the words of the API, which names them as in `spiderExecution`. */
import type { RuleTextFragment } from "./api/generated/operations.ts";

export interface RuleVersion {
  readonly rule: string;
  readonly version: number;
}

export interface RuleChoice {
  /** As the address and the API name it: with its version only where there are several. */
  readonly value: string;
  readonly title: string;
  readonly meaning: string | undefined;
}

export interface RuleTexts {
  /** "spiderExecution" → "Spider EX"; a rule that nobody has described keeps its name. */
  title(rule: string): string;
  /** Whole sentences; undefined for a rule that nobody has described. */
  meaning(rule: string): string | undefined;
  /** "strict@1" → "Strict (strict@1)": what a reader knows it by, and what to look up. */
  describe(text: string): string;
  /** One choice a rule and version, in the order of the API; rules that nobody has described come last. */
  choices(versions: readonly RuleVersion[]): RuleChoice[];
}

/** Of the rules that the API describes, in its order; of several versions the newest words hold. */
export function ruleTexts(described: readonly RuleTextFragment[]): RuleTexts {
  const names = [...new Set(described.map(({ name }) => name))];
  const find = (rule: string) =>
    described
      .filter(({ name }) => name === rule)
      .reduce<RuleTextFragment | undefined>(
        (newest, each) => (newest === undefined || each.version > newest.version ? each : newest),
        undefined,
      );
  const title = (rule: string) => find(rule)?.title ?? rule;
  const meaning = (rule: string) => find(rule)?.meaning;
  const place = ({ rule }: RuleVersion) => (names.includes(rule) ? names.indexOf(rule) : names.length);
  return {
    title,
    meaning,
    describe: (text) => `${title(readRuleVersion(text).rule)} (${text})`,
    choices: (versions) =>
      [...versions]
        .sort((left, right) => place(left) - place(right) || left.version - right.version)
        .map(({ rule, version }) => {
          const isOnlyOne = versions.filter((other) => other.rule === rule).length === 1;
          return {
            value: isOnlyOne ? rule : `${rule}@${version}`,
            title: isOnlyOne ? title(rule) : `${title(rule)} ${version}`,
            meaning: meaning(rule),
          };
        }),
  };
}

/** "strict@1" → its parts; a text without a version is taken whole, as version 1. */
export function readRuleVersion(text: string): RuleVersion {
  const [, rule, version] = /^(.+)@(\d+)$/.exec(text) ?? [];
  return rule === undefined ? { rule: text, version: 1 } : { rule, version: Number(version) };
}
