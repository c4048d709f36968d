import { fileVersion } from "./fileVersion.ts";

interface Entry<Connection> {
  readonly version: string;
  readonly connection: Connection;
}

/**
 * The connections a child process keeps open, the least recently used closed first. A file that was replaced or
 * changed since it was opened is opened anew.
 */
export class OpenDatabases<Connection> {
  readonly #entries = new Map<string, Entry<Connection>>();
  readonly #open: (file: string) => Connection;
  readonly #close: (connection: Connection) => void;
  readonly #maximumOpen: number;

  constructor(options: {
    readonly open: (file: string) => Connection;
    readonly close: (connection: Connection) => void;
    readonly maximumOpen: number;
  }) {
    this.#open = options.open;
    this.#close = options.close;
    this.#maximumOpen = options.maximumOpen;
  }

  /** Whether the file is open as it is now. */
  has(file: string): boolean {
    return this.#entries.get(file)?.version === fileVersion(file);
  }

  get(file: string): Connection {
    const version = fileVersion(file);
    const known = this.#entries.get(file);
    this.#entries.delete(file);
    if (known !== undefined && known.version === version) {
      this.#entries.set(file, known);
      return known.connection;
    }
    if (known !== undefined) this.#close(known.connection);
    if (this.#entries.size === this.#maximumOpen) this.#closeOldest();
    const connection = this.#open(file);
    this.#entries.set(file, { version, connection });
    return connection;
  }

  /** Closes the file's connection, if there is one; the next `get` opens another. */
  forget(file: string): void {
    const entry = this.#entries.get(file);
    if (entry === undefined) return;
    this.#close(entry.connection);
    this.#entries.delete(file);
  }

  #closeOldest(): void {
    for (const file of this.#entries.keys()) {
      this.forget(file);
      return;
    }
  }
}
