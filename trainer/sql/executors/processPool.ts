import type { ChildLimits, ChildMessage, SqlRequest } from "./childMessages.ts";
import type { SqlResult } from "./executor.ts";
import { slowness } from "./machineSpeed.ts";
import { SqlWorker } from "./sqlWorker.ts";

export interface ProcessPoolOptions {
  /** Absolute path of the script that calls `serveSql`. */
  readonly script: string;
  readonly processes: number;
  readonly limits: ChildLimits;
}

export interface ProcessPool {
  /** Rejects where the database cannot be used, no child can be started, or the pool is disposed; never for SQL. */
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** The same, and how long a processor worked on it. */
  measure(sql: string, databaseFile: string): Promise<Execution>;
  /** Starts the children now and not with the first SQL. */
  warmUp(): void;
  /** Resolves when every child has ended. */
  dispose(): Promise<void>;
}

export interface Execution {
  readonly result: SqlResult;
  /** Unlike `result.milliseconds` not longer on a busy machine; the same where the child's end left it unknown. */
  readonly processorMilliseconds: number;
}

interface Job extends SqlRequest {
  resolve(execution: Execution): void;
  reject(error: Error): void;
}

interface Slot {
  worker: SqlWorker;
  isReady: boolean;
  /** SQL answered so far. Memory that earlier SQL left behind can fail a later one only where this is not 0. */
  servedCount: number;
  /** Sent and unanswered, in the order sent: the first is being executed, the others wait in the child. */
  readonly jobs: Job[];
  /** When the first of `jobs` became the first, or its database began or ceased to be read. */
  firstSince: number;
  /** The child's `processorTotal` then. */
  processorSince: number;
  /** Whether the child reads the database that the first of `jobs` asks. */
  isLoading: boolean;
  timer: NodeJS.Timeout | undefined;
  /** The job whose time ran out, from the kill until the child's end. */
  overdue: Job | undefined;
  /** Out of memory after earlier SQL, from the kill until the child's end. */
  isWorn: boolean;
}

/**
 * Waiting in the child hides the round trip. Few are sent at a time where few wait; where many do, each message holds
 * several, since sending takes longer than executing most SQL. More would only delay them behind one that never ends.
 */
const maximumJobsPerChild = 12;

/** A child that has as many is not sent more. */
const enoughJobs = 4;

const maximumFailedStarts = 3;

/** Before the processor's time is looked at again. */
const leastWaitMilliseconds = 20;

/** For reading a database, which no SQL answers for. */
const loadingMilliseconds = 600_000;

/**
 * Child processes that execute SQL, each of them killed and replaced when it oversteps.
 *
 * A slot starts a child, and feeds it once it says ready. The clock runs for the first job only and starts again with
 * each answer. When it runs out (and, where limits say so, the processor's time too) the child is killed, and so is one that ran out of memory. When a child ends, by such a kill
 * or by itself, the slot starts a new one and the other jobs go back to the head of the queue. The first job is timed
 * out, or it is executed once more as the new child's first, so that no verdict depends on what the old child had
 * executed before; where it was the old child's first already, it is invalid: it brought the child down. Children that end before they are ready are not the fault of any SQL: after three in a row
 * no more are started, and without any left everything waiting is rejected.
 */
