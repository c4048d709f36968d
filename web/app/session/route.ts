import type { NextRequest } from "next/server";
import { signInPath } from "../../lib/addresses.ts";
import { forgetAccessToken, keepAccessToken } from "../../lib/api/accessToken.ts";
import { foreignRequest, leadTo } from "../../lib/formAnswers.ts";
import { ownPath } from "../../lib/ownPath.ts";
import { isOwnRequest, isSecureRequest } from "../../lib/ownRequest.ts";

/** Signs in with the token of the form, or out; then on to where the visitor came from. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const form = await request.formData();
  const token = String(form.get("token") ?? "").trim();
  if (form.get("forget") !== null) {
    await forgetAccessToken();
    return leadTo(signInPath());
  }
  // Whatever a header cannot carry is no token; the page says so of it as of any that is unknown.
  if (token !== "") await keepAccessToken(token.replaceAll(/[^\x21-\x7e]/g, "?"), isSecureRequest(request));
  return leadTo(signInPath(ownPath(String(form.get("to") ?? ""))));
}
