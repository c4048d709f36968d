import type { Study } from "../study.ts";
import { paper } from "./paper.ts";

/** What `sqldojo study <name>` knows. */
export const studies: Readonly<Record<string, Study>> = { paper };
