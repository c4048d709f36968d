"""Logs a run of your own with SQL Dojo: Python 3.9 or newer, and its standard library.

    SQLDOJO_TOKEN=$(cat .sqldojo/tokens/editor) python3 notebooks/logRun.py --benchmark kata --split kata-dev

`Dojo` speaks to the server, `Run` is a run under its lease; `main` below is the worked example. Copy what you need.
"""

import argparse
import hashlib
import json
import math
import os
import socket
import threading
import time
import traceback
import urllib.error
import urllib.request
from datetime import datetime, timezone

LEASE_SECONDS = 300
# The server takes more at once; these keep one request short.
POINTS_AT_ONCE = 500
SECONDS_BETWEEN_RECORDS = 5.0


class Refused(Exception):
    """What the server does not do; `code` says why, `field` names the argument at fault."""

    def __init__(self, error):
        super().__init__(error["message"])
        extensions = error.get("extensions") or {}
        self.code = extensions.get("code")
        self.field = extensions.get("field")


class Cancelled(Exception):
    """Somebody asked for the end of the run."""


class Dojo:
    """A server and a token of role EDITOR; by default $SQLDOJO_URL and $SQLDOJO_TOKEN."""

    def __init__(self, url=None, token=None, patience_seconds=120):
        self.url = url or os.environ.get("SQLDOJO_URL", "http://127.0.0.1:4000/graphql")
        self.token = token or os.environ.get("SQLDOJO_TOKEN", "")
        self.patience_seconds = patience_seconds

    def ask(self, document, **variables):
        """The data of a GraphQL document. A server that is away is asked again: every mutation used here may be repeated."""
        body = json.dumps({"query": document, "variables": variables}, allow_nan=False).encode()
        headers = {"content-type": "application/json"}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        request = urllib.request.Request(self.url, data=body, headers=headers)
        deadline = time.monotonic() + self.patience_seconds
        while True:
            try:
                with urllib.request.urlopen(request, timeout=60) as response:
                    answer = json.load(response)
            except urllib.error.HTTPError as error:
                if error.code in (502, 503, 504) and time.monotonic() < deadline:
                    time.sleep(1)
                    continue
                answer = refusal_in(error)
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                if time.monotonic() >= deadline:
                    raise
                time.sleep(1)
                continue
            if answer.get("errors"):
                raise Refused(answer["errors"][0])
            return answer["data"]

    def change(self, mutation, input, selection):
        """One mutation with its input."""
        type_name = mutation[0].upper() + mutation[1:] + "Input!"
        document = f"mutation ($input: {type_name}) {{ {mutation}(input: $input) {selection} }}"
        return self.ask(document, input=input)[mutation]

    def examples(self, benchmark, split):
        """The examples of a split in their order: question, goldSql and the name of their database."""
        known = self.ask("query ($name: String!) { benchmark(name: $name) { splits { id name } } }", name=benchmark)
        splits = {each["name"]: each["id"] for each in (known["benchmark"] or {}).get("splits", [])}
        if split not in splits:
            raise ValueError(f"{benchmark} has no split {split!r}; it has {', '.join(splits) or 'none'}.")
        document = """query ($id: ID!, $after: String) { node(id: $id) { ... on Split { examples(first: 200, after: $after) {
            nodes { index question goldSql database { name } } pageInfo { hasNextPage endCursor } } } } }"""
        nodes, after = [], None
        while True:
            page = self.ask(document, id=splits[split], after=after)["node"]["examples"]
            nodes += page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return sorted(nodes, key=lambda each: each["index"])
            after = page["pageInfo"]["endCursor"]


def refusal_in(error):
    """The GraphQL errors of an HTTP error; one made up where it has none."""
    text = error.read().decode(errors="replace")
    try:
        answer = json.loads(text)
    except ValueError:
        answer = None
    if isinstance(answer, dict) and answer.get("errors"):
        return answer
    return {"errors": [{"message": f"HTTP {error.code}: {text[:200] or error.reason}"}]}


