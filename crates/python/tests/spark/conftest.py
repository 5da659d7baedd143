"""A cluster of Spark on this machine: two workers, whose executors are processes of their own, and which have the package from an archive.

The archive is that of `tests/spark/cluster`, by the variable BENGALI_TEXT_ARCHIVE.
"""

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pyspark
import pytest
from pyspark.sql import SparkSession

CLEAN = ["আমার সোনার বাংলা", "দেশ", "মানুষের", "ঢাকা, বাংলাদেশ।", "সরকারী কর্মচারী", "SMS: ok?", "🙂", "<b>মেলা</b>", ""]
DAMAGED = ["অ\u09beমার", "উত্\u200dসব", "চিকিত্সা", "বাড়ি", "কে\u09be", "হ\u09c7\u09d7", "র\u200d্যাব", "যায়  না", "৷", "ব\u09bcাড়ি"]
VALUES = ["২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "৭ই মার্চ", "পহেলা বৈশাখ ১৪৩১", "গতকাল", "আড়াই কোটি টাকা", "২৫%", "১,২৩৪.৫০", "उ१२"]
LEGACY = ["evsjv‡`k", "Avgvi †mvbvi evsjv", "Subject: evwl©K cix¶v"]


def texts(rows: int) -> list[str | None]:
    """Rows of all kinds, the same in every run."""
    chosen = random.Random(23)
    made: list[str | None] = []
    for row in range(rows):
        words = chosen.choices([*CLEAN, *DAMAGED, *VALUES, *LEGACY], k=chosen.choice([1, 3, 12, 40]))
        made.append(None if row % 97 == 0 else chosen.choice([" ", " ", "\n"]).join(words))
    return made


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # Executors would have the paths of this process.
    assert "PYTHONPATH" not in os.environ
    settings = {
        "spark.archives": os.environ["BENGALI_TEXT_ARCHIVE"] + "#packages",
        "spark.executorEnv.PYTHONPATH": "packages",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "500",
        "spark.sql.shuffle.partitions": "4",
        "spark.task.maxFailures": "8",
        "spark.ui.enabled": "false",
        "spark.local.dir": str(tmp_path_factory.mktemp("spark")),
        "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("bengali-text")
    for name, value in settings.items():
        builder = builder.config(name, value)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("OFF")
    yield made
    made.stop()


@pytest.fixture(scope="session")
def rows() -> list[str | None]:
    return texts(20_000)


@pytest.fixture(scope="session")
def pages(rows: list[str | None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Parquet of `rows`, with their numbers as `id`, in eight files."""
    return written(rows, tmp_path_factory.mktemp("pages"))


def written(rows: "list[str | None] | pa.Array", folder: Path) -> Path:
    part = -(-len(rows) // 8)
    for start in range(0, len(rows), part):
        end = min(start + part, len(rows))
        table = pa.table({"id": range(start, end), "text": pa.array(rows[start:end], pa.string())})
        pyarrow.parquet.write_table(table, folder / f"{start:09}.parquet")
    return folder