export function createProcessPool({ script, processes, limits }: ProcessPoolOptions): ProcessPool {
  const queue: Job[] = [];
  const slots = new Set<Slot>();
  let nextId = 0;
  let failedStarts = 0;
  let isDisposed = false;
  let isFeedPlanned = false;
  let onEmpty: () => void = () => undefined;

  function start(first?: Job): void {
    const slot: Slot = {
      worker: new SqlWorker(script, limits, {
        onMessage: (message) => take(slot, message),
        onEnd: (cause, errorOutput) => end(slot, cause, errorOutput),
      }),
      isReady: false,
      servedCount: 0,
      jobs: first === undefined ? [] : [first],
      firstSince: 0,
      processorSince: 0,
      isLoading: false,
      timer: undefined,
      overdue: undefined,
      isWorn: false,
    };
    slots.add(slot);
  }

  function take(slot: Slot, message: ChildMessage): void {
    // What comes after the kill changes nothing: all its jobs are rejected, or taken up again when it has ended.
    if (isDisposed || slot.isWorn) return;
    slot.processorSince = message.processorTotal;
    if (message.kind === "ready") {
      slot.isReady = true;
      failedStarts = 0;
      const first = slot.jobs[0];
      if (first !== undefined) send(slot, [first]);
    } else if (message.kind === "loading" || message.kind === "loaded") {
      slot.isLoading = message.kind === "loading";
      slot.firstSince = performance.now();
      clearTimeout(slot.timer);
      slot.timer = undefined;
      arm(slot, allowedMilliseconds(slot));
    } else if (message.kind === "answer" && message.isOutOfMemory && slot.servedCount > 0) {
      slot.isWorn = true;
      slot.worker.kill();
    } else {
      const job = slot.jobs.shift();
      if (job?.id !== message.id) throw new Error(`A child answered SQL ${message.id} out of turn.`);
      slot.firstSince = performance.now();
      slot.isLoading = false;
      slot.servedCount += 1;
      if (message.kind === "answer") job.resolve(message);
      else job.reject(new Error(message.message));
    }
    planFeed();
  }

  function send(slot: Slot, jobs: readonly Job[]): void {
    if (slot.jobs[0] === jobs[0]) slot.firstSince = performance.now();
    slot.worker.send(jobs.map(({ id, sql, databaseFile }) => ({ id, sql, databaseFile })));
    arm(slot, limits.timeoutMilliseconds);
  }

  /** At the end of this turn of the event loop, so that what it brings goes to the children in one message each. */
  function planFeed(): void {
    if (isFeedPlanned) return;
    isFeedPlanned = true;
    setImmediate(feed);
  }

  /** Spreads waiting jobs evenly: nobody gets a second before everybody has a first. */
  function feed(): void {
    isFeedPlanned = false;
    if (isDisposed) return;
    const hungry = [...slots].filter(
      ({ isReady, overdue, isWorn, jobs }) =>
        isReady && overdue === undefined && !isWorn && jobs.length < enoughJobs,
    );
    const added = new Map<Slot, Job[]>(hungry.map((slot) => [slot, []]));
    for (let depth = 0; depth < maximumJobsPerChild && queue.length > 0; depth += 1) {
      for (const [slot, jobs] of added) {
        if (slot.jobs.length !== depth) continue;
        const job = queue.shift();
        if (job === undefined) break;
        slot.jobs.push(job);
        jobs.push(job);
      }
    }
    for (const [slot, jobs] of added) if (jobs.length > 0) send(slot, jobs);
    const isBusy = queue.length > 0;
    for (const slot of slots) slot.worker.setHolding(isBusy || slot.jobs.length > 0);
  }

  function allowedMilliseconds(slot: Slot): number {
    return slot.isLoading ? loadingMilliseconds : limits.timeoutMilliseconds;
  }

  /** The timer alone never keeps this process running: a child that owes an answer does. */
  function arm(slot: Slot, milliseconds: number): void {
    slot.timer ??= setTimeout(watch, milliseconds, slot).unref();
  }

  function watch(slot: Slot): void {
    slot.timer = undefined;
    const first = slot.jobs[0];
    if (first === undefined) return;
    const left = allowedMilliseconds(slot) - (performance.now() - slot.firstSince);
    if (left > 0) {
      arm(slot, Math.ceil(left));
      return;
    }
    // Where this process itself was busy, the answer may lie unread: read what has come before judging.
    setImmediate(() => {
      if (slot.isWorn) return;
      if (slot.jobs[0] !== first || performance.now() - slot.firstSince < allowedMilliseconds(slot)) {
        arm(slot, allowedMilliseconds(slot));
        return;
      }
      const processorLeft = slot.isLoading ? 0 : processorMillisecondsLeft(slot);
      if (processorLeft > 0) {
        arm(slot, Math.ceil(Math.max(processorLeft, leastWaitMilliseconds)));
        return;
      }
      slot.overdue = first;
      slot.worker.kill();
    });
  }

  /** Of the time that the processor may work on the first job; 0 where the clock decides, or has run out as well. */
  function processorMillisecondsLeft({ worker, firstSince, processorSince }: Slot): number {
    const { timeoutMilliseconds, clockFactor } = limits;
    if (clockFactor === undefined) return 0;
    const permitted = timeoutMilliseconds * slowness();
    const elapsed = performance.now() - firstSince;
    if (elapsed >= permitted * clockFactor) return 0;
    const total = worker.processorTime();
    return permitted - (total === undefined ? elapsed : total - processorSince);
  }

  function end(slot: Slot, cause: string, errorOutput: string): void {
    slots.delete(slot);
    clearTimeout(slot.timer);
    const milliseconds = performance.now() - slot.firstSince;
    const first = slot.isReady ? slot.jobs.shift() : undefined;
    queue.unshift(...slot.jobs.splice(0));
    if (isDisposed) {
      if (slots.size === 0) onEmpty();
      return;
    }
    if (!slot.isReady) failedStarts += 1;
    const answer = (result: SqlResult) => first?.resolve({ result, processorMilliseconds: milliseconds });
    let again: Job | undefined;
    if (first !== undefined && slot.isLoading && (first === slot.overdue || slot.servedCount === 0))
      first.reject(new Error(describeLoading(first.databaseFile, cause)));
    else if (first === slot.overdue) answer({ kind: "timedOut", milliseconds });
    else if (slot.servedCount > 0) again = first;
    else answer({ kind: "invalid", reason: describeEnd(cause, limits.maximumMegabytes), milliseconds });
    if (failedStarts < maximumFailedStarts) start(again);
    else if (slots.size === 0)
      rejectWaiting(`No SQL process could be started (${cause}): ${errorOutput.trim()}`);
    planFeed();
  }

  function rejectWaiting(message: string): void {
    for (const job of queue.splice(0)) job.reject(new Error(message));
  }

  function measure(sql: string, databaseFile: string): Promise<Execution> {
    if (isDisposed) return Promise.reject(new Error("The SQL executor was disposed; create another."));
    return new Promise((resolve, reject) => {
      queue.push({ id: nextId, sql, databaseFile, resolve, reject });
      nextId += 1;
      warmUp();
    });
  }

  function warmUp(): void {
    if (isDisposed) return;
    if (slots.size === 0) failedStarts = 0;
    while (slots.size < processes) start();
    planFeed();
  }

  async function execute(sql: string, databaseFile: string): Promise<SqlResult> {
    return (await measure(sql, databaseFile)).result;
  }

  async function dispose(): Promise<void> {
    if (isDisposed) return;
    isDisposed = true;
    for (const slot of slots) queue.push(...slot.jobs.splice(0));
    rejectWaiting("The SQL executor was disposed before this SQL was executed.");
    if (slots.size === 0) return;
    const emptied = new Promise<void>((resolve) => {
      onEmpty = resolve;
    });
    for (const slot of slots) {
      slot.worker.setHolding(true);
      slot.worker.kill();
    }
    await emptied;
  }

  return { execute, measure, warmUp, dispose };
}

/** What a process dies of where memory is refused it: the watchdog's or the kernel's kill, or V8's own abort. */
const signalsOfMemory = new Set(["SIGKILL", "SIGABRT", "SIGTRAP", "SIGILL"]);

function describeLoading(databaseFile: string, cause: string): string {
  return (
    `${databaseFile} could not be read within ${loadingMilliseconds / 1_000} s and the memory that is given to it: ` +
    `its process was ended by ${cause}. Make the database smaller or execute on a machine with more memory.`
  );
}

function describeEnd(cause: string, megabytes: number): string {
  return signalsOfMemory.has(cause)
    ? `the SQL's process was ended by ${cause}, most likely for using more than ${megabytes} MB of memory`
    : `the SQL brought its process down (${cause})`;
}
