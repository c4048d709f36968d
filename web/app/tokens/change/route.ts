import type { NextRequest } from "next/server";
import { tokensPath } from "../../../lib/addresses.ts";
import { tell } from "../../../lib/api/ask.ts";
import type { Fault } from "../../../lib/api/client.ts";
import {
  CreateAccessTokenDocument,
  RevokeAccessTokenDocument,
  type Role,
} from "../../../lib/api/generated/operations.ts";
import { type ShownOnce, showOnce } from "../../../lib/api/shownOnce.ts";
import { foreignRequest, leadTo } from "../../../lib/formAnswers.ts";
import { isOwnRequest, isSecureRequest } from "../../../lib/ownRequest.ts";
import { expiryOf, roles } from "../../../lib/tokenForm.ts";

/** Makes or revokes a token as the form says, and leads back to the list, which shows once what came of it. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const form = await request.formData();
  const revoked = form.get("revoke");
  const shown = revoked === null ? await create(form) : await revoke(String(revoked));
  await showOnce(shown, isSecureRequest(request));
  return leadTo(tokensPath);
}

async function create(form: FormData): Promise<ShownOnce> {
  const role = String(form.get("role") ?? "");
  if (!isRole(role))
    return refused(`There is no role "${role}"; choose one of ${Object.keys(roles).join(", ")}.`);
  const days = String(form.get("days") ?? "");
  const expiresAt = expiryOf(days, Date.now());
  if (expiresAt === undefined) return refused(`"${days}" is no number of days that a token can last.`);
  const experimentIds = form.getAll("experiment").map(String).filter(Boolean);
  const reply = await tell(CreateAccessTokenDocument, {
    input: {
      name: String(form.get("name") ?? "").trim(),
      role,
      expiresAt,
      experimentIds: experimentIds.length === 0 ? null : experimentIds,
    },
  });
  return reply.kind === "data" ? { kind: "created", ...reply.data.createAccessToken } : faultOf(reply);
}

async function revoke(name: string): Promise<ShownOnce> {
  const reply = await tell(RevokeAccessTokenDocument, { name });
  if (reply.kind !== "data") return faultOf(reply);
  return reply.data.revokeAccessToken
    ? { kind: "revoked", name }
    : refused(`"${name}" was worthless already, or there is no such token.`);
}

function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}

function refused(message: string): ShownOnce {
  return { kind: "refused", code: "INVALID_INPUT", message };
}

function faultOf(fault: Fault): ShownOnce {
  // A cookie holds four thousand bytes at most.
  return fault.kind === "refused"
    ? { kind: "refused", code: fault.code, message: fault.message.slice(0, 600) }
    : { kind: "refused", code: "UNREACHABLE", message: "The server does not answer; try again." };
}
