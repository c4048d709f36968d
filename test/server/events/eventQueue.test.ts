import { expect, it, vi } from "vitest";
import { createEventQueue } from "../../../server/events/eventQueue.ts";
import { createPubSub } from "../../../server/events/pubsub.ts";

it("brings events in order, those pushed before and after they are waited for", async () => {
  const queue = createEventQueue<number>(10, () => {});
  queue.push(1);
  const first = queue.events.next();
  const second = queue.events.next();
  queue.push(2);
  expect([(await first).value, (await second).value]).toEqual([1, 2]);
});

it("drops the oldest events of a reader that falls behind", async () => {
  const queue = createEventQueue<number>(3, () => {});
  for (const event of [1, 2, 3, 4, 5]) queue.push(event);
  const read = [await queue.events.next(), await queue.events.next(), await queue.events.next()];
  expect(read.map(({ value }) => value)).toEqual([3, 4, 5]);
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

it("tells subscribers what they want to hear, and forgets those that left", async () => {
  const pubsub = createPubSub();
  const wanted = vi.fn((event: { benchmarkId: string }) => event.benchmarkId === "b");
  const events = pubsub.subscribe("leaderboardChanged", wanted);
  pubsub.publish("leaderboardChanged", { benchmarkId: "a" });
  pubsub.publish("leaderboardChanged", { benchmarkId: "b" });
  expect((await events.next()).value).toEqual({ benchmarkId: "b" });
  await events.return?.();
  pubsub.publish("leaderboardChanged", { benchmarkId: "b" });
  expect(wanted).toHaveBeenCalledTimes(2);
});

it("ends all subscriptions when it closes", async () => {
  const pubsub = createPubSub();
  const waiting = pubsub.subscribe("runUpdated", () => true).next();
  pubsub.close();
  expect((await waiting).done).toBe(true);
});
