import type { ChildProcess } from "node:child_process";
import type { ChildLimits, ChildMessage, SqlRequest } from "./childMessages.ts";
import type { SqlValue } from "./executor.ts";
import { forkChild } from "./forkChild.ts";
import { unpackRows } from "./packedValue.ts";
import { processorTimeOf } from "./processorTime.ts";

export interface SqlWorkerEvents {
  onMessage(message: ChildMessage): void;
  /** After the last message, whatever ended the process; `cause` is a signal's name or an exit code in words. */
  onEnd(cause: string, errorOutput: string): void;
}

/** One child process from fork to end: a thin, typed wrapper that knows nothing of queues and time limits. */
export class SqlWorker {
  readonly #child: ChildProcess;
  #errorOutput = "";
  #isHolding = true;

  constructor(script: string, limits: ChildLimits, events: SqlWorkerEvents) {
    this.#child = forkChild(script, limits);
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errorOutput = (this.#errorOutput + text).slice(-2_000);
    });
    this.#child.on("message", (message) => events.onMessage(unpacked(message as ChildMessage)));
    // "close" follows "exit" and the end of stderr; the channel may still hold answers until "disconnect".
    let awaited = 2;
    const settle = () => {
      awaited -= 1;
      if (awaited > 0) return;
      const { exitCode, signalCode } = this.#child;
      events.onEnd(signalCode ?? `exit code ${exitCode}`, this.#errorOutput);
    };
    this.#child.once("close", settle);
    this.#child.once("disconnect", settle);
    // A failed fork is told here and ends in "close" too; without a listener it would throw.
    this.#child.on("error", (error) => {
      this.#errorOutput += error.message;
    });
  }

  send(requests: readonly SqlRequest[]): void {
    // A child that is ending refuses; its end is told by `onEnd`, where the requests are taken up again.
    this.#child.send([...requests], () => undefined);
  }

  /** As `processorTimeOf` tells it. */
  processorTime(): number | undefined {
    return this.#child.pid === undefined ? undefined : processorTimeOf(this.#child.pid);
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Whether the child keeps the parent process running: only while it owes an answer. */
  setHolding(isHolding: boolean): void {
    if (isHolding === this.#isHolding) return;
    this.#isHolding = isHolding;
    const handles = [
      this.#child,
      this.#child.channel,
      this.#child.stderr as { ref?(): void; unref?(): void } | null,
    ];
    for (const handle of handles) {
      if (isHolding) handle?.ref?.();
      else handle?.unref?.();
    }
  }
}

function unpacked(message: ChildMessage): ChildMessage {
  if (message.kind === "answer" && message.isPacked && message.result.kind === "rows")
    // Nobody else has seen them yet.
    unpackRows(message.result.rows as SqlValue[][]);
  return message;
}
