import type { AblationDraft } from "../../lib/ablation/ablationDraft.ts";
import type { Choice } from "../ui/Select.tsx";
import { type Faults, FaultText, faultAttributes } from "./Faults.tsx";

export interface DraftChoices {
  readonly methods: readonly Choice[];
  readonly benchmarks: readonly Choice[];
  readonly baseModels: readonly Choice[];
}

/** What the ablation is called, what it departs from, and how often and how it is run. */
export function BaseFields({
  draft,
  choices,
  faults,
}: {
  draft: AblationDraft;
  choices: DraftChoices;
  faults: Faults;
}) {
  const text = { draft, faults };
  return (
    <>
      <div className="fields">
        <TextField {...text} name="name" title="Name" />
        <ChoiceField {...text} name="method" title="Method" choices={choices.methods} />
        <ChoiceField {...text} name="benchmark" title="Benchmark" choices={choices.benchmarks} />
        <TextField {...text} name="version" title="Version of it" help="Nothing for the newest" />
        <ChoiceField {...text} name="baseModel" title="Base model" choices={choices.baseModels} />
        <TextField {...text} name="seeds" title="Seeds" help="A run of every cell for each, as in 1 2 3" />
      </div>
      <fieldset id="design" className="design">
        <legend>Design</legend>
        <Design
          draft={draft}
          value="LEAVE_ONE_OUT"
          title="Leave one out"
          help="the base, and each level alone"
        />
        <Design draft={draft} value="GRID" title="Grid" help="every combination of levels" />
        <FaultText place="design" faults={faults} />
      </fieldset>
    </>
  );
}

type FieldName = "name" | "benchmark" | "version" | "baseModel" | "method" | "seeds";

interface FieldProps {
  draft: AblationDraft;
  faults: Faults;
  name: FieldName;
  title: string;
}

function TextField({ draft, faults, name, title, help }: FieldProps & { help?: string }) {
  const helpId = help === undefined ? undefined : `${name}-help`;
  return (
    <div className="field">
      <label htmlFor={name}>{title}</label>
      <input
        {...faultAttributes(name, faults, helpId)}
        type="text"
        name={name}
        defaultValue={draft[name]}
        autoComplete="off"
      />
      {help !== undefined && (
        <span id={helpId} className="part-help">
          {help}
        </span>
      )}
      <FaultText place={name} faults={faults} />
    </div>
  );
}

function ChoiceField({ draft, faults, name, title, choices }: FieldProps & { choices: readonly Choice[] }) {
  const chosen = draft[name];
  // What an old address asks for stays to be seen, and is the server's to refuse.
  const isKnown = choices.some(({ value }) => value === chosen);
  const all = isKnown ? choices : [{ value: chosen, label: chosen }, ...choices];
  return (
    <div className="field">
      <label htmlFor={name}>{title}</label>
      <select {...faultAttributes(name, faults)} name={name} defaultValue={chosen}>
        {all.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <FaultText place={name} faults={faults} />
    </div>
  );
}

function Design({
  draft,
  value,
  title,
  help,
}: {
  draft: AblationDraft;
  value: AblationDraft["design"];
  title: string;
  help: string;
}) {
  return (
    <label>
      <input type="radio" name="design" value={value} defaultChecked={draft.design === value} />
      <span>
        {title} <span className="quiet">{help}</span>
      </span>
    </label>
  );
}