class Run:
    """A run under its lease, renewed in the background until the `with` block ends.

    Takes what `StartRunInput` has: experiment, method, benchmark and, as you like, title, source, name, baseModel, version,
    seed, configuration, codeVersion and idempotencyKey. With a key, the same program started again goes on with the same run.
    """

    def __init__(self, dojo, **description):
        self.dojo = dojo
        description = {"host": socket.gethostname(), "leaseSeconds": LEASE_SECONDS, **description}
        started = dojo.change(
            "startRun",
            description,
            "{ leaseToken run { id attempt logLines(last: 1) { sequence } generations { number } } }",
        )
        run = started["run"]
        self.id = run["id"]
        self.attempt = run["attempt"]
        # The numbers of the generations made so far: where a run that was taken up again can go on.
        self.generations = [each["number"] for each in run["generations"]]
        self.lease = {"runId": self.id, "leaseToken": started["leaseToken"]}
        self.lease_seconds = description["leaseSeconds"]
        self.next_line = run["logLines"][-1]["sequence"] + 1 if run["logLines"] else 0
        self.points, self.lines = {}, []
        self.recorded_at = time.monotonic()
        self.lock = threading.RLock()
        self.fault = None
        self.has_ended = threading.Event()
        self.heart = threading.Thread(target=self._beat, daemon=True)
        self.heart.start()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is None:
            self.release("SUCCEEDED")
            return
        if isinstance(error, (Cancelled, KeyboardInterrupt)):
            self._release_after(error, "CANCELLED", "its program was asked to stop")
            return
        self.log("".join(traceback.format_exception(kind, error, trace)), "ERROR")
        self._release_after(error, "FAILED", f"{kind.__name__}: {error}")

    def metrics(self, step, **values):
        """Values of this step by name: run.metrics(1, **{"train/loss": 2.3}, temperature=0.7). NaN and infinities stay what they are.

        Names that the server describes (`metricDefinitions`) have their titles and charts; others stand under "Other".

        Raises Cancelled where somebody asked for the end, Refused where the run is no longer this program's.
        """
        self._check()
        with self.lock:
            for name, value in values.items():
                self.points.setdefault(name, {})[int(step)] = sendable(float(value))
        self._record_when_due()

    def log(self, message, level="INFO"):
        """A line of the run's log; level is INFO, WARNING or ERROR."""
        with self.lock:
            now = datetime.now(timezone.utc).isoformat()
            line = {"sequence": self.next_line, "level": level, "message": str(message), "recordedAt": now}
            self.next_line += 1
            self.lines.append(line)
        self._record_when_due()

    def start_iteration(self, number, stage="SUPERVISED", **more):
        self.dojo.change("startIteration", {"lease": self.lease, "number": number, "stage": stage, **more}, "{ id }")

    def complete_iteration(self, number, weights_hash, weight_count, parent=None, **counters):
        """Ends an iteration with the generation of weights that it made, which has the same number."""
        generation = {
            "number": number,
            "parentNumber": parent,
            "weightsHash": weights_hash,
            "weightCount": weight_count,
            "isReused": False,
        }
        result = {"lease": self.lease, "number": number, "generation": generation, "counters": counters}
        self.dojo.change("completeIteration", result, "{ id }")

    def score(self, split, sql, decoding=None):
        """Sends predictions, one a question of the split, to be scored by a trainer. Returns the id of the run that does."""
        input = {"run": self.id, "split": split, "sql": list(sql), "decoding": decoding}
        return self.dojo.change("importPredictions", input, "{ id }")["id"]

    def record(self):
        """Sends what has gathered. Repeated, it changes nothing."""
        with self.lock:
            points, lines = self.points, self.lines
            self.points, self.lines = {}, []
            self.recorded_at = time.monotonic()
            try:
                if points:
                    series = [
                        {"name": name, "steps": list(steps), "values": list(steps.values())}
                        for name, steps in points.items()
                    ]
                    self.dojo.change("recordMetrics", {"lease": self.lease, "series": series}, "{ recordedCount }")
                if lines:
                    self.dojo.change("recordLog", {"lease": self.lease, "lines": lines}, "{ recordedCount }")
            except (OSError, Refused):
                # Kept for the next attempt; what came later replaces what came before.
                for name, steps in self.points.items():
                    points.setdefault(name, {}).update(steps)
                self.points, self.lines = points, lines + self.lines
                raise

    def release(self, outcome, reason=None, result_generation=None):
        """Sends the rest and ends the run: SUCCEEDED, FAILED or CANCELLED."""
        if self.has_ended.is_set():
            return
        self.record()
        release = {"lease": self.lease, "outcome": outcome, "reason": reason, "resultGeneration": result_generation}
        self.dojo.change("releaseRun", release, "{ id }")
        self.has_ended.set()

    def _release_after(self, error, outcome, reason):
        """A fault on the way out does not hide the one that ended the program."""
        try:
            self.release(outcome, reason)
        except (OSError, Refused) as fault:
            print(f"The run could not be released as {outcome}: {fault}. It ends by itself when its lease lapses.")
        finally:
            self.has_ended.set()

    def _record_when_due(self):
        with self.lock:
            gathered = len(self.lines) + sum(len(steps) for steps in self.points.values())
            if gathered >= POINTS_AT_ONCE or time.monotonic() - self.recorded_at >= SECONDS_BETWEEN_RECORDS:
                self.record()

    def _check(self):
        if self.fault is not None:
            raise self.fault

    def _beat(self):
        while not self.has_ended.wait(self.lease_seconds / 3):
            try:
                beat = {"lease": self.lease, "leaseSeconds": self.lease_seconds}
                answer = self.dojo.change("heartbeat", beat, "{ isCancelRequested }")
                if answer["isCancelRequested"]:
                    self.fault = Cancelled("somebody asked for the end of this run")
            except Refused as refusal:
                self.fault = refusal
            except OSError:
                # The server is away for longer than our patience; the next beat tries again.
                continue


