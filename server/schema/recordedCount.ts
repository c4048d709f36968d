import { builder } from "./builder.ts";

export const recordedCount = builder.objectRef<{ recordedCount: number }>("RecordedCount").implement({
  description: "Receipt for a batch of records.",
  fields: (t) => ({
    recordedCount: t.exposeInt("recordedCount", {
      description: "How many of the batch are stored now, the ones stored before included.",
    }),
  }),
});
