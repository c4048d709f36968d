import type { NextRequest } from "next/server";
import { readDraft, searchOf } from "../../../lib/ablation/ablationDraft.ts";
import { ablationInput } from "../../../lib/ablation/ablationInput.ts";
import { configurationSections, partsByPath } from "../../../lib/ablation/configurationParts.ts";
import { places } from "../../../lib/ablation/places.ts";
import { experimentPath, launchPath } from "../../../lib/addresses.ts";
import { ask, tell } from "../../../lib/api/ask.ts";
import { ConfigurationPartsDocument, LaunchAblationDocument } from "../../../lib/api/generated/operations.ts";
import { foreignRequest, leadTo } from "../../../lib/formAnswers.ts";
import { isOwnRequest } from "../../../lib/ownRequest.ts";

/** Launches the draft of the form and leads to its experiment; where it is refused, back to the draft, which says why. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const form = await request.formData();
  const parameters = new URLSearchParams(String(form.get("draft") ?? ""));
  const experimentId = await launch(parameters);
  if (experimentId !== undefined) return leadTo(experimentPath(experimentId));
  parameters.set("check", "failed");
  return leadTo(`${launchPath}?${parameters}#${places.result}`);
}

async function launch(parameters: URLSearchParams): Promise<string | undefined> {
  const draft = readDraft(searchOf(parameters));
  const parts = await ask(ConfigurationPartsDocument, {});
  if (draft === undefined || parts.kind !== "data") return undefined;
  const read = ablationInput(draft, partsByPath(configurationSections(parts.data)));
  if (!read.isRead) return undefined;
  const input = { ...read.input, dryRun: false, idempotencyKey: parameters.get("key") };
  const reply = await tell(LaunchAblationDocument, { input });
  return reply.kind === "data" ? reply.data.launchAblation.experiment?.id : undefined;
}
