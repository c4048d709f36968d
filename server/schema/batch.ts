import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Gathers the keys that are asked for in one turn of the event loop and loads them together, so that a field of a
 * list costs one SQL statement and not one an item. Nothing is remembered between turns.
 */
export function createBatch<Key extends string, Value>(
  load: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let gathering: { keys: Set<Key>; loaded: Promise<ReadonlyMap<Key, Value>> } | undefined;
  return async (key) => {
    if (!gathering) {
      const keys = new Set<Key>();
      const loaded = nextTurn().then(() => {
        gathering = undefined;
        return load([...keys]);
      });
      gathering = { keys, loaded };
    }
    gathering.keys.add(key);
    return (await gathering.loaded).get(key);
  };
}
