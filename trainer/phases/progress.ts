/** What a person at the terminal sees of a run: one line that moves, and one that stays for each phase. */
import { stripVTControlCharacters, styleText } from "node:util";
import { formatDecimal } from "../../statistics/format.ts";
import type { ProgressListener } from "../engine/engine.ts";

export interface Phase {
  /** Moves the bar. */
  readonly onProgress: ProgressListener;
  /** Begins a part of the phase: the bar starts anew, with the part's name behind it. */
  part(name: string): ProgressListener;
  /** Shown behind the bar while it moves. */
  detail(text: string): void;
  /** Replaces the bar by the line that stays; returns the seconds since the phase began. */
  end(summary?: string): number;
  /** The same, but nothing stays where nothing moved: everything had been computed before. */
  endIfMoved(summary: string): number;
  /** Removes the bar; nothing stays. Returns the seconds since the phase began. */
  clear(): number;
}

export interface Progress {
  /** A heading, or any line that stays. */
  line(text: string): void;
  phase(label: string): Phase;
}

const labelWidth = 30;
const barWidths = { least: 8, most: 24 };
/** Room for the counts and the time left beside label and bar. */
const countsWidth = 32;
const redrawMilliseconds = 100;

/** Draws bars on a terminal; elsewhere writes one line when a phase ends. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  const clear = () => stream.isTTY && stream.write("\r\u001b[2K");
  return {
    line(text) {
      clear();
      stream.write(`${text}\n`);
    },
    phase(label) {
      const startedAt = performance.now();
      let partStartedAt = startedAt;
      let note = "";
      let drawnAt = 0;
      let hasMoved = false;
      const seconds = () => (performance.now() - startedAt) / 1000;
      const phase: Phase = {
        onProgress(done, total) {
          hasMoved = true;
          const now = performance.now();
          if (!stream.isTTY || (now - drawnAt < redrawMilliseconds && done < total)) return;
          drawnAt = now;
          clear();
          const columns = stream.columns || 80;
          stream.write(
            movingLine({ label, done, total, seconds: (now - partStartedAt) / 1000, note, columns }),
          );
        },
        part(name) {
          partStartedAt = performance.now();
          note = name;
          return phase.onProgress;
        },
        detail(text) {
          note = text;
        },
        end(summary = note) {
          clear();
          const time = `${formatDecimal(seconds(), 1).padStart(6)} s`;
          stream.write(`  ${label.padEnd(labelWidth)} ${time}  ${styleText("dim", summary)}\n`);
          return seconds();
        },
        endIfMoved: (summary) => (hasMoved ? phase.end(summary) : phase.clear()),
        clear() {
          clear();
          return seconds();
        },
      };
      return phase;
    },
  };
}

interface Moving {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Since the bar was empty. */
  readonly seconds: number;
  readonly note: string;
  readonly columns: number;
}

/** Never as long as a line of the terminal: what has wrapped cannot be cleared. */
function movingLine({ label, done, total, seconds, note, columns }: Moving): string {
  const fraction = total === 0 ? 1 : done / total;
  const room = columns - labelWidth - countsWidth;
  const width = Math.max(barWidths.least, Math.min(barWidths.most, room));
  const filled = Math.round(width * fraction);
  const bar = styleText("cyan", "━".repeat(filled)) + styleText("dim", "━".repeat(width - filled));
  const left = fraction > 0 ? ` · ${Math.ceil(seconds / fraction - seconds)} s left` : "";
  const line = `  ${label.padEnd(labelWidth)} ${bar} ${done}/${total}${left} `;
  const spare = columns - 1 - stripVTControlCharacters(line).length;
  if (spare < 0) return `  ${label} ${done}/${total}`.slice(0, columns - 1);
  return line + styleText("dim", note.slice(0, spare));
}
