export interface LabeledFeatures {
  readonly features: readonly number[];
  readonly isPositive: boolean;
}

/** Gives the probability that features belong to a positive. */
export type Classifier = (features: readonly number[]) => number;

const passes = 12;
const learningRate = 0.3;
const decay = 1e-5;

/** Logistic regression by AdaGrad, in the order given: the same samples give the same weights. */
export function fitClassifier(samples: readonly LabeledFeatures[]): Classifier {
  const size = samples[0]?.features.length ?? 0;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const probability: Classifier = (features) => {
    let sum = 0;
    for (let index = 0; index < size; index += 1) sum += weights[index]! * features[index]!;
    return 1 / (1 + Math.exp(-sum));
  };
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { features, isPositive } of samples) {
      const error = probability(features) - (isPositive ? 1 : 0);
      for (let index = 0; index < size; index += 1) {
        const gradient = error * features[index]! + decay * weights[index]!;
        squares[index]! += gradient * gradient;
        weights[index]! -= (learningRate * gradient) / Math.sqrt(squares[index]!);
      }
    }
  }
  return probability;
}
