/** What a person at the terminal sees of a run: a bar a phase, and the seconds it took. */
import { styleText } from "node:util";
import type { ProgressListener } from "../engine/engine.ts";

export interface Phase {
  readonly onProgress: ProgressListener;
  /** Shown behind the bar while it moves. */
  detail(text: string): void;
  /** Replaces the bar by one line; returns the seconds since the phase began. */
  end(summary?: string): number;
}

export interface Progress {
  /** A heading, or any line that stays. */
  line(text: string): void;
  phase(label: string): Phase;
}

const barWidth = 24;
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
      let note = "";
      let drawnAt = 0;
      return {
        onProgress(done, total) {
          const now = performance.now();
          if (!stream.isTTY || (now - drawnAt < redrawMilliseconds && done < total)) return;
          drawnAt = now;
          const fraction = total === 0 ? 1 : done / total;
          const filled = Math.round(barWidth * fraction);
          const bar = styleText("cyan", "━".repeat(filled)) + styleText("dim", "━".repeat(barWidth - filled));
          const elapsed = (now - startedAt) / 1000;
          const left = fraction > 0 ? Math.ceil(elapsed / fraction - elapsed) : undefined;
          const counts = `${done}/${total}${left === undefined ? "" : ` · ${left} s left`}`;
          clear();
          stream.write(`  ${label.padEnd(34)} ${bar} ${counts} ${styleText("dim", note)}`);
        },
        detail(text) {
          note = text;
        },
        end(summary = note) {
          const seconds = (performance.now() - startedAt) / 1000;
          clear();
          stream.write(
            `  ${label.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s  ${styleText("dim", summary)}\n`,
          );
          return seconds;
        },
      };
    },
  };
}
