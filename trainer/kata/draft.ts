/** What a template makes: one meaning, its equivalent SQL, and ways to ask for it. */

import type { Random } from "../../statistics/random.ts";
import type { Condition } from "./conditions.ts";
import type { Column, Domain, Table } from "./domain.ts";
import type { Voice } from "./wording.ts";

export interface Draft {
  /** Tells this template's meanings apart within a domain. */
  readonly key: string;
  /** Equivalent SQL, the form that sets the difficulty first. */
  readonly forms: readonly string[];
  /** Whether the question asks for an order. */
  readonly isOrdered: boolean;
  /** Nearby meanings whose result must differ, or the example could not tell right from wrong. */
  readonly decoys: readonly string[];
  /** Tables and columns that the question speaks of. */
  readonly speaksOf: readonly (Table | Column)[];
  readonly evidence?: string;
  ask(voice: Voice): string;
}

export interface Scope {
  readonly domain: Domain;
  readonly random: Random;
  /** A condition of the kind that the split asks for; undefined where the table has none. */
  condition(table: Table, only?: (column: Column) => boolean): Condition | undefined;
}

export interface Template {
  readonly name: string;
  /** How often it is drawn, relative to the others. */
  readonly weight: number;
  /** Undefined where the domain, or what was drawn from it, does not suit. */
  build(scope: Scope): Draft | undefined;
}
