import type { Dialect, Prisma } from "../../generated/prisma/client.ts";
import type { SplitAudit } from "./storeIssues.ts";

/** Columns of equal length, one entry an example. */
export interface SplitColumns {
  name: string;
  contentHash: string;
  questions: readonly string[];
  goldSql: readonly string[];
  /** Name of each example's database. */
  databases: readonly string[];
  difficulties: readonly (string | null | undefined)[] | null;
  evidence: readonly (string | null | undefined)[] | null;
  /** The benchmark's own names for the examples; need not be unique. */
  sourceIds: readonly (string | null | undefined)[] | null;
  /** Positions, in the split as published, of examples that are left out here. */
  leftOut: readonly number[];
  /** Each example's, as `dimension=value`. */
  features: readonly (readonly string[])[] | null;
  audit: SplitAudit | null;
}

export interface BenchmarkRegistration {
  name: string;
  description: string;
  dialect: Dialect;
  folder: string;
  databases: readonly { name: string; schema: Prisma.InputJsonValue }[];
  splits: readonly SplitColumns[];
}
