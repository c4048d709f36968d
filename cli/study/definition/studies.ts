import { paper } from "./paper.ts";
import { pretrained } from "./pretrained.ts";
import type { Study } from "./study.ts";

/** What `sqldojo study <name>` knows. */
export const studies: Readonly<Record<string, Study>> = { paper, pretrained };
