import type { NextRequest } from "next/server";
import { runPath } from "../../../../lib/addresses.ts";
import { tell } from "../../../../lib/api/ask.ts";
import { CancelRunDocument, RetryRunDocument } from "../../../../lib/api/generated/operations.ts";
import { foreignRequest, leadTo } from "../../../../lib/formAnswers.ts";
import { isOwnRequest } from "../../../../lib/ownRequest.ts";
import { pathText } from "../../../../lib/search.ts";

const changes = {
  cancel: (id: string) => tell(CancelRunDocument, { id }),
  retry: (id: string) => tell(RetryRunDocument, { id }),
} as const;

/** Cancels or retries the run and leads back to its page, which says what was refused by the code of the refusal. */
export async function POST(
  request: NextRequest,
  { params }: { params: Promise<{ runId: string }> },
): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const id = pathText((await params).runId);
  const form = await request.formData();
  const change = String(form.get("change") ?? "");
  if (id === undefined || !Object.hasOwn(changes, change))
    return new Response("There is no such run, or nothing of that name can be done to it.", { status: 400 });
  const reply = await changes[change as keyof typeof changes](id);
  if (reply.kind === "data") return leadTo(runPath(id));
  const code = reply.kind === "refused" ? reply.code : "UNREACHABLE";
  return leadTo(`${runPath(id)}?${new URLSearchParams({ tried: change, code })}#actions`);
}
