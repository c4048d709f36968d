/** One metric of a run: `values[i]` was recorded at `steps[i]`; steps ascend. */
export interface Series {
  readonly name: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** `additions` joined to `known` by name and step: a step sent twice counts once, the later value holds. */
export function mergeSeries<One extends Series>(known: readonly One[], additions: readonly One[]): One[] {
  const merged = new Map(known.map((series) => [series.name, series]));
  for (const addition of additions) {
    const before = merged.get(addition.name);
    merged.set(addition.name, before === undefined ? addition : mergeOne(before, addition));
  }
  return [...merged.values()];
}

function mergeOne<One extends Series>(known: One, addition: One): One {
  const values = new Map<number, number>();
  for (const { steps, values: recorded } of [known, addition]) {
    for (const [index, step] of steps.entries()) {
      const value = recorded[index];
      if (value !== undefined) values.set(step, value);
    }
  }
  const points = [...values].sort(([left], [right]) => left - right);
  return {
    ...addition,
    steps: points.map(([step]) => step),
    values: points.map(([, value]) => value),
  };
}
