import { Prisma } from "../../generated/prisma/client.ts";

/** Weights are float32 in memory, however they are stored. */
const bytesOfWeight = 4;

/** What training holds of each weight it trains, the weight included: a spare, two moments twice, gradients. As the engine's estimate has it. */
const copiesOfTrained = 9;

/**
 * The least memory in bytes that the row `run` takes on its base model, the row `base`; null of a model trained from scratch,
 * which fits anywhere. Adapters and what a batch holds come on top: how much follows from prompts that only a trainer has
 * read, and a trainer refuses what is too much then, with the figures.
 */
export const leastMemory = Prisma.sql`(
  base."weightCount" * ${bytesOfWeight}::int * case
    when run."configuration" -> 'adapter' ->> 'rank' is null and (
      (run."configuration" -> 'supervised' ->> 'epochs')::numeric > 0
      or (run."configuration" -> 'selfPlay' ->> 'iterations')::numeric > 0
      or run."configuration" -> 'synthesis' ->> 'kind' <> 'NONE'
    ) then ${copiesOfTrained}::int else 1
  end
)`;

/** Whether the row `trainer` has that much; one that does not say how much it has is given any run. */
export const hasMemory = Prisma.sql`(
  trainer."memoryByteCount" is null or coalesce(${leastMemory} <= trainer."memoryByteCount", true)
)`;
