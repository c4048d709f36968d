/** Keeps two processes of one machine from making the same thing at the same time: an entry of the content store, the web app. */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";

/** A live holder says so this often; one that has been silent for four times as long is taken for dead. */
const beatMilliseconds = 5_000;

export interface EntryLock {
  release(): void;
}

/** The lock at `file`, or undefined where another living process holds it. */
export function takeEntryLock(file: string): EntryLock | undefined {
  if (!create(file)) {
    if (isHeld(file)) return undefined;
    // Of several that find a dead holder's lock one alone can move it away; then all try again as equals.
    const abandoned = `${file}.abandoned-${process.pid}`;
    try {
      renameSync(file, abandoned);
      rmSync(abandoned);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    if (!create(file)) return undefined;
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(file, now, now);
  }, beatMilliseconds);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      rmSync(file, { force: true });
    },
  };
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Of a lock that is gone by now, too: whoever asks looks again. */
function isHeld(file: string): boolean {
  try {
    const isSilent = Date.now() - statSync(file).mtimeMs > 4 * beatMilliseconds;
    const holder = Number(readFileSync(file, "utf8"));
    // Between creating and writing there is no number yet.
    return !isSilent && (holder === 0 || isAlive(holder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
}

function isAlive(holder: number): boolean {
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
