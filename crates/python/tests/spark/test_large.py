"""A million lines, from Parquet to Parquet, while an executor is killed."""

import hashlib
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
from cluster import executors, is_in_the_middle, python_workers, resident, stages
from conftest import texts, written
from pyspark.sql import SparkSession

import bengali_text
from bengali_text import spark as bengali

LINES = int(os.environ.get("LINES_IN_SPARK", "1000000"))


def checksum(column: pa.ChunkedArray) -> str:
    made = hashlib.sha256()
    for chunk in column.chunks:
        for text in chunk.to_pylist():
            made.update(b"\xff" if text is None else text.encode() + b"\0")
    return made.hexdigest()


def test_a_million_lines(session: SparkSession, tmp_path: Path) -> None:
    context = session.sparkContext
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    rows = pa.array(texts(LINES), pa.string())
    written(rows, source)
    frame = session.read.parquet(str(source)).repartition(64)
    made = frame.select("id", bengali.normalize("text", level="repair").alias("text"))

    def job() -> None:
        context.setJobGroup("large", "a million lines")
        made.write.parquet(str(target))

    # The megabytes of the largest Python process.
    memory: list[int] = []
    killed, failures = False, 0
    start = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(job)
        while not result.done():
            if not killed and is_in_the_middle(session, "large"):
                victim = executors(session)[-1]
                os.kill(victim, signal.SIGKILL)
                killed = True
            # A stage that begins anew counts anew.
            failures = max(failures, sum(failed for _, failed, _ in stages(session, "large")))
            memory.append(max(map(resident, python_workers(session)), default=0))
            time.sleep(0.1)
        result.result()
    seconds = time.monotonic() - start

    size = rows.nbytes / 1e6
    print(f"\n{LINES} lines, {size:.0f} MB, {seconds:.1f} s with an executor killed, {size / seconds:.1f} MB/s")
    print(f"failed tasks: {failures}")
    assert killed and failures > 0

    table = pyarrow.parquet.read_table(target).sort_by("id")
    expected = bengali_text.Normalizer(level="repair").normalize(pa.chunked_array([rows]))
    print(f"checksum: {checksum(table['text'])} in Spark, {checksum(expected)} without it")
    assert checksum(table["text"]) == checksum(expected)
    assert table["id"].to_pylist() == list(range(LINES))

    half = len(memory) // 2
    early, late = max(memory[:half]), max(memory[half:])
    print(f"the largest Python process: {early} MB in the first half, {late} MB in the second")
    assert late < 1.25 * early
