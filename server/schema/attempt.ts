import { builder } from "./builder.ts";

/** Readers see who made a generation, and with what, however often its trainer was registered anew since. */
export const attemptNode = builder.prismaNode("Attempt", {
  id: { field: "id" },
  description:
    "One claim of a run by a trainer, or one start of the program elsewhere that runs it, with who and what it was then. It never changes.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "From 1; unique within the run." }),
    run: t.relation("run", { description: "Whose it is." }),
    trainerName: t.exposeString("trainerName", {
      nullable: true,
      description: "Name of the trainer; null where a program elsewhere runs it.",
    }),
    host: t.exposeString("host", {
      nullable: true,
      description: "Machine it ran on; null where a program elsewhere did not say.",
    }),
    engine: t.exposeString("engine", {
      nullable: true,
      description: "What computed, and its version; null where a program elsewhere did not say.",
    }),
    devices: t.exposeStringList("devices", {
      description: "What it computed on; empty where a program elsewhere did not say.",
    }),
    codeVersion: t.exposeString("codeVersion", {
      nullable: true,
      description: "Version of the code that ran; null where a program elsewhere did not say.",
    }),
    startedAt: t.expose("startedAt", { type: "DateTime", description: "When it was claimed or started." }),
  }),
});
