/** Conditions on one setting of a run's configuration. */
import { createHash } from "node:crypto";
import { invalidInput } from "../domain/errors.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import type { SettingValue } from "./scalars.ts";

/** Characters of a setting that are kept as they are. */
const longestText = 200;

const mostChoices = 1000;

export const settingFilter = builder.inputType("SettingFilter", {
  description:
    "Conditions on one setting, by its path in `Run.configuration` or `Run.externalConfiguration`; all that are given must hold. A run that has no such setting meets none.",
  fields: (t) => ({
    path: t.string({
      required: true,
      description: "Names from the outside in, as in `selfPlay.loss`.",
    }),
    equals: t.field({
      type: "SettingValue",
      description: "This value.",
    }),
    in: t.field({ type: ["SettingValue"], description: "One of these values." }),
    isNull: t.boolean({ description: "Null where true, not null where false." }),
    gte: t.float({ description: "A number, at least this." }),
    lte: t.float({ description: "A number, at most this." }),
  }),
});

/** @throws Refusal INVALID_INPUT for too many values. */
export function settingConditions(
  filter: typeof settingFilter.$inferInput,
  path: string,
): Prisma.RunWhereInput {
  const { equals, in: choices, isNull, gte, lte } = filter;
  if ((choices?.length ?? 0) > mostChoices)
    throw invalidInput(
      `${path}.in`,
      `has ${choices?.length} values; ask for at most ${mostChoices} at once.`,
    );
  const conditions: Prisma.SettingWhereInput[] = [
    ...(equals == null ? [] : [valueCondition(equals)]),
    ...(choices == null ? [] : [{ OR: choices.map(valueCondition) }]),
    ...(isNull == null ? [] : [isNull ? { text: null } : { text: { not: null } }]),
    ...(gte == null ? [] : [{ number: { gte } }]),
    ...(lte == null ? [] : [{ number: { lte } }]),
  ];
  return { settings: { values: { some: { AND: [{ path: filter.path }, ...conditions] } } } };
}

function valueCondition(value: SettingValue): Prisma.SettingWhereInput {
  if (typeof value === "number") return { number: value };
  if (typeof value === "boolean") return { text: String(value), number: null };
  if (typeof value === "string") return { text: keptText(value), number: null };
  // As PostgreSQL writes a list.
  return { text: keptText(`[${value.map((each) => JSON.stringify(each)).join(", ")}]`) };
}

/** Longer texts are kept cut, with their MD5 behind. Characters are Unicode's, as PostgreSQL counts them. */
function keptText(text: string): string {
  const characters = [...text];
  if (characters.length <= longestText) return text;
  return `${characters.slice(0, longestText).join("")}…${createHash("md5").update(text).digest("hex")}`;
}
