import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";

/** The request that a statement is for. */
export interface RequestScope {
  /** Only what reads is broken off: a change is carried out or refused as a whole. */
  isReading: boolean;
  /** By the clock of `performance.now()`. What is sent as it is read has this time anew for each part. */
  endsAt: number;
}

/** Statements that begin within it are for its request. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

/** A request has taken its time, and is refused whatever the database is still doing for it. */
export class OverTime extends Error {
  override readonly name = "OverTime";
  constructor() {
    super(OverTime.text);
  }
  /** By which it is found in what Prisma makes of it. */
  static readonly text = "The request of this statement has taken its time.";
}

/** As `work`, for as long as its request has time. @throws OverTime after `onEnd`. */
export async function withinTime<Result>(work: Promise<Result>, onEnd: () => void): Promise<Result> {
  const scope = requestScope.getStore();
  if (!scope?.isReading) return work;
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        onEnd();
        reject(new OverTime());
      },
      Math.max(0, scope.endsAt - performance.now()),
    );
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** A connection for the request's next statement; one that comes too late goes back. */
export function connectInTime(connect: () => Promise<PoolClient>): Promise<PoolClient> {
  const connecting = connect();
  return withinTime(connecting, () => {
    connecting.then(
      (client) => client.release(),
      () => {},
    );
  });
}
