import { describePhase, type Phase, type PhaseSeconds, phases } from "../domain/runs/phases.ts";
import { builder } from "./builder.ts";

const phase = builder.objectRef<Phase>("Phase").implement({
  description: "What part of an iteration's time goes into. An undescribed one has its key as its title.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Under which a trainer records its seconds, as in `train`." }),
    title: t.exposeString("title", { description: "For people, in a few words." }),
    help: t.exposeString("help", {
      description: "What is done in it, in a sentence; empty if undescribed.",
    }),
  }),
});

builder.queryField("phases", (t) =>
  t.field({
    type: [phase],
    description: "What the time of an iteration goes into, in the order in which it is done.",
    resolve: () => [...phases],
  }),
);

export const phaseSeconds = builder.objectRef<PhaseSeconds>("PhaseSeconds").implement({
  description: "How long one phase of an iteration took.",
  fields: (t) => ({
    phase: t.field({ type: phase, description: "Which.", resolve: (value) => describePhase(value.phase) }),
    seconds: t.exposeFloat("seconds", {
      description: "When it was done: by this run, or by the one whose work it reused.",
    }),
  }),
});

export const phaseSecondsInput = builder.inputType("PhaseSecondsInput", {
  description: "How long one phase of an iteration took.",
  fields: (t) => ({
    phase: t.string({
      required: true,
      description: "Its key, one of `phases` or a trainer's own, which is shown as it is.",
    }),
    seconds: t.float({ required: true, description: "When it was done, by whichever run." }),
  }),
});
