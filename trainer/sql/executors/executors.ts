/** The SQL executors of a trainer: made when first asked for, one of each kind a dialect, and shared by all its runs. */
import { join } from "node:path";
import type { Dialect } from "../dialect.ts";
import { createCachingExecutor } from "./cachingExecutor.ts";
import { createExecutor } from "./createExecutor.ts";
import type { SqlExecutor, SqlLimits } from "./executor.ts";
import { evaluationSqlLimits } from "./sqlLimits.ts";
import { createStoredExecutor } from "./storedExecutor.ts";

export interface Executors {
  /** For the candidates of training and their gold, of which the same come again and again. */
  training(dialect: Dialect): SqlExecutor;
  /** For evaluated predictions. Default: `evaluationSqlLimits`. */
  evaluation(dialect: Dialect, limits?: SqlLimits): SqlExecutor;
  /** For their gold, kept on disk and shared by all evaluations. */
  gold(dialect: Dialect, limits?: SqlLimits): SqlExecutor;
  dispose(): Promise<void>;
}

const cachedResults = 20_000;

/** Keeps gold results in `<data>/gold.sqlite`. */
export function createExecutors(dataFolder: string): Executors {
  const made: SqlExecutor[] = [];

  function once(create: (dialect: Dialect, limits: SqlLimits) => SqlExecutor) {
    const known = new Map<string, SqlExecutor>();
    return (dialect: Dialect, limits: SqlLimits = evaluationSqlLimits): SqlExecutor => {
      const key = JSON.stringify([dialect, limits]);
      const executor = known.get(key) ?? create(dialect, limits);
      if (!known.has(key)) made.push(executor);
      known.set(key, executor);
      return executor;
    };
  }

  const evaluation = once((dialect, limits) => createExecutor(dialect, { limits }));
  return {
    training: once((dialect) =>
      createCachingExecutor(createExecutor(dialect), { maximumEntries: cachedResults }),
    ),
    evaluation,
    gold: once((dialect, limits) =>
      createStoredExecutor(evaluation(dialect, limits), { file: join(dataFolder, "gold.sqlite"), limits }),
    ),
    async dispose() {
      // Gold's come after the ones they stand on; closed in the other order.
      for (const executor of made.toReversed()) await executor.dispose();
    },
  };
}
