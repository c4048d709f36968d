"""The work of the API's bench for MLflow: python mlflowPeer.py ADDRESS WORK, which prints one line of JSON."""

import json
import math
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import mlflow
from mlflow.entities import Metric
from mlflow.tracking import MlflowClient

address, work = sys.argv[1], json.loads(sys.argv[2])
clients, batches, points = work["clients"], work["batchesEach"], work["points"]
client = MlflowClient(tracking_uri=address)
experiment = client.create_experiment("bench")


def latency_of(seconds):
    ordered = sorted(second * 1000 for second in seconds)
    at = lambda share: ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]
    return {"count": len(ordered), "medianMilliseconds": at(0.5), "p95Milliseconds": at(0.95)}


def timed(act):
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


created = [timed(lambda: client.create_run(experiment)) for _ in range(23)][3:]
runs = [client.create_run(experiment).info.run_id for _ in range(clients)]


def batch_of(number):
    now = int(time.time() * 1000)
    steps = points // 5
    return [
        Metric(f"train/metric{name}", math.sin(number * steps + step + name), now, number * steps + step)
        for name in range(5)
        for step in range(steps)
    ]


def record(run):
    return [timed(lambda: client.log_batch(run, metrics=batch)) for batch in map(batch_of, range(1, batches + 1))]


for run in runs:
    client.log_batch(run, metrics=batch_of(0))
begin = time.perf_counter()
with ThreadPoolExecutor(clients) as threads:
    taken = [seconds for each in threads.map(record, runs) for seconds in each]
elapsed = time.perf_counter() - begin
print(
    json.dumps(
        {
            "version": mlflow.__version__,
            "pointsPerSecond": len(taken) * points / elapsed,
            "latency": latency_of(taken),
            "createRun": latency_of(created),
        }
    )
)
