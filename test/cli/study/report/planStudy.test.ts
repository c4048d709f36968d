import { describe, expect, it } from "vitest";
import { studies } from "../../../../cli/study/definition/studies.ts";
import { type Study, variantName } from "../../../../cli/study/definition/study.ts";
import { mergeOverrides } from "../../../../cli/study/launch/mergeOverrides.ts";
import { planStudy } from "../../../../cli/study/launch/planStudy.ts";

const references = { benchmarkVersion: 3, generatorVersion: 2, codeVersion: "1" };
const small: Study = {
  name: "small",
  description: "Two methods.",
  benchmark: "kata",
  baseModel: "scratch-tiny",
  splits: ["dev"],
  sizes: {
    full: {
      description: "all",
      seeds: [4, 5],
      configuration: { selfPlay: { iterations: 2, epochs: 3 }, data: { validationExamples: 10 } },
      methods: { b: { selfPlay: { epochs: 7 } } },
    },
    long: { description: "longer", seeds: [4], configuration: { supervised: { epochs: 9 } } },
    smoke: { description: "little", seeds: [4], configuration: { selfPlay: { iterations: 1 } } },
  },
  methods: [
    { name: "a", preset: "sft" },
    { name: "b", preset: "spin", overrides: { selfPlay: { iterations: 0, epochs: 5 } } },
  ],
  baselines: ["a"],
  ablations: [
    {
      base: "b",
      variants: [
        { title: "without all", overrides: { selfPlay: { pairs: "ALL" } } },
        { title: "without some", overrides: { selfPlay: { player: "PREVIOUS" } } },
      ],
    },
  ],
  hypotheses: [],
};

describe("planStudy", () => {
  const planned = planStudy(small, { size: "full" }, references);

  it("lays out a run of each method under each seed, seed by seed", () => {
    expect(planned.experiment.runs.map(({ name, method, seed }) => [name, method, seed])).toEqual([
      ["a, seed 4", "sft", 4],
      ["b, seed 4", "spin", 4],
      ["a, seed 5", "sft", 5],
      ["b, seed 5", "spin", 5],
    ]);
    expect(planned.experiment).toMatchObject({
      benchmark: "kata",
      benchmarkVersion: 3,
      baseModel: "scratch-tiny",
    });
  });

  it("puts a method's overrides over the shared ones, and a size's own of it over both", () => {
    const [a, b] = planned.experiment.runs;
    expect(a?.configuration).toEqual(small.sizes.full?.configuration);
    expect(b?.configuration).toEqual({
      selfPlay: { iterations: 0, epochs: 7 },
      data: { validationExamples: 10 },
    });
  });

  it("makes an ablation a leave-one-out of the method as it is run, a level a variant", () => {
    const [{ input, variants }] = planned.ablations as [(typeof planned.ablations)[0]];
    expect(variants.map(({ method }) => method)).toEqual(["b without all", "b without some"]);
    expect(input).toMatchObject({
      design: "LEAVE_ONE_OUT",
      seeds: [4, 5],
      base: { method: "spin", overrides: planned.experiment.runs[1]?.configuration },
    });
    expect(input.factors.map(({ levels }) => levels.map(({ name }) => name))).toEqual([
      ["without all", "without some"],
    ]);
  });

  it("keeps its keys while it stays the same, and takes others with other content", () => {
    const keysOf = ({ experiment, ablations }: typeof planned) => [
      experiment.idempotencyKey,
      ...ablations.map(({ input }) => input.idempotencyKey),
    ];
    expect(keysOf(planStudy(small, { size: "full" }, references))).toEqual(keysOf(planned));
    const others = [
      planStudy(small, { size: "full", seeds: [4] }, references),
      planStudy(small, { size: "smoke", seeds: [4, 5] }, references),
      planStudy(small, { size: "full", only: ["a", "b", "b without all"] }, references),
      planStudy(small, { size: "full" }, { ...references, codeVersion: "2" }),
    ];
    const keys = [planned, ...others].flatMap(keysOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is of the first size unless another is named, of those that the study has", () => {
    expect(planStudy(small, {}, references)).toEqual(planned);
    expect(() => planStudy(small, { size: "constructor" }, references)).toThrow(
      "--preset: the study small has no size constructor; it has full, long, smoke.",
    );
  });

  it("runs only what is named, an ablation with the variants that are", () => {
    const only = (...names: string[]) => planStudy(small, { size: "smoke", only: names }, references);
    expect(only("b").ablations).toEqual([]);
    expect(only("b").methods.map(({ name }) => name)).toEqual(["b"]);
    expect(only("b", "b without some").ablations[0]?.variants).toEqual([
      { method: "b without some", title: "without some" },
    ]);
    expect(() => only("c")).toThrow(
      "there is no c in this study; there are a, b, b without all, b without some.",
    );
    expect(() => only("a", "b without all")).toThrow("b without all is compared with b; name that too.");
  });
});

describe("mergeOverrides", () => {
  it("goes part by part, the later over the earlier", () => {
    expect(
      mergeOverrides({ selfPlay: { iterations: 1, epochs: 1 } }, undefined, {
        selfPlay: { epochs: 2 },
        data: { trainingExamples: 3 },
      }),
    ).toEqual({ selfPlay: { iterations: 1, epochs: 2 }, data: { trainingExamples: 3 } });
  });
});

describe.each(Object.entries(studies))("the study %s", (key, study) => {
  const variants = study.ablations.flatMap(({ base, variants }) =>
    variants.map(({ title }) => variantName(base, title)),
  );
  const names = [...study.methods.map(({ name }) => name), ...variants];

  it("goes by its own name", () => {
    expect(study.name).toBe(key);
  });

  it("names every method and variant once, as the server and --methods can take it", () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/[,:]/);
    for (const { title } of study.ablations.flatMap((each) => each.variants))
      expect(title.length).toBeLessThanOrEqual(60);
  });

  it("compares, ablates and tests only what it runs, on splits that it evaluates", () => {
    const methods = study.methods.map(({ name }) => name);
    for (const name of [...study.baselines, ...study.ablations.map(({ base }) => base)])
      expect(methods).toContain(name);
    for (const { first, second, alongside, splits, moreThanOn } of study.hypotheses) {
      for (const comparison of [{ first, second }, ...(alongside ?? [])]) {
        expect(names).toContain(comparison.first);
        expect(names).toContain(comparison.second);
      }
      for (const split of [...(splits ?? []), ...(moreThanOn ?? [])]) expect(study.splits).toContain(split);
    }
  });
});
