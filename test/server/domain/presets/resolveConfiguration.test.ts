import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../../server/domain/configuration/configuration.ts";
import { contentHash } from "../../../../server/domain/contentHash.ts";
import { methodPresets } from "../../../../server/domain/presets/presets.ts";
import { refuseContradictions } from "../../../../server/domain/presets/refuseContradictions.ts";
import {
  mergePatches,
  resolveConfiguration,
} from "../../../../server/domain/presets/resolveConfiguration.ts";

describe("merging patches", () => {
  it("goes field by field, later ones winning", () => {
    const merged = mergePatches({ a: { x: 1, y: 1 }, b: 1 }, { a: { y: 2 } }, { a: { z: 3 } });
    expect(merged).toEqual({ a: { x: 1, y: 2, z: 3 }, b: 1 });
  });

  it("passes over undefined and takes null", () => {
    expect(mergePatches({ a: 1, b: 1 }, { a: undefined, b: null }, undefined, null)).toEqual({
      a: 1,
      b: null,
    });
  });

  it("replaces lists as a whole and changes none of its patches", () => {
    const first = { a: { list: [1, 2, 3] } };
    expect(mergePatches(first, { a: { list: [4] } })).toEqual({ a: { list: [4] } });
    expect(first).toEqual({ a: { list: [1, 2, 3] } });
  });
});

describe("resolving a configuration", () => {
  it("gives the defaults where nothing is said", () => {
    expect(resolveConfiguration("input").configuration).toEqual(configurationSchema.parse({}));
  });

  it.each(methodPresets.map(({ name, preset }) => [name, preset] as const))(
    "accepts the preset %s",
    (_name, preset) => {
      expect(resolveConfiguration("preset", preset).configuration).toMatchObject(preset);
    },
  );

  it("names the field at fault", () => {
    expect(() => resolveConfiguration("input.configuration", { selfPlay: { epochs: 1.5 } })).toThrow(
      /^input\.configuration\.selfPlay\.epochs: /,
    );
  });

  it.each([
    [{ playedOn: "SYNTHETIC_VALIDATION" }, /playedOn: .* synthesis.kind is NONE; use TRAIN, or make/],
    [{ loss: "NLL", chosen: "OWN_CORRECT" }, /chosen: OWN_CORRECT .* NLL learns from no pairs; use GOLD/],
    [{ loss: "GRPO", samplesPerQuestion: 2, chosen: "OWN_CORRECT" }, /chosen: .* GRPO learns from no pairs/],
    [{ loss: "GRPO" }, /samplesPerQuestion: GRPO compares/],
    [{ loss: "GRPO", samplesPerQuestion: 2, temperature: 0.7 }, /temperature: GRPO learns/],
    [{ loss: "GRPO", samplesPerQuestion: 2, topP: 0.9 }, /topP: GRPO learns/],
    [{ loss: "SPIN", targets: "CORRECT" }, /targets: CORRECT says what NLL learns/],
  ] as const)("refuses parts that contradict each other: %o", (selfPlay, message) => {
    expect(() => refuseContradictions("input", configurationSchema.parse({ selfPlay }))).toThrow(message);
  });

  it("has one hash however the same configuration is said", () => {
    const short = resolveConfiguration("input", { selfPlay: { loss: "SPIN" } });
    const long = resolveConfiguration("input", { selfPlay: { lambda: 0.1 } }, { selfPlay: { loss: "SPIN" } });
    expect(long.configurationHash).toBe(short.configurationHash);
    expect(resolveConfiguration("input", {}).configurationHash).not.toBe(short.configurationHash);
  });
});

it("hashes canonical JSON: keys sorted at every depth, lists as they are", () => {
  // printf '{"a":"ä","b":[{"c":null,"d":1}]}' | sha256sum
  expect(contentHash({ b: [{ d: 1, c: null }], a: "ä", x: undefined })).toBe(
    "657efa797fd114c9471e8df28f9a7a95b51412c8b4b50f576e874fa6306cfb23",
  );
  // printf '{"a":1}' | sha256sum
  expect(contentHash({ a: 1 })).toBe("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
});
