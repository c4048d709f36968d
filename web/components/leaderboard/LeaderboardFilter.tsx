interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A plain form: the choice stands in the address, and works without JavaScript. */
export function LeaderboardFilter({
  benchmarks,
  experiments,
  baseModels,
  chosen,
}: {
  benchmarks: readonly Choice[];
  experiments: readonly Choice[];
  baseModels: readonly Choice[];
  chosen: Readonly<Record<"benchmark" | "experiment" | "baseModel" | "sort", string | undefined>>;
}) {
  return (
    <form method="get" className="filter">
      {benchmarks.length > 1 && (
        <Select name="benchmark" title="Benchmark" choices={benchmarks} chosen={chosen.benchmark} />
      )}
      <Select
        name="experiment"
        title="Experiment"
        choices={experiments}
        chosen={chosen.experiment}
        any="All experiments"
      />
      {baseModels.length > 1 && (
        <Select
          name="baseModel"
          title="Base model"
          choices={baseModels}
          chosen={chosen.baseModel}
          any="All base models"
        />
      )}
      {chosen.sort !== undefined && <input type="hidden" name="sort" value={chosen.sort} />}
      <button type="submit">Show</button>
    </form>
  );
}

function Select({
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
