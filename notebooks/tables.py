"""Whole tables of a SQL Dojo server as pandas' data frames: predictions, metrics, runs and the leaderboard."""

import json
import os

import pandas
import requests

ADDRESS = os.environ.get("SQLDOJO_URL", "http://127.0.0.1:4000/graphql")


class Refused(Exception):
    """What the server says of a question that it does not answer, with the fix."""


def table(name, /, **conditions):
    """
    One of `predictions`, `metrics`, `runs`, `leaderboard`, under conditions of the README; a list means any of its entries.

    Lines of JSON keep an empty text, a text that reads "NA" and a missing value apart, and need nothing but pandas. With
    pyarrow installed, `pandas.read_parquet(".../export/predictions.parquet")` reads the same.
    """
    token = os.environ.get("SQLDOJO_TOKEN")
    answer = requests.get(
        ADDRESS.removesuffix("/graphql") + f"/export/{name}.jsonl",
        params={key: value for key, value in conditions.items() if value is not None},
        headers={"authorization": f"Bearer {token}"} if token else {},
        timeout=600,
    )
    if not answer.ok:
        raise Refused(answer.json()["errors"][0]["message"])
    return pandas.DataFrame([json.loads(line) for line in answer.content.split(b"\n") if line])