def sendable(value):
    """JSON has no NaN and no infinities: the server reads these as texts."""
    if math.isnan(value):
        return "NaN"
    return value if math.isfinite(value) else "Infinity" if value > 0 else "-Infinity"


def hash_of(*parts):
    """SHA-256 over what makes the weights, in hexadecimal."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def train(steps, rate, log):
    """Stands for your own training: fits a line by gradient descent, and tells its loss at every step."""
    slope, offset = 0.0, 0.0
    points = [(x / 10, 0.7 * x / 10 + 0.2) for x in range(10)]
    for step in range(1, steps + 1):
        errors = [slope * x + offset - y for x, y in points]
        slope -= rate * sum(error * x for error, (x, _) in zip(errors, points)) / len(points)
        offset -= rate * sum(errors) / len(points)
        log(step, sum(error**2 for error in errors) / len(errors))
    return slope, offset


def nearest_answer(question, database, known):
    """Stands for your own model: the SQL of the known question with the most words in common, on the same database first."""
    words = set(question.lower().split())
    best = max(
        known,
        key=lambda each: (each["database"]["name"] == database, len(words & set(each["question"].lower().split()))),
    )
    return best["goldSql"]


def main():
    parser = argparse.ArgumentParser(description="Logs a run of its own with SQL Dojo.")
    parser.add_argument("--url", help="of the server's GraphQL (default: $SQLDOJO_URL, else this machine's)")
    parser.add_argument("--benchmark", default="kata")
    parser.add_argument("--train", default="train", help="split whose questions are known (default: train)")
    parser.add_argument("--split", default="kata-dev", help="split to be answered (default: kata-dev)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=200)
    chosen = parser.parse_args()
    dojo = Dojo(chosen.url)
    known = dojo.examples(chosen.benchmark, chosen.train)
    asked = dojo.examples(chosen.benchmark, chosen.split)

    # The ten lines.
    configuration = {"steps": chosen.steps, "learningRate": 0.5}
    description = {"experiment": "Own runs", "method": "nearest question", "benchmark": chosen.benchmark}
    with Run(dojo, **description, seed=chosen.seed, configuration=configuration) as run:
        run.log("Training begins.")
        run.start_iteration(0)
        weights = train(chosen.steps, 0.5, lambda step, loss: run.metrics(step, **{"train/loss": loss}))
        run.complete_iteration(0, hash_of(weights), weight_count=len(weights))
        answers = [nearest_answer(each["question"], each["database"]["name"], known) for each in asked]
        run.score(chosen.split, answers)
        run.log(f"{len(answers)} answers wait for a trainer to score them.")
    print(run.id)


if __name__ == "__main__":
    main()
