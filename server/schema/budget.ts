import { GraphQLError } from "graphql";
import type { RefusalCode } from "../domain/errors.ts";

/** What one request may load and take, whatever its document promised. */
export const budgets = {
  /** Items of all lists together. */
  items: 25_000,
  /** Characters of all texts together, numbers in lists counted as eight. */
  characters: 16 * 2 ** 20,
  milliseconds: 10_000,
} as const;

const advice = "Ask for smaller pages, or in several requests.";
export const overTimeMessage = `The request has taken more than ${budgets.milliseconds / 1000} seconds. ${advice}`;

export interface Budget {
  /** Takes so many items of lists from what is left. Throws TOO_COMPLEX where that is not enough. */
  readonly takeItems: (count: number) => void;
  /** Throws the same without taking them: before rows are loaded that several lists may share. */
  readonly admitItems: (count: number) => void;
  readonly takeText: (characters: number) => void;
  /** Throws TOO_COMPLEX once something is used up, time among it: asked before more is begun. */
  readonly check: () => void;
  /** Begins anew: each event of a subscription is an answer of its own. */
  readonly renew: () => void;
}

export function createBudget(now: () => number = () => performance.now()): Budget {
  let [items, characters, began] = [0, 0, now()];
  let refusal: GraphQLError | undefined;
  const refuse = (what: string) => {
    const extensions: { code: RefusalCode } = { code: "TOO_COMPLEX" };
    // One for all fields that are still under way, which may be thousands; with a path, so that GraphQL makes no copies.
    refusal ??= new GraphQLError(`${what} ${advice}`, {
      extensions,
      path: [],
    });
    return refusal;
  };
  const tooMany = () => refuse(`The answer would have more than ${budgets.items} items in its lists.`);
  const tooLong = () =>
    refuse(`The answer would have more than ${budgets.characters} characters in its texts.`);
  return {
    takeItems(count) {
      items += count;
      if (items > budgets.items) throw tooMany();
    },
    admitItems(count) {
      if (items + count > budgets.items) throw tooMany();
    },
    takeText(count) {
      characters += count;
      if (characters > budgets.characters) throw tooLong();
    },
    check() {
      if (refusal !== undefined) throw refusal;
      if (now() - began > budgets.milliseconds)
        throw refuse(`The request has taken more than ${budgets.milliseconds / 1000} seconds.`);
    },
    renew() {
      [items, characters, began, refusal] = [0, 0, now(), undefined];
    },
  };
}
