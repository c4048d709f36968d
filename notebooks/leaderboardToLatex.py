# %% [markdown]
# The leaderboard of a benchmark as a table for a paper: accuracy with its 95 % interval, and the difference to a baseline with
# the significance that the server computes from paired answers, adjusted by Holm over the column.
#
#     python3 notebooks/leaderboardToLatex.py --benchmark kata --baseline sft > table.tex

# %%
import argparse

from tables import table

parser = argparse.ArgumentParser(description="The leaderboard as a LaTeX table.")
parser.add_argument("--benchmark", default="kata")
parser.add_argument("--baseline", required=True, help="a method with one row, or a row's label")
parser.add_argument("--split", help="default: the first")
parser.add_argument("--rule", help="default: each evaluation's own")
asked = parser.parse_args()

scores = table("leaderboard", benchmark=asked.benchmark, baseline=asked.baseline, rule=asked.rule)
if scores.empty:
    raise SystemExit(f"Nothing stands on the leaderboard of {asked.benchmark} yet.")
split = asked.split or scores["split"].iloc[0]
rows = scores[scores["split"] == split]
if rows.empty:
    raise SystemExit(f"There is no score on {split}; there is {', '.join(scores['split'].unique())}.")

# %% [markdown]
# One star below 0.05, two below 0.01, three below 0.001. Rows that are not ranked say so in a note.

# %%
SIGNS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def latex(text):
    """A text as LaTeX prints it letter by letter."""
    return "".join(SIGNS.get(sign, "\\" + sign if sign in "&%$#_{}" else sign) for sign in text)


def points(value):
    """A fraction of 1 in points, signed where it is a difference."""
    return f"{100 * value:.1f}"


def present(value):
    return value is not None and value == value


def difference(row):
    if not present(row["toBaseline"]):
        return "--"
    stars = "*" * sum(row["toBaselineAdjustedPValue"] < limit for limit in (0.05, 0.01, 0.001))
    interval = f"[{points(row['toBaselineLow'])}, {points(row['toBaselineHigh'])}]"
    return f"${100 * row['toBaseline']:+.1f}${f'$^{{{stars}}}$' if stars else ''} {interval}"


def place(row):
    if not present(row["placeFrom"]):
        return "--"
    first, last = int(row["placeFrom"]), int(row["placeTo"])
    return str(first) if first == last else f"{first}--{last}"


print(r"\begin{tabular}{llrlrl}")
print(r"\toprule")
print(r"place & method & accuracy & 95\,\% interval & seeds & difference \\")
print(r"\midrule")
for _, row in rows.iterrows():
    interval = f"{points(row['low'])}--{points(row['high'])}"
    cells = [place(row), latex(row["label"]), points(row["value"]), interval, str(row["seedCount"]), difference(row)]
    print(" & ".join(cells) + r" \\")
print(r"\bottomrule")
print(r"\end{tabular}")
print(f"% {asked.benchmark}, {split}; difference to {asked.baseline} in points with its 95 % interval, paired over questions.")
print("% * p < 0.05, ** p < 0.01, *** p < 0.001 after Holm's correction.")
for _, row in rows[rows["placeFrom"].isna()].iterrows():
    print(f"% {row['label']} is not ranked: {row['unrankedBecause']}")
