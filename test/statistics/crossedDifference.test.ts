import { describe, expect, it } from "vitest";
import { contrastOf } from "../../statistics/contrast.ts";
import { crossedDifference } from "../../statistics/crossedDifference.ts";
import { createRandom, type Random, uniform } from "../../statistics/random.ts";
import reference from "./reference.json" with { type: "json" };
import { clusters, first, second } from "./referenceVerdicts.ts";

/** A standard normal number (Box & Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random.next())) * Math.cos(2 * Math.PI * random.next());
}

describe("crossedDifference", () => {
  it("has numpy's standard error and scipy's Student interval with seeds paired", () => {
    const result = crossedDifference(contrastOf([{ first, second }]));
    for (const [name, value] of Object.entries(reference.crossed)) {
      expect(result[name as keyof typeof reference.crossed]).toBeCloseTo(value, 9);
    }
  });

  it("adds both methods' spread over seeds where these are drawn apart", () => {
    const result = crossedDifference(contrastOf([{ first, second }], "independent"));
    expect(result.difference).toBeCloseTo(reference.crossed.difference, 12);
    expect(result.standardError).toBeCloseTo(reference.crossedIndependent.standardError, 12);
    expect(result.degreesOfFreedom).toBeCloseTo(reference.crossedIndependent.degreesOfFreedom, 8);
  });

  it("is the paired t-test for one seed of each", () => {
    const result = crossedDifference(contrastOf([{ first: first.slice(0, 1), second: second.slice(0, 1) }]));
    expect(result.low).toBeCloseTo(reference.oneSeedCrossed.low, 9);
    expect(result.high).toBeCloseTo(reference.oneSeedCrossed.high, 9);
    expect(result.pValue).toBeCloseTo(reference.oneSeedCrossed.pValue, 9);
  });

  it("changes sign with the order of the methods and nothing else", () => {
    const forth = crossedDifference(contrastOf([{ first, second }]));
    const back = crossedDifference(contrastOf([{ first: second, second: first }]));
    expect(back.difference).toBeCloseTo(-forth.difference, 12);
    expect(back.low).toBeCloseTo(-forth.high, 12);
    expect(back.pValue).toBeCloseTo(forth.pValue, 12);
  });

  it("takes clusters of one example for examples, and is wider where clusters agree within", () => {
    const single = first[0]!.map((_, index) => `cluster ${index}`);
    const plain = crossedDifference(contrastOf([{ first, second }]));
    expect(crossedDifference(contrastOf([{ first, second, clusters: single }]))).toEqual(plain);
    const oneSided = [Array.from({ length: 40 }, (_, index) => (index < 20 ? 1 : 0))];
    const part = { first: oneSided, second: [new Array<number>(40).fill(0)] };
    const halves = Array.from({ length: 40 }, (_, index) => `database ${Math.floor(index / 10)}`);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(crossedDifference(contrastOf([{ ...part, clusters: halves }])))).toBeGreaterThan(
      2 * width(crossedDifference(contrastOf([part]))),
    );
    expect(crossedDifference(contrastOf([{ first, second, clusters }])).difference).toBeCloseTo(
      plain.difference,
      12,
    );
  });

  it("has statsmodels' cluster-robust standard error for databases of unequal sizes", () => {
    const part = { first: first.slice(0, 1), second: second.slice(0, 1), clusters };
    const { standardError, degreesOfFreedom } = crossedDifference(contrastOf([part]));
    expect(standardError).toBeCloseTo(reference.clustered.standardError, 12);
    expect(degreesOfFreedom).toBeCloseTo(new Set(clusters).size - 1, 9);
  });

  it("sets one split against another by opposite weights, seeds crossing both", () => {
    const part = { first, second };
    const same = crossedDifference(contrastOf([part, { ...part, weight: -1 }]));
    const alone = crossedDifference(contrastOf([part]));
    expect(same.difference).toBeCloseTo(0, 12);
    // Examples are drawn apart, seeds are not: a seed's pull on both splits cancels.
    const { standardError } = crossedDifference(
      contrastOf([
        { first: first.slice(0, 1), second: second.slice(0, 1) },
        { first: first.slice(0, 1), second: second.slice(0, 1), weight: -1 },
      ]),
    );
    const single = crossedDifference(contrastOf([{ first: first.slice(0, 1), second: second.slice(0, 1) }]));
    expect(standardError).toBeCloseTo(Math.SQRT2 * single.standardError, 12);
    expect(same.standardError).toBeLessThan(Math.SQRT2 * alone.standardError);
  });

  it("keeps near its level with three seeds, be they alike or far apart", () => {
    for (const spread of [0, 0.15, 0.5]) {
      let falseAlarms = 0;
      for (let trial = 0; trial < 500; trial += 1) {
        const method = (stream: number) =>
          [0, 1, 2].map((seed) => {
            const luck = spread * (uniform(trial, stream + seed, 0) - 0.5);
            return Array.from({ length: 120 }, (_, example) => {
              const easiness = uniform(trial, 0, example) - 0.5;
              const chance = 0.5 + 0.5 * easiness + luck;
              return uniform(trial, stream + seed, example + 1) < chance ? 1 : 0;
            });
          });
        const { low, high } = crossedDifference(contrastOf([{ first: method(10), second: method(20) }]));
        if (low > 0 || high < 0) falseAlarms += 1;
      }
      // Satterthwaite's degrees of freedom reach 8 %; 1.96 standard errors would reach 17 %.
      expect(falseAlarms / 500).toBeLessThan(0.1);
    }
  });

  it("ends where a difference must: −1 and 1 on one split, their weights' sum on several", () => {
    const nearly = { first: [[1, 1, 1, 0]], second: [[0, 0, 0, 0]] };
    const { difference, high } = crossedDifference(contrastOf([nearly]));
    expect({ difference, high }).toEqual({ difference: 0.75, high: 1 });
    const back = { first: nearly.second, second: nearly.first };
    expect(crossedDifference(contrastOf([back])).low).toBe(-1);
    const between = crossedDifference(contrastOf([nearly, { ...back, weight: -1 }]));
    expect(between).toMatchObject({ difference: 1.5, high: 2 });
  });

  it("claims no certainty where all examples agree: the sign test's p, and Clopper and Pearson's share of others", () => {
    const unanimous = (count: number, first: number) =>
      crossedDifference(
        contrastOf([{ first: [Array<number>(count).fill(first)], second: [Array<number>(count).fill(0)] }]),
      );
    // Clopper–Pearson of 6 of 6: 0.025^(1/6) = 0.5407; a share p of +1 and 1 − p of −1 differ by 2 p − 1.
    expect(unanimous(6, 1)).toMatchObject({ difference: 1, high: 1, pValue: 2 ** -5 });
    expect(unanimous(6, 1).low).toBeCloseTo(2 * 0.5407 - 1, 3);
    expect(unanimous(5, 1).low).toBeLessThan(0);
    expect(unanimous(5, 1).pValue).toBeGreaterThan(0.05);
    const never = unanimous(1000, 0);
    expect(never).toMatchObject({ difference: 0, pValue: 1 });
    expect([never.low, never.high]).toEqual([-never.high, expect.closeTo(0.00368, 5)]);
  });

  it("covers a difference over new databases in 94 to 96 % of simulated studies, as over questions on the same", () => {
    // 30 databases of 20 questions; each database has its own difference, drawn around 5 points.
    const random = createRandom(5, 0);
    const studies = 2_000;
    const truth = 0.05;
    let [covered, coveredUnclustered, coveredFixed] = [0, 0, 0];
    for (let study = 0; study < studies; study += 1) {
      const effects = Array.from({ length: 30 }, () => truth + 0.15 * normal(random));
      const [first, second, clusters]: [number[], number[], string[]] = [[], [], []];
      for (const [database, effect] of effects.entries()) {
        for (let question = 0; question < 20; question += 1) {
          const [difficulty, chance] = [0.25 + 0.5 * random.next(), random.next()];
          first.push(Number(chance < difficulty + effect / 2));
          second.push(Number(chance < difficulty - effect / 2));
          clusters.push(String(database));
        }
      }
      const holds = ({ low, high }: { low: number; high: number }, value: number) =>
        Number(low <= value && value <= high);
      const parts = { first: [first], second: [second] };
      const [over, plain] = [
        crossedDifference(contrastOf([{ ...parts, clusters }])),
        crossedDifference(contrastOf([parts])),
      ];
      covered += holds(over, truth);
      coveredUnclustered += holds(plain, truth);
      coveredFixed += holds(plain, effects.reduce((sum, effect) => sum + effect, 0) / effects.length);
    }
    expect(covered / studies).toBeGreaterThan(0.94);
    expect(covered / studies).toBeLessThan(0.96);
    expect(coveredFixed / studies).toBeGreaterThan(0.94);
    expect(coveredUnclustered / studies).toBeLessThan(0.8);
  });
});

describe("contrastOf", () => {
  it("refuses shapes that do not fit, and says what is wrong", () => {
    expect(() => contrastOf([])).toThrow("at least one part");
    expect(() => contrastOf([{ first: [[1, 0]], second: [[1]] }])).toThrow("of the same examples");
    expect(() => contrastOf([{ first: [[]], second: [[]] }])).toThrow("and some");
    expect(() => contrastOf([{ first: [[1]], second: [[1], [0]] }], "paired")).toThrow("cannot be paired");
    expect(() => contrastOf([{ first: [], second: [[1]] }])).toThrow("at least one of each");
    expect(() => contrastOf([{ first: [[1]], second: [[1]], clusters: [] }])).toThrow(RangeError);
  });

  it("takes unequal numbers of seeds for independent", () => {
    expect(contrastOf([{ first: [[1], [0]], second: [[1]] }]).blocks).toEqual([
      { sign: 1, seedCount: 2 },
      { sign: -1, seedCount: 1 },
    ]);
  });
});
