import type { AblationCell } from "../../../generated/prisma/client.ts";
import type { Cell, CellLevel, Difference, Factor } from "./ablationPlan.ts";

/** A stored cell; its configuration stands with its runs. */
export function readCell(row: AblationCell): Omit<Cell, "configuration"> {
  return {
    name: row.name,
    levels: row.levels as unknown as CellLevel[],
    mergedNames: row.mergedNames,
    differences: row.differences as unknown as Difference[],
    configurationHash: row.configurationHash,
  };
}

/** The factors of a stored ablation, as they were given. */
export function readFactors(factors: unknown): Factor[] {
  return factors as Factor[];
}
