/** How a number is compared in words. */

import { withArticle } from "../english/words.ts";
import type { NumberColumn } from "./domain.ts";
import { nounOf, type Voice } from "./wording.ts";

export type Comparison = ">" | "<" | ">=" | "<=";

export const fill = (template: string, value: string | number): string =>
  template.replace("{}", String(value));

type ComparisonWords = Readonly<Record<Comparison, readonly string[]>>;

const yearWords: Readonly<Record<"plain" | "synonym", ComparisonWords>> = {
  plain: { ">": ["after {}"], "<": ["before {}"], ">=": ["of {} or later"], "<=": ["of {} or earlier"] },
  synonym: { ">": ["past {}"], "<": ["prior to {}"], ">=": ["not prior to {}"], "<=": ["not past {}"] },
};

const countWords: ComparisonWords = {
  ">": ["more than {}"],
  "<": ["fewer than {}"],
  ">=": ["at least {}", "{} or more"],
  "<=": ["at most {}", "no more than {}"],
};

const comparisonWords: Readonly<Record<"plain" | "synonym", ComparisonWords>> = {
  plain: {
    ">": ["above {}", "of more than {}", "over {}"],
    "<": ["below {}", "of less than {}", "under {}"],
    ">=": ["of at least {}", "of {} or more"],
    "<=": ["of at most {}", "of {} or less"],
  },
  synonym: {
    ">": ["exceeding {}", "beyond {}", "in excess of {}"],
    "<": ["beneath {}", "short of {}", "smaller than {}"],
    ">=": ["no smaller than {}", "not beneath {}"],
    "<=": ["no bigger than {}", "not beyond {}"],
  },
};

/** A modifier: "have:a salary above 30", "be:older than 30". */
export function sayComparison(
  column: NumberColumn,
  operator: Comparison,
  value: number,
  voice: Voice,
): string {
  const isUnseen = voice.kind === "synonym" && voice.random.chance(0.3);
  const [usual, ...unseen] = operator === ">" ? column.above : operator === "<" ? column.below : [];
  const noun = nounOf(column, voice).singular;
  const words = column.isYear
    ? yearWords[isUnseen ? "synonym" : "plain"]
    : comparisonWords[isUnseen ? "synonym" : "plain"];
  const how = fill(voice.random.pick(words[operator]), value);
  if (
    column.counted &&
    column !== voice.replaced &&
    !isUnseen &&
    (voice.kind !== "implicit" || unseen.length === 0)
  )
    return `have:${fill(voice.random.pick(countWords[operator]), value)} ${column.counted}`;
  const explicit =
    voice.random.chance(0.6) || /^(of|exceeding|in excess) /.test(how)
      ? `have:${withArticle(noun)} ${how}`
      : `whose:${noun} is ${how}`;
  if (voice.kind === "implicit") return usual ? fill(voice.random.pick([usual, ...unseen]), value) : explicit;
  // A year is hardly ever said but through what happened in it.
  return usual && voice.random.chance(column.isYear ? 0.7 : 0.4) ? fill(usual, value) : explicit;
}
