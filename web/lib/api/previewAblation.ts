import type { AblationDraft } from "../ablation/ablationDraft.ts";
import { ablationInput, type DraftFault } from "../ablation/ablationInput.ts";
import type { ConfigurationPart } from "../ablation/configurationParts.ts";
import { places } from "../ablation/places.ts";
import { serverFault } from "../ablation/serverFaults.ts";
import { type Fault, send } from "./client.ts";
import { LaunchAblationDocument, type LaunchAblationMutation } from "./generated/operations.ts";

export type Preview =
  | {
      readonly kind: "plan";
      readonly plan: LaunchAblationMutation["launchAblation"];
      readonly seeds: readonly number[];
    }
  | { readonly kind: "faults"; readonly faults: readonly DraftFault[] }
  | Extract<Fault, { kind: "unreachable" }>;

/** What launching the draft would make and cost, or what stands against it. Launches nothing. */
export async function previewAblation(
  draft: AblationDraft,
  parts: ReadonlyMap<string, ConfigurationPart>,
  token: string | undefined,
): Promise<Preview> {
  const read = ablationInput(draft, parts);
  if (!read.isRead) return { kind: "faults", faults: read.faults };
  if (token === undefined) {
    const message = "The server says only to somebody with a token what it would launch; give one there.";
    return { kind: "faults", faults: [{ place: places.token, message }] };
  }
  const reply = await send(LaunchAblationDocument, { input: { ...read.input, dryRun: true } }, token);
  if (reply.kind === "unreachable") return reply;
  if (reply.kind === "refused") return { kind: "faults", faults: [serverFault(reply, draft)] };
  return { kind: "plan", plan: reply.data.launchAblation, seeds: read.input.seeds as readonly number[] };
}
