import { formatDecimal } from "../../statistics/format.ts";
import { availableByteCount } from "../engine/availableMemory.ts";
import type { Model, TrainingItems } from "../engine/engine.ts";
import { type PassPlan, trainingOptionsOf } from "./passPlan.ts";

/** A training that the machine's memory would not hold, found before it begins. */
export class MemoryError extends Error {
  override readonly name = "MemoryError";
  readonly code = "ENOMEM";
}

/** @throws MemoryError naming what the training would take, what there is, and the setting to lower. */
export function refuseBeyondMemory(
  model: Model,
  batches: readonly TrainingItems[],
  plan: PassPlan & { readonly seed: number },
  available = availableByteCount(),
): void {
  const held = process.memoryUsage().rss;
  const needed = held + model.trainingByteCount(batches, trainingOptionsOf(plan));
  if (needed <= available) return;
  const gigabytes = (bytes: number): string => `${formatDecimal(bytes / 1e9, 1)} GB`;
  const now = plan.tokensPerPass ?? "null, the whole batch at once";
  throw new MemoryError(
    `Training would take about ${gigabytes(needed)} of memory, ${gigabytes(held)} of which the process holds already, ` +
      `and this machine gives it ${gigabytes(available)}. Lower memory.tokensPerPass, which is ${now}; ` +
      `or train adapters (adapter.rank), with shorter prompts, or on a larger machine.`,
  );
}
