import { paper } from "./paper.ts";
import type { Study } from "./study.ts";

/** What `sqldojo study <name>` knows. */
export const studies: Readonly<Record<string, Study>> = { paper };
