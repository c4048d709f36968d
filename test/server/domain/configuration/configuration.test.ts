/** Every part of the configuration in one table: read out of the schema, so that no part can be left out. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { configurationSchema } from "../../../../server/domain/configuration/configuration.ts";
import { configurationDifferences } from "../../../../server/domain/experiments/ablation/configurationDifferences.ts";
import {
  hashConfiguration,
  resolveConfiguration,
} from "../../../../server/domain/presets/resolveConfiguration.ts";

interface Part {
  readonly section: string;
  readonly name: string;
  readonly field: z.ZodType;
}

const parts: Part[] = Object.entries(configurationSchema.shape).flatMap(([section, part]) =>
  Object.entries((part.unwrap() as z.ZodObject).shape).map(([name, field]) => ({
    section,
    name,
    field: field as z.ZodType,
  })),
);
const named = parts.map((part) => [`${part.section}.${part.name}`, part] as const);

function core(field: z.ZodType): z.ZodType {
  let inner = field;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap() as z.ZodType;
  return inner;
}

function defaultOf({ section, name }: Part): unknown {
  const defaults = configurationSchema.parse({}) as { [section: string]: { [name: string]: unknown } };
  return defaults[section]?.[name];
}

/** Values other than the default: all of an enum's, one of a number's range. */
function otherValues(part: Part): unknown[] {
  const inner = core(part.field);
  const usual = defaultOf(part);
  if (inner instanceof z.ZodBoolean) return [!usual];
  if (inner instanceof z.ZodEnum) return inner.options.filter((value) => value !== usual);
  if (inner instanceof z.ZodArray) return [part.section === "adapter" ? ["q_proj"] : ["dev"]];
  if (inner instanceof z.ZodNumber) {
    const { minValue, maxValue } = inner;
    const middle = ((minValue ?? 0) + (maxValue ?? 0)) / 2;
    const value = inner.format === null ? middle : Math.ceil(middle);
    return [value === usual ? middle / 2 : value];
  }
  throw new Error(`${part.section}.${part.name} is of a kind that this test does not know.`);
}

/** What some parts need beside them. */
const bases: { [path: string]: object } = {
  "selfPlay.chosen": { selfPlay: { loss: "SPIN" } },
  // GRPO needs more than one answer a question to compare.
  "selfPlay.loss": { selfPlay: { samplesPerQuestion: 2 } },
  "selfPlay.playedOn": { synthesis: { kind: "TEMPLATE" } },
};

describe.each(named)("%s", (path, part) => {
  it("has a default, and help that names its source or says that it is ours", () => {
    expect(defaultOf(part)).not.toBe(undefined);
    expect(part.field.description).toMatch(/SPIN|SPFT-SQL|arXiv|GRPO|PPO|DPO|[Oo]urs/);
  });

  it("has a range", () => {
    const inner = core(part.field);
    if (inner instanceof z.ZodNumber) {
      expect(inner.minValue).toBeGreaterThanOrEqual(0);
      expect(inner.maxValue).toBeLessThanOrEqual(1_000_000);
      const beyond = [(inner.minValue ?? 0) - 1, (inner.maxValue ?? 0) + 1];
      for (const value of beyond) expect(part.field.safeParse(value).success).toBe(false);
    } else if (inner instanceof z.ZodArray) {
      for (const value of [[], [""]]) expect(part.field.safeParse(value).success).toBe(false);
    } else {
      expect(part.field.safeParse("ANYTHING").success).toBe(false);
    }
  });

  it("changes exactly what it names", () => {
    const base = bases[path] ?? {};
    const resolve = (override: object) => resolveConfiguration("input", base, override).configuration;
    const before = resolve({});
    for (const value of otherValues(part)) {
      const after = resolve({ [part.section]: { [part.name]: value } });
      expect(configurationDifferences(before, after)).toEqual([{ path, base: defaultOf(part), value }]);
      expect(hashConfiguration(after)).not.toBe(hashConfiguration(before));
    }
  });
});
