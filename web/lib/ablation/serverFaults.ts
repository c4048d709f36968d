import type { Refusal } from "../api/client.ts";
import type { AblationDraft } from "./ablationDraft.ts";
import type { DraftFault } from "./ablationInput.ts";
import { placeOf, places } from "./places.ts";

/** What the server refused, at the control that it names; one of the token at the token's form. */
export function serverFault({ code, field, message }: Refusal, draft: AblationDraft): DraftFault {
  if (code === "UNAUTHENTICATED" || code === "FORBIDDEN") return { place: places.token, message };
  if (field === undefined) return { place: places.result, message: `${message} (${code})` };
  // The control stands for the field's path, with which the server's sentence begins.
  const sentence = message.startsWith(field) ? message.slice(field.length).replace(/^:?\s*/, "") : message;
  return { place: placeOf(field, draft), message: sentence };
}
