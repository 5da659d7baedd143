"""Rows and megabytes a second in Spark, with one worker and with two, beside csebuetnlp-normalizer in the same Spark.

    BENGALI_TEXT_ARCHIVE=bengali_text.tar.gz python benches/spark.py news.txt --mb 400

The lines of the file are repeated up to the size and read from Parquet; results are computed and thrown away. `docs/spark.md` tells how the
archive is made. Needs Java, PySpark and csebuetnlp-normalizer here.
"""

import argparse
import importlib
import itertools
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pyspark
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.functions import arrow_udf

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/spark"))
from cluster import processor_seconds, python_workers, resident

from bengali_text import spark as bengali

udf: Any = arrow_udf


def stays(texts: pa.Array) -> pa.Array:
    return texts


def csebuetnlp(texts: pa.Array) -> pa.Array:
    normalize = importlib.import_module("normalizer").normalize
    return pa.array([None if text is None else normalize(text) for text in texts.to_pylist()], pa.string())


def cluster(workers: int) -> SparkSession:
    os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
        .config("spark.archives", os.environ["BENGALI_TEXT_ARCHIVE"] + "#packages")
        .config("spark.executorEnv.PYTHONPATH", "packages")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        # Small files would be put together to fewer tasks than two workers can share.
        .config("spark.sql.files.minPartitionNum", "16")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    return session


def timed(session: SparkSession, work: Callable[[pa.Array], pa.Array]) -> tuple[Any, Any]:
    """A function for a column, and an accumulator of the seconds of the processor in it."""
    seconds = session.sparkContext.accumulator(0.0)

    def measured(texts: pa.Array) -> pa.Array:
        start = time.thread_time()
        made = work(texts)
        seconds.add(time.thread_time() - start)
        return made

    return udf(measured, "string"), seconds


def run(session: SparkSession, frame: DataFrame) -> tuple[float, float]:
    """The seconds of a job, and those of the processor."""
    start, before = time.perf_counter(), processor_seconds(session)
    frame.write.format("noop").mode("overwrite").save()
    return time.perf_counter() - start, processor_seconds(session) - before


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--mb", type=float, default=400)
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()

    lines = [line for line in options.file.read_text(encoding="utf-8").split("\n") if line]
    size = sum(len(line.encode()) for line in lines) / 1e6
    count = int(len(lines) * options.mb / size)
    folder = Path(tempfile.mkdtemp())
    rows = list(itertools.islice(itertools.cycle(lines), count))
    # A part of the text is enough for the slow one.
    few = folder / "few"
    few.mkdir()
    of_few = rows[::61]
    for part in range(16):
        pyarrow.parquet.write_table(pa.table({"text": rows[part::16]}), folder / f"{part}.parquet")
        pyarrow.parquet.write_table(pa.table({"text": of_few[part::16]}), few / f"{part}.parquet")
    sizes = {source: (len(texts), sum(len(text.encode()) for text in texts) / 1e6) for source, texts in [(folder, rows), (few, of_few)]}

    print(f"{count} rows, {options.mb:.0f} MB, lines of a file of {size:.1f} MB repeated; best of {options.rounds}; load {os.getloadavg()[0]:.1f}")
    print("| workers | function | rows/s | MB/s | MB for a second of the processor | of it in the function |\n|---|---|---|---|---|---|")
    for workers in (1, 2):
        session = cluster(workers)
        repair, visual = bengali._Task("normalize", level="repair"), bengali._Task("normalize")
        tasks: dict[str, tuple[Callable[[pa.Array], pa.Array], Path]] = {
            "nothing: there and back": (stays, folder),
            "`normalize`": (lambda texts: visual.rows(texts)[0], folder),
            "`normalize`, repair": (lambda texts: repair.rows(texts)[0], folder),
            "csebuetnlp-normalizer": (csebuetnlp, few),
        }
        peak: list[int] = []
        over = threading.Event()

        def watch() -> None:
            while not over.wait(0.5):
                peak.append(max(map(resident, python_workers(session)), default=0))

        watcher = threading.Thread(target=watch)
        best: dict[str, tuple[float, float, float]] = {}
        for turn in range(options.rounds + 1):
            if turn == 1:
                watcher.start()
            for name, (work, source) in tasks.items():
                function, inside = timed(session, work)
                seconds, processor = run(session, session.read.parquet(str(source / "*.parquet")).select(function("text")))
                # The first turn starts the processes.
                if turn and (name not in best or seconds < best[name][0]):
                    best[name] = seconds, processor, inside.value
        over.set()
        watcher.join()
        for name, (_, source) in tasks.items():
            seconds, processor, inside = best[name]
            texts, megabytes = sizes[source]
            rates = f"{texts / seconds:,.0f} | {megabytes / seconds:.3g} | {megabytes / processor:.3g}"
            print(f"| {workers} | {name} | {rates} | {100 * inside / processor:.1f} % |")
        third = len(peak) // 3
        print(f"\nthe largest Python process: {max(peak[:third])} MB in the first third, {max(peak[-third:])} MB in the last\n")
        session.stop()


if __name__ == "__main__":
    main()
