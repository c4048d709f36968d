import type { AblationDraft } from "../../lib/ablation/ablationDraft.ts";
import type { ConfigurationPart, ConfigurationSection } from "../../lib/ablation/configurationParts.ts";
import { places } from "../../lib/ablation/places.ts";
import { launchPath } from "../../lib/addresses.ts";
import { BaseFields, type DraftChoices } from "./BaseFields.tsx";
import { FactorFields } from "./FactorFields.tsx";
import { type Faults, FaultText } from "./Faults.tsx";
import { OverrideFields } from "./OverrideFields.tsx";
import { PartSelect } from "./PartSelect.tsx";

const check = { name: "check", value: "yes", formAction: `${launchPath}#${places.result}` } as const;

/**
 * A plain form whose whole state stands in the address: every button asks for the page anew, and leads on to where it
 * changed something. So it works without JavaScript, and a draft can be kept, shared and gone back to.
 */
export function DraftForm({
  draft,
  choices,
  sections,
  parts,
  presetValue,
  baseValue,
  faults,
}: {
  draft: AblationDraft;
  choices: DraftChoices;
  sections: readonly ConfigurationSection[];
  parts: ReadonlyMap<string, ConfigurationPart>;
  presetValue: (path: string) => unknown;
  baseValue: (path: string) => unknown;
  faults: Faults;
}) {
  const shared = { sections, parts, faults };
  return (
    <form method="get" action={launchPath} className="draft">
      {/* The first button of a form is what the enter key presses in a text field. */}
      <button type="submit" {...check} className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Check
      </button>
      {/* Stands in the address of the plan: launched again from there, by going back too, it is still one ablation. */}
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <h2>Base</h2>
      <BaseFields draft={draft} choices={choices} faults={faults} />
      <OverrideFields {...shared} draft={draft} presetValue={presetValue} />
      <section id={places.factors} aria-labelledby="factors-title">
        <h2 id="factors-title">Factors</h2>
        <FaultText place={places.factors} faults={faults} />
        {draft.factors.map((factor, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a factor has no other identity than its place, and the page is drawn anew for each change.
          <FactorFields key={index} {...shared} factor={factor} index={index} baseValue={baseValue} />
        ))}
        <p className="adder">
          <PartSelect name="newFactor" title="Vary" sections={sections} taken={[]} />
          <button
            type="submit"
            name="add"
            value="factor"
            formAction={`${launchPath}#${places.factor(draft.factors.length)}`}
          >
            Add factor
          </button>
        </p>
      </section>
      <p>
        <button type="submit" {...check} className="primary">
          Check what it would launch
        </button>
      </p>
    </form>
  );
}
