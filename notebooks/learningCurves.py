# %% [markdown]
# Learning curves of the methods of an experiment with a band over seeds: mean, lowest and highest at each step that all seeds
# have.
#
#     python3 notebooks/learningCurves.py --experiment Experiment_… --metric train/loss > curves.csv

# %%
import argparse
import sys

from tables import table

parser = argparse.ArgumentParser(description="Learning curves with bands over seeds, as CSV.")
parser.add_argument("--experiment", required=True, help="the id of the experiment")
parser.add_argument("--metric", required=True, help="its name, as in train/loss")
parser.add_argument("--figure", help="a file to draw them into; needs matplotlib")
asked = parser.parse_args()

points = table("metrics", experiment=asked.experiment, name=asked.metric)
if points.empty:
    raise SystemExit(f"No run of the experiment has recorded {asked.metric}.")
points["value"] = points["value"].astype(float)

# %% [markdown]
# A mean over the seeds that happen to be there would jump where one ends early, so only steps that all seeds have are kept.

# %%
groups = points.groupby(["method", "step"])["value"]
curves = groups.agg(seeds="count", mean="mean", low="min", high="max", standardDeviation="std").reset_index()
seeds = points.groupby("method")["runId"].nunique()
curves = curves[curves["seeds"] == curves["method"].map(seeds)]
curves.to_csv(sys.stdout, index=False)

# %%
if asked.figure:
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4))
    for method, curve in curves.groupby("method"):
        (line,) = axes.plot(curve["step"], curve["mean"], label=f"{method} ({seeds[method]} seeds)")
        axes.fill_between(curve["step"], curve["low"], curve["high"], alpha=0.2, color=line.get_color())
    axes.set(xlabel="step", ylabel=asked.metric)
    axes.legend()
    figure.savefig(asked.figure, bbox_inches="tight")
