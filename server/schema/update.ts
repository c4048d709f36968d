/** What every event of a subscription says of its place among all events. */
import type { Delivery } from "../events/eventFeed.ts";
import { builder } from "./builder.ts";

export const afterDescription =
  "Cursor of the last event that was seen, or `eventCursor` as it was read with what is shown: events after it come first, each once. Default: only what happens from now on.";

export const update = builder.interfaceRef<Delivery>("Update").implement({
  description:
    "An event of a subscription. Who was cut off subscribes again with `after`, at this server or another of the same database, started anew or not, and misses nothing.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "Where to go on after it: the argument `after`." }),
    isGap: t.boolean({
      description:
        "True where what happened after the cursor that was given is no longer kept: read anew what you show. What happens from here on follows.",
      resolve: ({ event }) => event === undefined,
    }),
  }),
});

const contents = new WeakMap<object, unknown>();

/** What was recorded, of which the event tells; parsed once, however many hear of it. */
export function contentOf<Content>({ event }: Delivery): Content | undefined {
  if (event?.payload == null) return undefined;
  if (!contents.has(event)) contents.set(event, JSON.parse(event.payload));
  return contents.get(event) as Content;
}

builder.queryField("eventCursor", (t) =>
  t.string({
    description:
      "Where subscriptions go on from what the same request reads: subscribe with it as `after`, and nothing falls between.",
    // Told at once, before anything that the request reads is asked of the database.
    resolve: (_root, _args, { events }) => events.cursor(),
  }),
);
