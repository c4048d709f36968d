import type { MetricSeries } from "../domain/metrics/recordMetrics.ts";
import type { LogRecord } from "../domain/runs/recordLog.ts";
import { createEventQueue, type EventQueue } from "./eventQueue.ts";

/** What is told, by topic. Subscribers filter; a topic is not split by run. */
export interface Topics {
  runUpdated: { runId: string; experimentId: string };
  metricsRecorded: { runId: string; series: readonly MetricSeries[] };
  logAppended: { runId: string; lines: readonly LogRecord[] };
  leaderboardChanged: { benchmarkId: string };
}

export interface PubSub {
  publish<Topic extends keyof Topics>(topic: Topic, event: Topics[Topic]): void;
  /** Holds events from this call on; ends when the reader stops or the server closes. */
  subscribe<Topic extends keyof Topics>(
    topic: Topic,
    isWanted: (event: Topics[Topic]) => boolean,
  ): AsyncIterableIterator<Topics[Topic], undefined, undefined>;
  close(): void;
}

type Subscribers = {
  [Topic in keyof Topics]: Map<EventQueue<Topics[Topic]>, (event: Topics[Topic]) => boolean>;
};

/** How far a reader can fall behind before it misses events. */
const capacity = 256;

/** Topics within this process. */
export function createPubSub(): PubSub {
  const subscribers: Subscribers = {
    runUpdated: new Map(),
    metricsRecorded: new Map(),
    logAppended: new Map(),
    leaderboardChanged: new Map(),
  };
  return {
    publish(topic, event) {
      for (const [queue, isWanted] of subscribers[topic]) if (isWanted(event)) queue.push(event);
    },
    subscribe<Topic extends keyof Topics>(topic: Topic, isWanted: (event: Topics[Topic]) => boolean) {
      const ofTopic: Map<EventQueue<Topics[Topic]>, (event: Topics[Topic]) => boolean> = subscribers[topic];
      const queue: EventQueue<Topics[Topic]> = createEventQueue(capacity, () => ofTopic.delete(queue));
      ofTopic.set(queue, isWanted);
      return queue.events;
    },
    close() {
      for (const ofTopic of Object.values(subscribers)) for (const queue of [...ofTopic.keys()]) queue.end();
    },
  };
}
