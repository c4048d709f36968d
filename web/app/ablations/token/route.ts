import type { NextRequest } from "next/server";
import { places } from "../../../lib/ablation/places.ts";
import { launchPath } from "../../../lib/addresses.ts";
import { forgetAccessToken, keepAccessToken } from "../../../lib/api/accessToken.ts";
import { foreignRequest, leadTo } from "../../../lib/formAnswers.ts";
import { isOwnRequest, isSecureRequest } from "../../../lib/ownRequest.ts";

/** Keeps the token of the form in a cookie, or forgets the one that is kept; then back to the draft. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnRequest(request.headers)) return foreignRequest();
  const form = await request.formData();
  const token = String(form.get("token") ?? "").trim();
  if (form.get("forget") !== null) await forgetAccessToken();
  // Whatever a header cannot carry is no token; the page says so of it as of any that is unknown.
  else if (token !== "")
    await keepAccessToken(token.replaceAll(/[^\x21-\x7e]/g, "?"), isSecureRequest(request));
  const parameters = new URLSearchParams(String(form.get("draft") ?? ""));
  return leadTo(`${launchPath}?${parameters}#${parameters.has("check") ? places.result : places.token}`);
}
