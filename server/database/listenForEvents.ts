import { Client, type ClientConfig } from "pg";

/** The channel on which a trigger of the database gives notice of events, as in its migration. */
const channel = "sqldojo_events";

export interface Listening {
  readonly address: ClientConfig;
  /** Called when there may be new events, those of this server too; also once the connection is there or there again. */
  readonly hear: () => void;
  readonly log: (message: string) => void;
  readonly retryMilliseconds?: number;
}

/**
 * Hears of the events that any server on the database writes, over a connection of its own: a pool would hand it to others.
 * One that is lost is made anew, for as long as it takes.
 *
 * @returns ends it.
 */
export function listenForEvents({
  address,
  hear,
  log,
  retryMilliseconds = 1_000,
}: Listening): () => Promise<void> {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();
  let isClosed = false;

  function again(): void {
    if (isClosed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      connecting = connect();
    }, retryMilliseconds);
  }

  async function connect(): Promise<void> {
    const mine = new Client({ ...address, keepAlive: true });
    client = mine;
    mine.on("notification", hear);
    mine.on("error", (error) => log(`Lost the connection that hears of events: ${error.message}.`));
    mine.once("end", again);
    try {
      await mine.connect();
      await mine.query(`listen "${channel}"`);
      hear();
    } catch (error) {
      if (!isClosed) log(`Other servers' events cannot be heard of yet: ${(error as Error).message}.`);
      again();
    }
  }

  connecting = connect();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await connecting;
    await client?.end();
  };
}
