/** Thrown where SQL leaves the grammar, and caught by `readStatement`; nobody else sees it. */
export class UnreadableSql extends Error {
  override readonly name = "UnreadableSql";

  /** Without a stack, which takes as long to write down as all the reading. */
  constructor(message: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Walks over tokens; taking one past the end throws `UnreadableSql`. */
export class TokenCursor {
  readonly #tokens: readonly string[];
  #position = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get position(): number {
    return this.#position;
  }

  /** Undefined at the end. */
  get current(): string | undefined {
    return this.#tokens[this.#position];
  }

  moveTo(position: number): void {
    this.#position = position;
  }

  /** To after the next such token, from the current one on. */
  movePast(token: string): void {
    const index = this.#tokens.indexOf(token, this.#position);
    if (index === -1) throw new UnreadableSql(`no "${token}"`);
    this.#position = index + 1;
  }

  take(): string {
    const token = this.current;
    if (token === undefined) throw new UnreadableSql("the SQL ends too early");
    this.#position += 1;
    return token;
  }

  accept(token: string): boolean {
    if (this.current !== token) return false;
    this.#position += 1;
    return true;
  }

  expect(token: string): void {
    if (!this.accept(token)) throw new UnreadableSql(`"${this.current}" instead of "${token}"`);
  }

  /** The current token if it is one of these; it is taken. */
  acceptOneOf<Token extends string>(tokens: ReadonlySet<Token>): Token | undefined {
    const token = this.current as Token | undefined;
    if (token === undefined || !tokens.has(token)) return undefined;
    this.#position += 1;
    return token;
  }

  /** A cursor over the tokens from `start` to before the current one. */
  since(start: number): TokenCursor {
    return new TokenCursor(this.#tokens.slice(start, this.#position));
  }
}
