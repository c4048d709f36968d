import type { Caller } from "../domain/caller.ts";
import { builder } from "./builder.ts";
import { role } from "./enums.ts";

const viewer = builder.objectRef<Caller>("Viewer").implement({
  description: "Who asks.",
  fields: (t) => ({
    role: t.field({
      type: role,
      description: "What the caller may do.",
      resolve: (caller) => caller.role ?? "READER",
    }),
    tokenName: t.exposeString("tokenName", {
      nullable: true,
      description: "Name of the token sent; null where none was.",
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({ type: viewer, description: "Who asks.", resolve: (_root, _args, { caller }) => caller }),
);
