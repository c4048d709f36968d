import { outcomes } from "../../lib/outcomes.ts";
import { Select } from "../ui/Select.tsx";

/** Which mutations to show; the choice stands in the address. */
export function AuditFilter({
  token,
  mutation,
  outcome,
}: Readonly<Record<"token" | "mutation" | "outcome", string | undefined>>) {
  return (
    <form method="get" className="filter">
      <label>
        Token
        <input type="text" name="token" defaultValue={token ?? ""} placeholder="any" autoComplete="off" />
      </label>
      <label>
        Mutation
        <input
          type="text"
          name="mutation"
          defaultValue={mutation ?? ""}
          placeholder="any, as in cancelRun"
          autoComplete="off"
        />
      </label>
      <Select
        name="outcome"
        title="Outcome"
        choices={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
        chosen={outcome}
        any="Any"
      />
      <button type="submit">Show</button>
    </form>
  );
}
