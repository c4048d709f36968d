import Link from "next/link";
import type { RunChoicesQuery } from "../../lib/api/generated/operations.ts";
import { groupColumns, type RunsChoice, runColumns, runStatuses, runsPath } from "../../lib/api/runsView.ts";
import { formatName } from "../../lib/format.ts";
import { Select } from "../ui/Select.tsx";

/** A plain form over all runs: everything chosen stands in the address. */
export function RunsFilter({ choice, choices }: { choice: RunsChoice; choices: RunChoicesQuery }) {
  const names = (all: readonly string[]) => [...new Set(all)].map((name) => ({ value: name, label: name }));
  const benchmarks = choices.benchmarks.nodes;
  const splits = names(benchmarks.flatMap(({ splits: own }) => own.map(({ name }) => name)));
  return (
    <form method="get" action={runsPath} className="filter runs-filter">
      <Select
        name="status"
        title="Status"
        any="Any status"
        choices={runStatuses.map((value) => ({ value, label: formatName(value) }))}
        chosen={choice.status}
      />
      <Select
        name="method"
        title="Method"
        any="All methods"
        choices={choices.methods.map(({ name, title }) => ({ value: name, label: title }))}
        chosen={choice.method}
      />
      <Select
        name="baseModel"
        title="Base model"
        any="All base models"
        choices={names(choices.baseModels.nodes.map(({ name }) => name))}
        chosen={choice.baseModel}
      />
      <Select
        name="benchmark"
        title="Benchmark"
        any="All benchmarks"
        choices={names(benchmarks.map(({ name }) => name))}
        chosen={choice.benchmark}
      />
      <Text name="name" title="Name has" value={choice.name} />
      <Text name="setting" title="Setting" value={choice.setting} placeholder="selfPlay.lambda" />
      <Text name="value" title="Setting is" value={choice.value} placeholder="any value" />
      <Text name="from" title="Created from" value={choice.from} type="date" />
      <Text name="to" title="Created to" value={choice.to} type="date" />
      <Select name="split" title="Split" any="Any split" choices={splits} chosen={choice.split} />
      <Text name="least" title="Score at least, %" value={choice.least} />
      <details open={choice.groups.length > 0 || choice.groupSetting !== undefined}>
        <summary>Groups and columns</summary>
        <fieldset>
          <legend>Group by</legend>
          {Object.entries(groupColumns).map(([value, label]) => (
            <Tick
              key={value}
              name="by"
              value={value}
              label={label}
              isTicked={choice.groups.some((each) => each === value)}
            />
          ))}
          <Text name="bySetting" title="Setting" value={choice.groupSetting} placeholder="selfPlay.loss" />
        </fieldset>
        <fieldset>
          <legend>Columns</legend>
          {Object.entries(runColumns).map(([value, label]) => (
            <Tick
              key={value}
              name="column"
              value={value}
              label={label}
              isTicked={choice.columns.some((each) => each === value)}
            />
          ))}
        </fieldset>
      </details>
      <button type="submit">Show</button>
      <Link href={runsPath}>Show all</Link>
    </form>
  );
}

function Text({
  name,
  title,
  value,
  placeholder,
  type = "text",
}: {
  name: string;
  title: string;
  value: string | undefined;
  placeholder?: string;
  type?: "text" | "date";
}) {
  return (
    <label>
      {title}
      <input
        type={type}
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        key={value}
        maxLength={200}
      />
    </label>
  );
}

function Tick({
  name,
  value,
  label,
  isTicked,
}: {
  name: string;
  value: string;
  label: string;
  isTicked: boolean;
}) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} key={String(isTicked)} />{" "}
      {label}
    </label>
  );
}
