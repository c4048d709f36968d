import { invalidInput } from "../domain/errors.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { createEventQueue, type EventQueue } from "./eventQueue.ts";
import {
  isWanted,
  loadEvents,
  loadHistory,
  loadMissed,
  type StoredEvent,
  type Wanted,
} from "./storedEvents.ts";

/** What a subscriber is brought: an event, or a gap where events that it may have wanted are no longer kept. */
export interface Delivery {
  /** Opaque: where to go on after it. */
  readonly cursor: string;
  /** Undefined for a gap. */
  readonly event: StoredEvent | undefined;
}

export type Deliveries = AsyncIterableIterator<Delivery, undefined, undefined>;

export interface EventFeed {
  /** Where a reader of the present state goes on: all events up to here are in what it reads from now on. */
  cursor(): string;
  /**
   * Wanted events that `accepts` lets through, in order and each once: those after `after`, else those from now on.
   * Whoever reads slowly misses none.
   * Throws `Refusal` INVALID_INPUT, naming `after`, for what is no cursor.
   */
  subscribe(
    wanted: Wanted,
    after: string | null | undefined,
    accepts?: (delivery: Delivery) => boolean,
  ): Deliveries;
  /** Says that there may be new events; they are read once for all subscribers. Resolves once those that there are have been. */
  poke(): Promise<void>;
  /** Ends all subscriptions, once what is being read has been. */
  close(): Promise<void>;
}

export interface FeedOptions {
  readonly log: (message: string) => void;
  /** Events held for a subscriber that is busy; beyond them it reads from the database when it is ready. */
  readonly capacity?: number;
}

/** Events read at once. */
const pageSize = 500;

/** Tells what the database's events are, to everybody who subscribed at this server. */
export async function createEventFeed(prisma: PrismaClient, options: FeedOptions): Promise<EventFeed> {
  const { log, capacity = 256 } = options;
  const { id: history, newest: began } = await loadHistory(prisma);
  let newest = began;
  const subscribers = new Set<Subscriber>();
  let reading: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  let isClosed = false;

  const cursorOf = (position: number) =>
    Buffer.from(JSON.stringify([history, position])).toString("base64url");

  async function readNew(): Promise<void> {
    let events: StoredEvent[];
    do {
      events = await loadEvents(prisma, newest, pageSize);
      for (const event of events) {
        newest = event.position;
        const delivery = { cursor: cursorOf(event.position), event };
        for (const subscriber of subscribers) subscriber.offer(delivery);
      }
    } while (events.length === pageSize && !isClosed);
  }

  function begin(): Promise<void> {
    const mine = readNew()
      .catch((error: unknown) =>
        log(`New events could not be read and will be tried again: ${String(error)}`),
      )
      .finally(() => {
        if (reading === mine) reading = undefined;
      });
    reading = mine;
    return mine;
  }

  /** One reading at a time; all who ask during one share the next. */
  function poke(): Promise<void> {
    if (queued !== undefined) return queued;
    if (isClosed) return Promise.resolve();
    if (reading === undefined) return begin();
    queued = reading.then(() => {
      queued = undefined;
      return isClosed ? undefined : begin();
    });
    return queued;
  }

  class Subscriber {
    readonly wanted: Wanted;
    readonly accepts: (delivery: Delivery) => boolean;
    readonly queue: EventQueue<Delivery>;
    /** Of the last event that was delivered or passed over. */
    position: number;
    /** True while what it wants is in the database rather than in its queue. */
    isBehind: boolean;

    constructor(
      wanted: Wanted,
      accepts: (delivery: Delivery) => boolean,
      position: number,
      isBehind: boolean,
    ) {
      this.wanted = wanted;
      this.accepts = accepts;
      this.position = position;
      this.isBehind = isBehind;
      this.queue = createEventQueue<Delivery>(capacity, () => subscribers.delete(this));
    }

    offer(delivery: Delivery & { event: StoredEvent }): void {
      if (this.isBehind || !isWanted(delivery.event, this.wanted) || !this.accepts(delivery)) return;
      this.isBehind = !this.queue.push(delivery);
    }

    async *deliver(): AsyncGenerator<Delivery, undefined, undefined> {
      for (;;) {
        while (this.isBehind && this.queue.size === 0 && !this.queue.hasEnded) {
          // Another server may have been ahead of this one, whose cursor this is.
          if (this.position > newest && this.position <= (await loadHistory(prisma)).newest) await poke();
          const upTo = newest;
          const { missed, forgottenTo } = await loadMissed(prisma, this.wanted, {
            after: Math.min(this.position, upTo),
            upTo,
            most: pageSize,
          });
          if (this.position > upTo || this.position < forgottenTo) {
            this.position = Math.max(upTo, forgottenTo);
            yield { cursor: cursorOf(this.position), event: undefined };
            continue;
          }
          for (const event of missed) {
            this.position = event.position;
            const delivery = { cursor: cursorOf(event.position), event };
            if (this.accepts(delivery)) yield delivery;
          }
          if (missed.length === pageSize) continue;
          this.position = Math.max(this.position, upTo);
          // Nothing is awaited between this look and the end of being behind, so that no event falls between.
          if (this.position === newest) this.isBehind = false;
        }
        const { value, done } = await this.queue.events.next();
        if (done) return undefined;
        this.position = value.event?.position ?? this.position;
        yield value;
      }
    }
  }

  function positionOf(cursor: string): number {
    const [ofHistory, position] = readCursor(cursor);
    // One of another history, as after the data folder was replaced, is of no use here: everything is to be read anew.
    return ofHistory === history ? position : Number.POSITIVE_INFINITY;
  }

  return {
    cursor: () => cursorOf(newest),
    subscribe(wanted, after, accepts = () => true) {
      const isNew = after == null;
      const subscriber = new Subscriber(wanted, accepts, isNew ? newest : positionOf(after), !isNew);
      subscribers.add(subscriber);
      return endable(subscriber.deliver(), subscriber.queue.end);
    },
    poke,
    async close() {
      isClosed = true;
      for (const { queue } of [...subscribers]) queue.end();
      await Promise.all([reading, queued]);
    },
  };
}

/** A generator that waits would not hear of its reader's leaving: ending what it waits for wakes it. */
function endable(deliveries: AsyncGenerator<Delivery, undefined, undefined>, end: () => void): Deliveries {
  return {
    next: () => deliveries.next(),
    async return() {
      end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function readCursor(cursor: string): [history: string, position: number] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const [history, position] = content as unknown[];
    if (typeof history === "string" && Number.isSafeInteger(position)) return [history, position as number];
  } catch {
    // Said below, as of all that is no cursor.
  }
  throw invalidInput("after", "is no cursor of an event; use one that an event or `eventCursor` brought.");
}
