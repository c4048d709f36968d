export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled choice for a form whose state stands in the address; `any` names the choice of nothing. */
export function Select({
  name,
  title,
  choices,
  chosen,
  any,
}: {
  name: string;
  title: string;
  choices: readonly Choice[];
  chosen: string | undefined;
  any?: string;
}) {
  return (
    <label>
      {title}
      <select name={name} defaultValue={chosen ?? ""} key={chosen}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
