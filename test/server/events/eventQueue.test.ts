import { expect, it, vi } from "vitest";
import { createEventQueue } from "../../../server/events/eventQueue.ts";

it("brings events in order, those pushed before and after they are waited for", async () => {
  const queue = createEventQueue<number>(10, () => {});
  queue.push(1);
  const first = queue.events.next();
  const second = queue.events.next();
  queue.push(2);
  expect([(await first).value, (await second).value]).toEqual([1, 2]);
});

it("takes no more than there is room for, and says so", async () => {
  const queue = createEventQueue<number>(3, () => {});
  expect([1, 2, 3, 4].map((event) => queue.push(event))).toEqual([true, true, true, false]);
  expect(queue.size).toBe(3);
  const read = [await queue.events.next(), await queue.events.next(), await queue.events.next()];
  expect(read.map(({ value }) => value)).toEqual([1, 2, 3]);
});

it("ends the wait of its reader, once", async () => {
  const onEnd = vi.fn();
  const queue = createEventQueue<number>(3, onEnd);
  const waiting = queue.events.next();
  queue.end();
  queue.push(1);
  await queue.events.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await queue.events.next()).toEqual({ done: true, value: undefined });
  expect(onEnd).toHaveBeenCalledTimes(1);
});
