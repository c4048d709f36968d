/** The SQL executors of a trainer: made when first asked for, one of each kind a dialect, and shared by all its runs. */
import { join } from "node:path";
import type { Dialect } from "../dialect.ts";
import { createCachingExecutor } from "./cachingExecutor.ts";
import { createExecutor } from "./createExecutor.ts";
import type { SqlExecutor } from "./executor.ts";
import { evaluationSqlLimits } from "./sqlLimits.ts";
import { createStoredExecutor } from "./storedExecutor.ts";

export interface Executors {
  /** For the candidates of training and their gold, of which the same come again and again. */
  training(dialect: Dialect): SqlExecutor;
  /** For evaluated predictions: its limit of work says the same on every machine. */
  evaluation(dialect: Dialect): SqlExecutor;
  /** For their gold, kept on disk and shared by all evaluations. */
  gold(dialect: Dialect): SqlExecutor;
  dispose(): Promise<void>;
}

const cachedResults = 20_000;

/** Keeps gold results in `<data>/gold.sqlite`. */
export function createExecutors(dataFolder: string): Executors {
  const made: SqlExecutor[] = [];

  function once(create: (dialect: Dialect) => SqlExecutor): (dialect: Dialect) => SqlExecutor {
    const known = new Map<Dialect, SqlExecutor>();
    return (dialect) => {
      const executor = known.get(dialect) ?? create(dialect);
      if (!known.has(dialect)) made.push(executor);
      known.set(dialect, executor);
      return executor;
    };
  }

  const evaluation = once((dialect) => createExecutor(dialect, { limits: evaluationSqlLimits }));
  return {
    training: once((dialect) =>
      createCachingExecutor(createExecutor(dialect), { maximumEntries: cachedResults }),
    ),
    evaluation,
    gold: once((dialect) =>
      createStoredExecutor(evaluation(dialect), {
        file: join(dataFolder, "gold.sqlite"),
        limits: evaluationSqlLimits,
      }),
    ),
    async dispose() {
      // Gold's come after the ones they stand on; closed in the other order.
      for (const executor of made.toReversed()) await executor.dispose();
    },
  };
}
