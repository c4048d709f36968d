import { type DraftFactor, factorFields } from "../../lib/ablation/ablationDraft.ts";
import { levelName } from "../../lib/ablation/ablationInput.ts";
import type { ConfigurationPart, ConfigurationSection } from "../../lib/ablation/configurationParts.ts";
import { places } from "../../lib/ablation/places.ts";
import { launchPath } from "../../lib/addresses.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { type Faults, FaultText, faultAttributes } from "./Faults.tsx";
import { PartInput } from "./PartInput.tsx";
import { PartSelect } from "./PartSelect.tsx";

interface FactorProps {
  factor: DraftFactor;
  /** From 0. */
  index: number;
  parts: ReadonlyMap<string, ConfigurationPart>;
  baseValue: (path: string) => unknown;
  faults: Faults;
}

/** A factor: the parts that it varies together, and a row a level. */
export function FactorFields(props: FactorProps & { sections: readonly ConfigurationSection[] }) {
  const { factor, index, parts, sections, faults } = props;
  const place = places.factor(index);
  const here = `${launchPath}#${place}`;
  const fields = factorFields(index);
  return (
    <fieldset id={place} className="factor">
      <legend>Factor {index + 1}</legend>
      <div className="fields">
        <label>
          Name of factor {index + 1}
          <input
            {...faultAttributes(places.factorName(index), faults)}
            type="text"
            name={fields.name}
            defaultValue={factor.name}
            autoComplete="off"
          />
          <FaultText place={places.factorName(index)} faults={faults} />
        </label>
        <button
          type="submit"
          name="remove"
          value={`factor${index + 1}`}
          formAction={`${launchPath}#${places.factors}`}
        >
          Remove factor {index + 1}
        </button>
      </div>
      <FaultText place={place} faults={faults} />
      <dl className="part-list">
        {factor.parts.map((path) => (
          <div key={path}>
            <dt>
              <code>{path}</code>
            </dt>
            <dd>{parts.get(path)?.help}</dd>
          </div>
        ))}
      </dl>
      <LevelTable {...props} here={here} />
      <p className="adder">
        <button type="submit" name="add" value={`factor${index + 1}.level`} formAction={here}>
          Add level
        </button>
        <PartSelect
          name={fields.newPart}
          title="Vary along with it"
          sections={sections}
          taken={factor.parts}
        />
        <button type="submit" name="add" value={`factor${index + 1}.part`} formAction={here}>
          Add part
        </button>
      </p>
    </fieldset>
  );
}

function LevelTable({ factor, index, parts, baseValue, faults, here }: FactorProps & { here: string }) {
  const fields = factorFields(index);
  const title = factor.name || `factor ${index + 1}`;
  return (
    <DataTable label={`Levels of ${title}`} caption={`Levels of ${title}`} className="levels">
      <thead>
        <tr>
          <th scope="col">Level</th>
          {factor.parts.map((path, part) => (
            <th key={path} scope="col">
              <input type="hidden" name={fields.part} value={path} />
              <code>{path}</code>
              {factor.parts.length > 1 && (
                <button
                  type="submit"
                  name="remove"
                  value={`factor${index + 1}.part${part + 1}`}
                  formAction={here}
                  aria-label={`Remove ${path} from ${title}`}
                >
                  Remove
                </button>
              )}
            </th>
          ))}
          <th scope="col">Name</th>
          <th scope="col">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {factor.levels.map((level, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level has no other identity than its place, and the page is drawn anew for each change.
          <tr key={at} id={places.level(index, at)}>
            <th scope="row">
              {at + 1}
              <FaultText place={places.level(index, at)} faults={faults} />
            </th>
            {factor.parts.map((path, part) => (
              <td key={path}>
                <PartInput
                  part={parts.get(path)}
                  name={fields.value}
                  place={places.value(index, at, part)}
                  label={`${path} at level ${at + 1} of ${title}`}
                  value={level.values[part] ?? ""}
                  base={baseValue(path)}
                  isOptional
                  faults={faults}
                />
                <FaultText place={places.value(index, at, part)} faults={faults} />
              </td>
            ))}
            <td>
              <input
                {...faultAttributes(places.levelName(index, at), faults)}
                type="text"
                name={fields.level}
                defaultValue={level.name}
                placeholder={levelName(factor, level, parts)}
                aria-label={`Name of level ${at + 1} of ${title}`}
                autoComplete="off"
              />
              <FaultText place={places.levelName(index, at)} faults={faults} />
            </td>
            <td>
              <button
                type="submit"
                name="remove"
                value={`factor${index + 1}.level${at + 1}`}
                formAction={here}
                aria-label={`Remove level ${at + 1} of ${title}`}
              >
                Remove
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
