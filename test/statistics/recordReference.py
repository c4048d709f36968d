"""Records scipy's and statsmodels' values into reference.json:

python3 -m venv venv && venv/bin/pip install scipy statsmodels pandas
venv/bin/python test/trainer/comparison/recordReference.py > test/trainer/comparison/reference.json
"""

import json
import sys

import numpy as np
import pandas as pd
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import NormalIndPower
from statsmodels.formula.api import ols
from statsmodels.stats.anova import anova_lm

out = {
    "versions": {
        "python": sys.version.split()[0],
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
    }
}
out["normal"] = [
    {"z": z, "cumulative": stats.norm.cdf(z)}
    for z in (-8, -4.2, -3, -1.96, -0.5, 0, 0.3, 1.644853626951, 2.999, 3.001, 5)
]
out["normalQuantile"] = [
    {"p": p, "z": stats.norm.ppf(p)} for p in (1e-6, 0.025, 0.2, 0.5, 0.8, 0.975, 0.9999)
]
out["student"] = [
    {"t": t, "df": df, "twoSided": 2 * stats.t.sf(abs(t), df)}
    for t in (0.1, 0.7, -1.5, 2.5, 4.303, 12)
    for df in (1, 2, 2.5, 7.745, 30, 998, 1e5)
]
out["studentCritical"] = [{"df": df, "t": stats.t.ppf(0.975, df)} for df in (1, 2, 2.5, 10, 100, 1e6)]
mc = []
for b, c in ((0, 0), (1, 0), (5, 5), (3, 12), (12, 3), (40, 61), (0, 14), (400, 480), (1, 7), (2500, 2610)):
    e = mcnemar([[0, b], [c, 0]], exact=True).pvalue if b + c else 1.0
    # mid-p after Fagerland 2013: two-sided exact minus the point probability
    k = min(b, c)
    n = b + c
    pm = stats.binom.pmf(k, n, 0.5)
    mid = 1 - 0.5 * pm if b == c else 2 * stats.binom.cdf(k, n, 0.5) - pm
    mc.append({"b": b, "c": c, "exact": float(min(1, e)), "midP": float(mid)})
out["mcnemar"] = mc
fam = [[0.01, 0.04, 0.03, 0.005], [0.2, 0.01, 0.01, 0.9, 0.04], [0.6, 0.7], [0.05]]
out["holm"] = [{"p": p, "adjusted": multipletests(p, method="holm")[1].tolist()} for p in fam]
rng = np.random.default_rng(7)
n = 120
k = 3
base = rng.normal(0, 1, n)
A = [[int(rng.random() < 1 / (1 + np.exp(-(b + 0.9)))) for b in base] for _ in range(k)]
B = [[int(rng.random() < 1 / (1 + np.exp(-(b + 0.3)))) for b in base] for _ in range(k)]
clusters = [f"d{int(x)}" for x in rng.integers(0, 9, n)]
out["verdicts"] = {
    "first": ["".join(map(str, r)) for r in A],
    "second": ["".join(map(str, r)) for r in B],
    "clusters": clusters,
}
D = np.array(A) - np.array(B)  # k x n
d = D[0]
bs = stats.bootstrap(
    (d,), np.mean, n_resamples=200000, method="BCa", batch=2000, rng=np.random.default_rng(1)
)
bp = stats.bootstrap(
    (d,), np.mean, n_resamples=200000, method="percentile", batch=2000, rng=np.random.default_rng(1)
)
out["oneSeedBootstrap"] = {
    "difference": float(d.mean()),
    "bca": list(map(float, bs.confidence_interval)),
    "percentile": list(map(float, bp.confidence_interval)),
    "probabilityOfImprovement": float(
        (bp.bootstrap_distribution > 0).mean() + 0.5 * (bp.bootstrap_distribution == 0).mean()
    ),
}
# two-sample BCa acceleration: multi-sample statistic (mean of x) - (mean of y)
# skewed graded case
x = np.round(rng.gamma(1.0, 0.12, 60).clip(0, 1), 4)
bg = stats.bootstrap(
    (x,), np.mean, n_resamples=200000, method="BCa", batch=2000, rng=np.random.default_rng(2)
)
out["graded"] = {"values": x.tolist(), "bca": list(map(float, bg.confidence_interval))}
# BCa interval as a formula on a fixed distribution
dist = np.sort(np.array([((i * 7919) % 1009) ** 1.5 / 1009**1.5 for i in range(1, 1009)]))
est = 0.42
acc = 0.07
z0 = stats.norm.ppf(((dist < est).mean() + (dist <= est).mean()) / 2)
al = [
    stats.norm.cdf(z0 + (z0 + stats.norm.ppf(q)) / (1 - acc * (z0 + stats.norm.ppf(q))))
    for q in (0.025, 0.975)
]
out["bcaFormula"] = {
    "estimate": est,
    "acceleration": acc,
    "low": float(np.quantile(dist, al[0])),
    "high": float(np.quantile(dist, al[1])),
    "percentile": [float(np.quantile(dist, 0.025)), float(np.quantile(dist, 0.975))],
}
jk = np.array([np.delete(x, i).mean() for i in range(len(x))])
U = (len(x) - 1) * (jk.mean() - jk)
out["acceleration"] = {"value": float((U**3).sum() / len(x) ** 3 / 6 / ((U**2).sum() / len(x) ** 2) ** 1.5)}
# permutation, samples: exact for small, MC otherwise
dm = D.mean(axis=0)
small = dm[:16]


