/** Between a publisher that never waits and a reader that may be slow. */
export interface EventQueue<Event> {
  /** False where there is no room: the event is not taken, and those that wait are still brought. */
  push(event: Event): boolean;
  readonly size: number;
  readonly hasEnded: boolean;
  end(): void;
  readonly events: AsyncIterableIterator<Event, undefined, undefined>;
}

/**
 * @param capacity how many events may wait for the reader.
 * @param onEnd called once, when the reader stops or the queue is ended.
 */
export function createEventQueue<Event>(capacity: number, onEnd: () => void): EventQueue<Event> {
  const queued: Event[] = [];
  const waiting: ((result: IteratorResult<Event, undefined>) => void)[] = [];
  let hasEnded = false;

  function end(): void {
    if (hasEnded) return;
    hasEnded = true;
    queued.length = 0;
    for (const answer of waiting.splice(0)) answer({ done: true, value: undefined });
    onEnd();
  }

  return {
    push(event) {
      if (hasEnded) return true;
      const answer = waiting.shift();
      if (answer) answer({ done: false, value: event });
      else if (queued.length === capacity) return false;
      else queued.push(event);
      return true;
    },
    get size() {
      return queued.length;
    },
    get hasEnded() {
      return hasEnded;
    },
    end,
    events: {
      next() {
        if (queued.length > 0) return Promise.resolve({ done: false, value: queued.shift() as Event });
        if (hasEnded) return Promise.resolve({ done: true, value: undefined });
        return new Promise((resolve) => waiting.push(resolve));
      },
      return() {
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}
