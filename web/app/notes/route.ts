import type { NextRequest } from "next/server";
import { experimentPath, runPath } from "../../lib/addresses.ts";
import { tell } from "../../lib/api/ask.ts";
import { UpdateExperimentDocument, UpdateRunDocument } from "../../lib/api/generated/operations.ts";
import { foreignRequest, leadTo } from "../../lib/formAnswers.ts";
import { isOwnRequest } from "../../lib/ownRequest.ts";

/** Stores what the form says of a run or an experiment and leads back to its page, which says what was refused. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const id = text("id");
  const isRun = text("of") === "run";
  const archive = form.get("archive");
  const input = {
    id,
    ...(archive === null
      ? { name: text("name"), notes: text("notes").replaceAll("\r\n", "\n"), tags: tagsOf(text("tags")) }
      : { isArchived: archive === "yes" }),
  };
  const reply = isRun
    ? await tell(UpdateRunDocument, { input })
    : await tell(UpdateExperimentDocument, { input });
  const path = isRun ? runPath(id) : experimentPath(id);
  if (reply.kind === "data") return leadTo(path);
  const code = reply.kind === "refused" ? reply.code : "UNREACHABLE";
  const field = reply.kind === "refused" ? (reply.field ?? "") : "";
  return leadTo(`${path}?${new URLSearchParams({ tried: "notes", code, field })}#notes`);
}

function tagsOf(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
