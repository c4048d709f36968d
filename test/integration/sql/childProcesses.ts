import { readdirSync, readFileSync } from "node:fs";

/** The living child processes of `parentId` that execute SQL. Linux only. */
export function childProcessIds(parentId: number = process.pid): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      const status = read(`/proc/${id}/status`);
      return (
        new RegExp(`^PPid:\\s+${parentId}$`, "m").test(status) &&
        !/^State:\s+Z/m.test(status) &&
        read(`/proc/${id}/cmdline`).includes("/trainer/sql/")
      );
    });
}

/** Not a zombie, and not another process of the same number. */
export function isSqlProcess(id: number): boolean {
  return read(`/proc/${id}/cmdline`).includes("/trainer/sql/");
}

/** The largest resident size so far. */
export function peakMegabytes(id: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended between the listing and the reading.
    return "";
  }
}
