import type { DraftFault } from "../../lib/ablation/ablationInput.ts";

export type Faults = readonly DraftFault[];

/** What is wrong with a control, under it; `describedBy` ties both together. */
export function FaultText({ place, faults }: { place: string; faults: Faults }) {
  const here = faults.filter((fault) => fault.place === place);
  if (here.length === 0) return null;
  return (
    <span id={faultId(place)} className="fault">
      {here.map(({ message }) => message).join(" ")}
    </span>
  );
}

/** Attributes of a control that may be at fault. */
export function faultAttributes(place: string, faults: Faults, helpId?: string) {
  const isAtFault = faults.some((fault) => fault.place === place);
  const describedBy = [...(helpId === undefined ? [] : [helpId]), ...(isAtFault ? [faultId(place)] : [])];
  return {
    id: place,
    "aria-invalid": isAtFault ? true : undefined,
    "aria-describedby": describedBy.length === 0 ? undefined : describedBy.join(" "),
  } as const;
}

function faultId(place: string): string {
  return `${place}-fault`;
}
