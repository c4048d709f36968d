# %% [markdown]
# Where two methods differ by example: the questions on which, over all seeds, one is right more often than the other, with both
# SQLs of the first seed and the features on which the difference concentrates.
#
#     python3 notebooks/differingExamples.py --experiment Experiment_… --methods sft spin --split kata-dev

# %%
import argparse

from tables import table

parser = argparse.ArgumentParser(description="Examples on which two methods differ.")
parser.add_argument("--experiment", required=True, help="the id of the experiment")
parser.add_argument("--methods", nargs=2, required=True, help="their names")
parser.add_argument("--split", required=True)
parser.add_argument("--rule", default="strict@1", help="name and version")
parser.add_argument("--show", type=int, default=10, help="how many examples")
asked = parser.parse_args()
first, second = asked.methods

predictions = table(
    "predictions", experiment=asked.experiment, method=asked.methods, split=asked.split, rule=asked.rule
)
missing = set(asked.methods) - set(predictions["method"].unique() if len(predictions) else [])
if missing:
    raise SystemExit(f"No evaluation on {asked.split} under {asked.rule} of {', '.join(sorted(missing))}.")

# %% [markdown]
# Of each run the last generation that was evaluated. A verdict that a rule does not give counts nowhere.

# %%
last = predictions.groupby("runId")["generation"].transform("max")
judged = predictions[(predictions["generation"] == last) & predictions[asked.rule].notna()]
rates = judged.pivot_table(index="exampleIndex", columns="method", values=asked.rule, aggfunc="mean").dropna()
rates["difference"] = rates[second] - rates[first]
differing = rates[rates["difference"] != 0].sort_values(["difference", "exampleIndex"], ascending=[False, True])
better, worse = (differing["difference"] > 0).sum(), (differing["difference"] < 0).sum()
print(f"{asked.split}, {asked.rule}: {len(rates)} examples; {second} is right more often on {better}, {first} on {worse}.")

# %%
features = judged.drop_duplicates("exampleIndex").set_index("exampleIndex")["features"].explode().dropna()
by_feature = rates["difference"].reindex(features.index).groupby(features).agg(["count", "mean"])
for feature, row in by_feature.sort_values("mean").iterrows():
    print(f"  {feature}: {100 * row['mean']:+.1f} points on {int(row['count'])} examples")

# %%
for index, row in differing.head(asked.show).iterrows():
    of_example = judged[judged["exampleIndex"] == index].sort_values("seed")
    print(f"\n{index}. {of_example['question'].iloc[0]}\n  gold: {of_example['goldSql'].iloc[0]}")
    for method in asked.methods:
        answer = of_example[of_example["method"] == method].iloc[0]
        print(f"  {method} ({row[method]:.2f}): {answer['sql']}")
