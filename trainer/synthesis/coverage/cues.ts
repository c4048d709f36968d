/** Words that tell what a question asks beside names and values: aggregates, ends of an order, comparisons, negation. */

/** Which way an order or a comparison goes. */
export type Direction = "more" | "less";

const superlatives: Readonly<Record<Direction, RegExp>> = {
  more: /\b(highest|most|maximum|max|largest|biggest|greatest|latest|newest|longest|best|tallest|heaviest|richest|peak)\b/,
  less: /\b(lowest|least|fewest|minimum|min|smallest|shortest|earliest|bottom|worst|cheapest|youngest|lightest|poorest)\b/,
};
const anySuperlative =
  /\b(?!(?:west|northwest|southwest|interest|request|guest|forest|test|rest|harvest|contest|modest|honest)\b)[a-z]{2,}est\b|\b(top|first|last)\b/;

const comparatives: Readonly<Record<Direction, RegExp>> = {
  more: /\b(above|over|more|greater|higher|larger|bigger|longer|older|after|since|later|newer|exceed\w*|excess|least|minimum|beyond|past|better|taller|heavier|richer|farther)\b/,
  less: /\b(below|under|less|fewer|lower|smaller|shorter|younger|before|until|earlier|most|up to|maximum|beneath|prior|cheaper|within|short of)\b/,
};

/** "no more than" is less, "no less than" is more. */
const turned = (text: string): string =>
  text
    .replace(
      /\b(no|not) (more|greater|higher|larger|bigger|longer|older|later|over|above|past|beyond)\b/g,
      "at most",
    )
    .replace(
      /\b(no|not) (less|fewer|lower|smaller|shorter|younger|earlier|under|below|beneath|prior)\b/g,
      "at least",
    )
    .replace(/\b(does|do|did) not exceed\b/g, "at most");

const isOtherOf = (direction: Direction): Direction => (direction === "more" ? "less" : "more");

/** Whether an end of an order is asked for, and not only the other end. */
export function saysSuperlative(question: string, direction: Direction): boolean {
  const text = question.toLowerCase().replace(/\bat (most|least)\b/g, "");
  if (superlatives[direction].test(text)) return true;
  return anySuperlative.test(text.replace(new RegExp(superlatives[isOtherOf(direction)], "g"), ""));
}

/** Whether a comparison is asked for, and not only the opposite one. */
export function saysComparative(question: string, direction: Direction): boolean {
  const text = turned(question.toLowerCase());
  if (comparatives[direction].test(text)) return true;
  return !comparatives[isOtherOf(direction)].test(text) && /\b[a-z]{3,}er than\b/.test(text);
}

const aggregates: Readonly<Record<string, RegExp>> = {
  avg: /\b(average|averaged|mean|typical|typically)\b/,
  sum: /\b(total|sum|overall|combined|altogether|in all|how much|how many)\b/,
  total: /\b(total|sum|overall|combined|altogether|in all|how much|how many)\b/,
  count: /\b(how many|number|numbers|count|counts|amount|how often|frequency)\b/,
};

/** Whether an aggregate of that name is asked for; true for a function that is no aggregate. */
export const saysAggregate = (question: string, name: string): boolean =>
  aggregates[name]?.test(question.toLowerCase()) ?? true;

export const saysOrder = (question: string): boolean =>
  /\b(order|ordered|sort|sorted|rank|ranked|arrange|arranged|first|ascending|descending|alphabetical\w*|from .{1,30} to)\b/i.test(
    question,
  );

export const saysNegation = (question: string): boolean =>
  /\b(not|no|never|none|without|except|excluding|excludes?|but|other than|neither|nor|missing|unknown|unrecorded|lacks?|lacking|outside|different from|un\w{4,})\b|n['’]t\b/i.test(
    question,
  );

/** "older than every singer from France": the end of an inner query's order. */
export const saysEvery = (question: string): boolean =>
  /\b(every|all|any|some|each|least one)\b/i.test(question);
