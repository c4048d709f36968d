/** Few enough held out that there is something to train on. */
export const overrides = { data: { validationExamples: 2 } };
export const base = { method: "exspin", overrides, baseModel: "scratch-tiny", benchmark: "drill" };
export const level = (name: string, selfPlay: object) => ({ name, overrides: { selfPlay } });
export const filter = { name: "execution filter", levels: [level("off", { pairs: "ALL" })] };
export const weight = { name: "λ", levels: [level("0.05", { lambda: 0.05 }), level("0.5", { lambda: 0.5 })] };
export const request = (extra: object = {}) => ({
  name: "parts of exspin",
  base,
  factors: [filter, weight],
  design: "LEAVE_ONE_OUT",
  seeds: [1, 2, 3],
  ...extra,
});

export const payload = `{
  runCount
  cells { name levels { factor level } mergedNames configurationHash seeds differences { path base value } }
  estimate { tokens hours trainers basis { runCount baseModels note } }
  experiment { id name }
}`;
