import { expect, it } from "vitest";
import {
  configurationSchema,
  type RunConfiguration,
} from "../../../../server/domain/configuration/configuration.ts";
import { hashConfiguration } from "../../../../server/domain/presets/resolveConfiguration.ts";

const defaults = configurationSchema.parse({});
const sections = Object.keys(defaults) as (keyof RunConfiguration)[];

it("is the same whatever the order of sections and fields", () => {
  const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());
  const shuffled = reversed(
    Object.fromEntries(Object.entries(defaults).map(([name, fields]) => [name, reversed(fields)])),
  );
  expect(hashConfiguration(shuffled as RunConfiguration)).toBe(hashConfiguration(defaults));
});

it.each(sections)("tells configurations apart by every field of %s", (section) => {
  const hashes = Object.keys(defaults[section]).map((field) =>
    hashConfiguration({ ...defaults, [section]: { ...defaults[section], [field]: "another value" } }),
  );
  expect(new Set([hashConfiguration(defaults), ...hashes]).size).toBe(hashes.length + 1);
});

it("is the same for what was given and for what it resolves to", () => {
  expect(hashConfiguration(configurationSchema.parse({ selfPlay: { warmUpFraction: 0.05 } }))).toBe(
    hashConfiguration(
      configurationSchema.parse({ selfPlay: { warmUpFraction: defaults.selfPlay.warmUpFraction } }),
    ),
  );
});
