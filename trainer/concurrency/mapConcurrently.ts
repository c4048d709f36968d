import pMap from "p-map";

export interface ConcurrencyOptions {
  /** How many items are in work at the same time, at most. */
  readonly concurrency: number;
  /** Once aborted no further item is begun, and the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What `work` makes of each item, in the items' order. After a first error no further item is begun; it is thrown when all
 * that was begun has come to rest, so that nothing still runs behind the caller's back, as it would after `pMap` alone.
 */
export async function mapConcurrently<Item, Result>(
  items: Iterable<Item>,
  { concurrency, signal }: ConcurrencyOptions,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const begun = new Set<Promise<Result>>();
  const begin = (item: Item, index: number): Promise<Result> => {
    const result = work(item, index);
    begun.add(result);
    const end = () => begun.delete(result);
    result.then(end, end);
    return result;
  };
  try {
    return await pMap(items, begin, { concurrency, ...(signal && { signal }) });
  } finally {
    await Promise.allSettled(begun);
  }
}
