import { type Choice, Select } from "../ui/Select.tsx";

/** A plain form: the choice stands in the address, and works without JavaScript. */
export function LeaderboardFilter({
  benchmarks,
  versions,
  experiments,
  baseModels,
  chosen,
  kept,
}: {
  benchmarks: readonly Choice[];
  /** Those of the chosen benchmark. */
  versions: readonly Choice[];
  experiments: readonly Choice[];
  baseModels: readonly Choice[];
  chosen: Readonly<Record<"benchmark" | "version" | "experiment" | "baseModel", string | undefined>>;
  /** Parameters of the address that the form leaves as they are. */
  kept: Readonly<Record<string, string | undefined>>;
}) {
  return (
    <form method="get" className="filter">
      {benchmarks.length > 1 && (
        <Select name="benchmark" title="Benchmark" choices={benchmarks} chosen={chosen.benchmark} />
      )}
      {versions.length > 1 && (
        <Select name="version" title="Version" choices={versions} chosen={chosen.version} />
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
      {Object.entries(kept).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button type="submit">Show</button>
    </form>
  );
}
