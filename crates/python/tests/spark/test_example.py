"""The example program, from Parquet to Parquet."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pyarrow.parquet

import bengali_text

EXAMPLE = Path(__file__).parents[2] / "examples/spark/clean_corpus.py"


def test_a_corpus_is_cleaned(pages: Path, rows: list[str | None], tmp_path: Path) -> None:
    target = tmp_path / "cleaned"
    environment = os.environ | {
        "PYTHONPATH": str(Path(bengali_text.__file__).parents[1]),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell",
    }
    command = [sys.executable, str(EXAMPLE), str(pages), str(target), "--level", "repair"]
    run = subprocess.run(command, env=environment, text=True, stdout=subprocess.PIPE, check=True)

    repair = bengali_text.Normalizer(level="repair")
    texts = [repair.normalize(text) for text in rows if text is not None]
    by_key = {bengali_text.fold(text, strength="light"): text for text in texts}
    assert 1_000 < len(by_key) < len(texts)
    written = pyarrow.parquet.read_table(target / "text")
    assert written.column_names == ["id", "text"]
    kept = written["text"].to_pylist()
    assert sorted(bengali_text.fold(kept, strength="light")) == sorted(by_key)
    assert set(kept) <= set(texts)

    counts = Counter(change.rule for text in rows if text is not None for change in repair.changes(text))
    rules = pyarrow.parquet.read_table(target / "rules")
    assert dict(zip(rules["rule"].to_pylist(), rules["changes"].to_pylist())) == counts
    assert f"{len(rows)} rows, {len(rows) - len(texts)} of them without a text, 0 of these bad" in run.stdout
    assert f"{len(by_key)} rows after {len(texts) - len(by_key)} duplicates" in run.stdout
