import type { TokensQuery } from "../../lib/api/generated/operations.ts";
import { lifetimes, roles } from "../../lib/tokenForm.ts";
import { Select } from "../ui/Select.tsx";

/** The form for a new access token. */
export function NewToken({ experiments }: { experiments: TokensQuery["experiments"]["nodes"] }) {
  return (
    <form method="post" action="/tokens/change" className="filter">
      <label>
        Name
        <input type="text" name="name" required maxLength={100} autoComplete="off" />
      </label>
      <Select
        name="role"
        title="Role"
        choices={Object.entries(roles).map(([value, allowance]) => ({
          value,
          label: `${value} – ${allowance}`,
        }))}
        chosen="READER"
      />
      <Select name="days" title="Good for" choices={lifetimes} chosen="90" />
      {experiments.length > 0 && (
        <label>
          May change only (editors and trainers; none chosen: all)
          <select name="experiment" multiple size={Math.min(4, experiments.length)}>
            {experiments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">Make the token</button>
    </form>
  );
}
