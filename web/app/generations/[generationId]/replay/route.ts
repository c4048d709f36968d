import type { NextRequest } from "next/server";
import { generationPath, runPath } from "../../../../lib/addresses.ts";
import { ask, tell } from "../../../../lib/api/ask.ts";
import { LineageDocument, ReplayIterationDocument } from "../../../../lib/api/generated/operations.ts";
import { isGeneration } from "../../../../lib/api/lineageView.ts";
import { foreignRequest, leadTo } from "../../../../lib/formAnswers.ts";
import { isOwnRequest } from "../../../../lib/ownRequest.ts";
import { pathText } from "../../../../lib/search.ts";

/** Queues the iteration that made the generation again and leads to the run that does it, or back with the refusal's code. */
export async function POST(
  request: NextRequest,
  { params }: { params: Promise<{ generationId: string }> },
): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const id = pathText((await params).generationId);
  const answer = id === undefined ? undefined : await ask(LineageDocument, { id });
  const generation = answer?.kind === "data" ? answer.data.node : null;
  if (!isGeneration(generation)) return new Response("There is no such generation.", { status: 404 });
  const { run, iteration } = generation;
  const reply = await tell(ReplayIterationDocument, { runId: run.id, number: iteration.number });
  if (reply.kind === "data") return leadTo(runPath(reply.data.replayIteration?.id ?? run.id));
  const code = reply.kind === "refused" ? reply.code : "UNREACHABLE";
  return leadTo(`${generationPath(generation.id)}?${new URLSearchParams({ code })}#replay`);
}
