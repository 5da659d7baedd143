"""A process of the cluster is killed in the middle of a job, and the result is the same."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pytest
from cluster import executors, is_in_the_middle, python_workers, stages
from pyspark.sql import SparkSession

import bengali_text
from bengali_text import spark as bengali


def one_executor(session: SparkSession) -> list[int]:
    return executors(session)[-1:]


# Of the Python workers some wait for a task; with all of them killed, one was at work.
@pytest.mark.parametrize("victims", [python_workers, one_executor])
def test_a_killed_process_changes_nothing(
    session: SparkSession, pages: Path, rows: list[str | None], victims: Callable[[SparkSession], list[int]]
) -> None:
    # The workers have no modules of tests: what they run stands in a function.
    def slowly(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            time.sleep(1)
            yield batch

    context = session.sparkContext
    group = f"kill {victims.__name__}"
    frame = session.read.parquet(str(pages)).repartition(24, "id").cache()
    assert frame.count() == len(rows)
    slow = frame.mapInArrow(slowly, frame.schema)
    made = slow.select("id", bengali.normalize("text", level="repair").alias("text"))

    def job() -> pa.Table:
        context.setJobGroup(group, "a job that is disturbed")
        return made.toArrow().sort_by("id")

    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(job)
        deadline = time.monotonic() + 240
        while not is_in_the_middle(session, group) or not victims(session):
            assert time.monotonic() < deadline and not result.done(), stages(session, group)
            time.sleep(0.05)
        # A stage that begins anew counts anew.
        failures = kills = 0
        at = 0.0
        while not result.done():
            # In the moment between two tasks none is hurt. A task may fail three times, and Spark tells late.
            if not failures and kills < 3 and time.monotonic() > at:
                for victim in victims(session):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(victim, signal.SIGKILL)
                kills += 1
                at = time.monotonic() + 2
            failures = max(failures, sum(failed for _, failed, _ in stages(session, group)))
            time.sleep(0.05)
        table = result.result()

    assert max(failures, sum(failed for _, failed, _ in stages(session, group))) > 0
    assert table["text"].to_pylist() == bengali_text.Normalizer(level="repair").normalize(rows)
    assert table["id"].to_pylist() == list(range(len(rows)))
    frame.unpersist()
