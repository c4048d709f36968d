import type { RunStatus } from "../../lib/api/generated/operations.ts";
import { formatName } from "../../lib/format.ts";

export function StatusLabel({ status }: { status: RunStatus }) {
  return <span className={`status status-${status.toLowerCase()}`}>{formatName(status)}</span>;
}