def stat(v, axis):
    return np.mean(v, axis=axis)


pt = stats.permutation_test((small,), stat, permutation_type="samples", n_resamples=np.inf, vectorized=True)
out["signFlipSmall"] = {"examples": 16, "pValue": float(pt.pvalue)}
ptb = stats.permutation_test(
    (dm,),
    stat,
    permutation_type="samples",
    n_resamples=500000,
    vectorized=True,
    batch=5000,
    rng=np.random.default_rng(3),
)
out["signFlip"] = {"pValue": float(ptb.pvalue)}
ptg = stats.permutation_test(
    (x[:15] - x[15:30],), stat, permutation_type="samples", n_resamples=np.inf, vectorized=True
)
out["signFlipGraded"] = {"pValue": float(ptg.pvalue)}
cs = np.array([dm[[c == cl for c in clusters]].sum() for cl in sorted(set(clusters))])
ptc = stats.permutation_test((cs,), stat, permutation_type="samples", n_resamples=np.inf, vectorized=True)
out["signFlipClusters"] = {"pValue": float(ptc.pvalue)}
# crossed: numpy
se2 = dm.var(ddof=1) / n + D.mean(axis=1).var(ddof=1) / k
v = [dm.var(ddof=1) / n, D.mean(axis=1).var(ddof=1) / k]
df = sum(v) ** 2 / (v[0] ** 2 / (n - 1) + v[1] ** 2 / (k - 1))
se = se2**0.5
t = stats.t.ppf(0.975, df)
out["crossed"] = {
    "difference": float(dm.mean()),
    "standardError": float(se),
    "degreesOfFreedom": float(df),
    "low": float(dm.mean() - t * se),
    "high": float(dm.mean() + t * se),
    "pValue": float(2 * stats.t.sf(dm.mean() / se, df)),
}
Am, Bm = np.array(A).mean(axis=1), np.array(B).mean(axis=1)
v = [dm.var(ddof=1) / n, Am.var(ddof=1) / k, Bm.var(ddof=1) / k]
df = sum(v) ** 2 / (v[0] ** 2 / (n - 1) + v[1] ** 2 / (k - 1) + v[2] ** 2 / (k - 1))
se = sum(v) ** 0.5
out["crossedIndependent"] = {"standardError": float(se), "degreesOfFreedom": float(df)}
# one seed: paired t test
tt = stats.ttest_1samp(d, 0)
ci = tt.confidence_interval(0.95)
out["oneSeedCrossed"] = {"low": float(ci.low), "high": float(ci.high), "pValue": float(tt.pvalue)}
# ANOVA mean squares through statsmodels
df_ = pd.DataFrame([{"e": i, "s": s, "y": float(D[s][i])} for s in range(k) for i in range(n)])
m = ols("y ~ C(e)+C(s)", df_).fit()
a = anova_lm(m)
MSe, MSs, MSr = [float(a.loc[r, "mean_sq"]) for r in ("C(e)", "C(s)", "Residual")]
out["components"] = {
    "examples": max(0, (MSe - MSr) / k / n),
    "seeds": max(0, (MSs - MSr) / n / k),
    "residual": MSr / n / k,
    "raw": [MSe, MSs, MSr],
}
p = NormalIndPower(ddof=0)
out["power"] = {
    "variance": 0.0004,
    "detectable": float(
        p.solve_power(effect_size=None, nobs1=1, alpha=0.05, power=0.8, alternative="two-sided", ratio=0)
    )
    * 0.0004**0.5,
    "powerAt": [
        {"difference": dd, "power": float(p.power(dd / 0.0004**0.5, 1, 0.05, ratio=0))}
        for dd in (0.01, 0.04, 0.07)
    ],
}
robust = ols("y ~ 1", pd.DataFrame({"y": d})).fit(
    cov_type="cluster", cov_kwds={"groups": pd.factorize(np.array(clusters))[0]}
)
out["clustered"] = {"standardError": float(robust.bse.iloc[0])}
print(json.dumps(out, indent=1))
