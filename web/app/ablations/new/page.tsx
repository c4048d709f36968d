import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AccessToken } from "../../../components/ablation/AccessToken.tsx";
import { DraftForm } from "../../../components/ablation/DraftForm.tsx";
import { PartReference } from "../../../components/ablation/PartReference.tsx";
import { Result } from "../../../components/ablation/Result.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { type AblationDraft, readDraft, writeDraft } from "../../../lib/ablation/ablationDraft.ts";
import { changeDraft } from "../../../lib/ablation/changeDraft.ts";
import { configurationSections, partsByPath } from "../../../lib/ablation/configurationParts.ts";
import { baseValueOf, draftOfRun, emptyDraft } from "../../../lib/ablation/newDraft.ts";
import { readAccessToken } from "../../../lib/api/accessToken.ts";
import { ask, tell } from "../../../lib/api/ask.ts";
import type { Answer } from "../../../lib/api/client.ts";
import {
  AblationChoicesDocument,
  type AblationChoicesQuery,
  ConfigurationPartsDocument,
  RunToVaryDocument,
  ViewerDocument,
} from "../../../lib/api/generated/operations.ts";
import { previewAblation } from "../../../lib/api/previewAblation.ts";
import { type Search, searchText } from "../../../lib/search.ts";

export const metadata: Metadata = { title: "Launch runs" };

export default async function NewAblationPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const [parts, choices, token] = await Promise.all([
    ask(ConfigurationPartsDocument, {}),
    ask(AblationChoicesDocument, {}),
    readAccessToken(),
  ]);
  if (parts.kind === "missing" || choices.kind === "missing")
    throw new Error("The server does not say what there is to vary.");
  if (parts.kind !== "data") return <ServerAway fault={parts} />;
  if (choices.kind !== "data") return <ServerAway fault={choices} />;
  const sections = configurationSections(parts.data);
  const byPath = partsByPath(sections);

  const started = readDraft(search) ?? (await startDraft(search, choices.data));
  const presets = await presetsFor(started.baseModel, choices.data);
  if (presets.kind === "missing") throw new Error("The server does not say what its presets are.");
  if (presets.kind !== "data") return <ServerAway fault={presets} />;
  const presetOf = (method: string) =>
    presets.data.methods.find(({ name }) => name === method)?.configuration;
  const draft = changeDraft(started, search, {
    parts: byPath,
    baseValue: baseValueOf(started, presetOf(started.method), byPath),
  });
  const presetValue = baseValueOf({ ...draft, overrides: [] }, presetOf(draft.method), byPath);
  const baseValue = baseValueOf(draft, presetOf(draft.method), byPath);

  const check = searchText(search, "check");
  const [viewer, preview] = await Promise.all([
    token === undefined ? undefined : tell(ViewerDocument, {}),
    check === undefined ? undefined : previewAblation(draft, byPath, token),
  ]);
  if (preview?.kind === "unreachable") return <ServerAway fault={preview} />;
  const faults = preview?.kind === "faults" ? preview.faults : [];
  const query = queryOf(draft, search);
  return (
    <>
      <p className="breadcrumb">
        <Link href="/experiments">Experiments</Link>
      </p>
      <h1>Launch runs</h1>
      <p className="lead">
        One configuration with the seeds that you give, or an ablation that varies parts of it, so that their
        difference says what a part is worth. What they would cost is said first; nothing is launched before
        that, and nothing without a token.
      </p>
      <DraftForm
        draft={draft}
        choices={choicesOf(choices.data)}
        sections={sections}
        parts={byPath}
        presetValue={presetValue}
        baseValue={baseValue}
        faults={faults}
      />
      <Result draft={draft} preview={preview} wasRefused={check === "failed"} query={query} />
      {(viewer !== undefined || check !== undefined) && (
        <AccessToken viewer={viewer} query={query} faults={faults} />
      )}
      <section id="parts">
        <h2>Parts</h2>
        <details>
          <summary>All parts of the configuration, as the base has them</summary>
          <PartReference
            sections={sections}
            title="Base"
            valueAt={baseValue}
            isMarked={(path) => draft.overrides.some(({ part }) => part === path)}
          />
        </details>
      </section>
      <UseThisData />
    </>
  );
}

/** A draft for an address that has none: of the run or the method that it names, or of the first of everything. */
async function startDraft(search: Search, choices: AblationChoicesQuery): Promise<AblationDraft> {
  const id = searchText(search, "of");
  if (id === undefined) return emptyDraft(choices, searchText(search, "preset"));
  const answer = await ask(RunToVaryDocument, { id });
  const run = answer.kind === "data" ? answer.data.run : null;
  return (run === null ? undefined : draftOfRun(run)) ?? notFound();
}

/** What comes back to this page as it is. The key tells one press of the check's button from the next. */
function queryOf(draft: AblationDraft, search: Search): string {
  const parameters = writeDraft(draft);
  const key = searchText(search, "key");
  if (searchText(search, "check") !== undefined) parameters.set("check", "yes");
  if (key !== undefined) parameters.set("key", key);
  return parameters.toString();
}

function choicesOf({ methods, benchmarks, baseModels }: AblationChoicesQuery) {
  const byName = ({ name }: { name: string }) => ({ value: name, label: name });
  return {
    methods: methods.map(({ name, title }) => ({ value: name, label: title })),
    benchmarks: benchmarks.nodes.map(byName),
    // One without an architecture is a name alone, which nothing here can train.
    baseModels: baseModels.nodes.filter(({ architecture }) => architecture !== null).map(byName),
  };
}

/** Presets say other values for pretrained base models than for one trained from scratch. */
async function presetsFor(
  baseModel: string,
  choices: AblationChoicesQuery,
): Promise<Answer<AblationChoicesQuery>> {
  const chosen = choices.baseModels.nodes.find(({ name }) => name === baseModel);
  if (!chosen?.pretrained) return { kind: "data", data: choices };
  return ask(AblationChoicesDocument, { baseModel });
}
