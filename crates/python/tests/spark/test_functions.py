"""The functions on workers make of each row what the package makes of it here."""

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyspark.errors import IllegalArgumentException, PySparkException
from pyspark.sql import Column, SparkSession
from pyspark.sql import functions as F

import bengali_text
from bengali_text import dates, digits, legacy, numbers
from bengali_text import spark as bengali

REFERENCE = datetime.date(2023, 9, 21)
Rows = list[str | None]
Each = Callable[[str], Any]


def checksum(column: list[Any]) -> str:
    return hashlib.sha256("\0".join(map(repr, column)).encode()).hexdigest()


def each(function: Each, rows: Rows) -> list[Any]:
    return [None if text is None else function(text) for text in rows]


def columns(session: SparkSession, pages: Path, made: dict[str, Column]) -> dict[str, list[Any]]:
    """Columns of the rows of `pages`, by `id`."""
    frame = session.read.parquet(str(pages)).select("id", *(column.alias(name) for name, column in made.items()))
    table = frame.toArrow().sort_by("id")
    return {name: table[name].to_pylist() for name in made}


def assert_equal(made: dict[str, list[Any]], expected: dict[str, list[Any]]) -> None:
    assert made.keys() == expected.keys()
    for name, column in expected.items():
        different = [(mine, other) for mine, other in zip(made[name], column) if mine != other]
        assert not different, (name, different[:3])
        assert checksum(made[name]) == checksum(column), name


def test_the_workers_have_the_package_from_the_archive(session: SparkSession) -> None:
    def places(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import os

        import bengali_text

        for batch in batches:
            yield pa.RecordBatch.from_pydict({"place": [bengali_text.__file__], "process": [os.getpid()]})

    found = session.range(0, 2_000, 1, 4).mapInArrow(places, "place string, process bigint").collect()
    assert all("/packages/bengali_text/" in row.place for row in found)
    assert len({row.process for row in found}) > 1
    assert all(row.place != bengali_text.__file__ for row in found)


def test_texts(session: SparkSession, pages: Path, rows: Rows) -> None:
    bengali.register(session)
    repair = bengali_text.Normalizer(level="repair", nukta="composed")
    of: dict[str, tuple[Column, Each]] = {
        "visual": (bengali.normalize("text"), bengali_text.normalize),
        "repair": (bengali.normalize("text", level="repair", nukta="composed"), repair.normalize),
        "repair in SQL": (F.expr("bengali_normalize(text, nukta => 'composed', level => 'repair')"), repair.normalize),
        "rules": (
            bengali.normalize("text", scope="text", with_rules=["space-run"], without_rules=["ba-nukta"]),
            bengali_text.Normalizer(scope="text", with_rules=["space-run"], without_rules=["ba-nukta"]).normalize,
        ),
        "ascii": (bengali.to_ascii_digits("text"), digits.to_ascii),
        "bengali": (bengali.to_bengali_digits(F.col("text")), digits.to_bengali),
        "any": (F.expr("bengali_any_to_ascii_digits(text)"), digits.any_to_ascii),
        "fold": (bengali.fold("text"), bengali_text.fold),
        "phonetic": (
            F.expr("bengali_fold(text, 'phonetic')"),
            lambda text: bengali_text.fold(text, strength="phonetic"),
        ),
        "stem": (bengali.stem("text"), bengali_text.stem),
        "mixed": (bengali.from_legacy("text"), legacy.decode_mixed),
        "bijoy": (
            bengali.from_legacy("text", "bijoy", digits="ascii", visarga="colon"),
            lambda text: legacy.to_unicode(text, "bijoy", digits="ascii", visarga="colon"),
        ),
        "visual order": (F.expr("bengali_from_legacy(text, 'visual-order')"), legacy.visual_order_to_logical),
        "to bijoy": (F.expr("bengali_to_legacy(text)"), lambda text: legacy.from_unicode(text, "bijoy52")),
    }
    made = columns(session, pages, {name: column for name, (column, _) in of.items()})
    assert_equal(made, {name: each(function, rows) for name, (_, function) in of.items()})
    assert bengali.bad_rows() == 0


def test_lists_of_structs(session: SparkSession, pages: Path, rows: Rows) -> None:
    def date(match: dates.Match) -> tuple[Any, ...]:
        return match.text, match.start, match.end, match.warnings

    def number(match: numbers.Match) -> tuple[Any, ...]:
        return str(match.value), match.kind, match.text, match.start, match.end, match.unit

    def change(change: bengali_text.Change) -> tuple[Any, ...]:
        return change.start, change.end, change.before, change.after, change.rule

    bengali.register(session, reference=REFERENCE)
    repair = bengali_text.Normalizer(level="repair")
    made = columns(
        session,
        pages,
        {
            "dates": bengali.find_dates("text", reference=REFERENCE),
            "dates in SQL": F.expr("bengali_find_dates(text)"),
            "numbers": bengali.find_numbers("text"),
            "changes": F.expr("bengali_changes(text, 'repair')"),
        },
    )
    assert_equal({"SQL": made["dates"]}, {"SQL": made["dates in SQL"]})
    lists = {
        name: [row and [tuple(item.values()) for item in row] for row in made[name]]
        for name in ("dates", "numbers", "changes")
    }
    # The values are texts here, and of types of Python there.
    whole = lists["dates"]
    lists["dates"] = [row and [item[2:] for item in row] for row in whole]
    expected = {
        "dates": each(lambda text: [date(match) for match in dates.find(text, reference=REFERENCE)], rows),
        "numbers": each(lambda text: [number(match) for match in numbers.find(text)], rows),
        "changes": each(lambda text: [change(found) for found in repair.changes(text)], rows),
    }
    assert_equal(lists, expected)
    values = {(item[2], item[0], item[1]) for row in whole if row for item in row}
    assert ("২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "2023-09-21T16:43", "datetime") in values
    assert ("গতকাল", "2023-09-20", "date") in values


def test_values(session: SparkSession) -> None:
    count = session.sparkContext.accumulator(0)
    texts = [("২১ সেপ্টেম্বর ২০২৩", "সাড়ে তিন লাখ"), ("পহেলা বৈশাখ ১৪৩১", "১,২৩৪.৫০"), ("মার্চ ১৯৭১", "৯.৯৯৯"), (None, None)]
    frame = session.createDataFrame(texts, "day string, amount string")
    made = frame.select(
        bengali.to_date("day", bad_rows=count), bengali.to_decimal("amount", 12, 2, bad_rows=count).cast("string")
    ).collect()
    assert [row[0] and row[0].isoformat() for row in made] == ["2023-09-21", "2024-04-14", None, None]
    assert [row[1] for row in made] == ["350000.00", "1234.50", None, None]
    assert count.value == 2


def test_a_bad_row_is_null_and_counted(session: SparkSession) -> None:
    bengali.register(session)
    # No UTF-8: Spark takes the bytes for a string.
    bad = "CAST(unhex('E0A6') AS STRING)"
    frame = session.range(0, 4_000, 1, 4).selectExpr(
        "id", f"CASE WHEN id % 400 = 7 THEN {bad} WHEN id % 400 = 8 THEN NULL ELSE 'অ\u09beমার' END AS text"
    )
    before = bengali.bad_rows()
    own = session.sparkContext.accumulator(0)
    made = frame.select("id", bengali.normalize("text", bad_rows=own).alias("text")).toArrow().to_pylist()
    assert {row["id"] for row in made if row["text"] is None} == {row for row in range(4_000) if row % 400 in (7, 8)}
    assert {row["text"] for row in made} == {"আমার", None}
    assert (own.value, bengali.bad_rows()) == (10, before)

    frame.createOrReplaceTempView("pages")
    made = session.sql("SELECT bengali_find_numbers(text) AS found FROM pages").toArrow().to_pylist()
    assert sum(row["found"] is None for row in made) == 20
    assert bengali.bad_rows() == before + 10
    assert bengali.normalize_frame(frame, ["text"]).where("text IS NULL").count() == 20
    # A number is a text, as for the functions of Spark.
    assert session.range(1).select(bengali.to_bengali_digits("id")).first() == ("০",)


OPTIONS: dict[str, dict[str, Any]] = {
    "fold": {"strength": "standard"},
    "from_legacy": {"encoding": "mixed"},
    "to_decimal": {"precision": 12, "scale": 2},
    "to_legacy": {"layout": "bijoy52"},
}


@pytest.mark.parametrize("name", bengali._WORKS)
def test_every_function_makes_null_of_what_is_not_utf8(name: str) -> None:
    task = bengali._Task(name, **OPTIONS.get(name, {}))
    rows = ["২১ সেপ্টেম্বর ২০২৩", "১৯৭১", "", None, "অ\u09beমার"]
    good = pa.array(rows, pa.string())
    bad = pa.array([row and row.encode() for row in rows] + [bytes.fromhex("e0a6")], pa.binary()).view(pa.string())
    (made, of_good), (with_bad, of_bad) = task.rows(good), task.rows(bad)
    assert with_bad.to_pylist() == [*made.to_pylist(), None]
    assert of_bad == of_good + 1


def test_options_are_checked_where_the_query_is_made(session: SparkSession) -> None:
    tracker = session.sparkContext.statusTracker()
    session.sparkContext.setJobGroup("options", "wrong options")
    bengali.register(session)
    wrong: list[Callable[[], Any]] = [
        lambda: bengali.normalize("text", level="all"),  # type: ignore[arg-type]
        lambda: bengali.changes("text", nukta="both"),  # type: ignore[arg-type]
        lambda: bengali.normalize("text", with_rules=["no-such-rule"]),
        lambda: bengali.fold("text", strength="strong"),  # type: ignore[arg-type]
        lambda: bengali.from_legacy("text", "inscript"),  # type: ignore[arg-type]
        lambda: bengali.from_legacy("text", "bijoy", digits="roman"),  # type: ignore[arg-type]
        lambda: bengali.from_legacy("text", "visual-order", digits="ascii"),
        lambda: bengali.to_legacy("text", "bijoy"),  # type: ignore[arg-type]
        lambda: bengali.to_decimal("text", 39, 2),
        lambda: bengali.to_decimal("text", 5, 6),
        lambda: bengali.normalize_frame(session.range(1), ["id"]),
        lambda: bengali.normalize_frame(session.range(1), ["text"]),
        lambda: bengali.rule_counts(session.range(1), "id", level="all"),  # type: ignore[arg-type]
    ]
    for make in wrong:
        with pytest.raises(ValueError):
            make()
    texts = session.sql("SELECT CAST(id AS STRING) AS text FROM range(10)")
    texts.createOrReplaceTempView("texts")
    for call in ["normalize(text, 'all')", "changes(text, nukta => 'both')", "fold(text, '')", "to_legacy(text, NULL)"]:
        with pytest.raises(IllegalArgumentException, match="is one of"):
            session.sql(f"SELECT bengali_{call} FROM texts").collect()
    with pytest.raises(PySparkException):
        session.sql("SELECT bengali_fold(text, power => 'light') FROM texts")
    # None of it came to the workers.
    assert tracker.getJobIdsForGroup("options") == []
    session.sparkContext.setJobGroup("", "")


def test_a_constant_leaves_one_function_in_the_plan(session: SparkSession, pages: Path) -> None:
    bengali.register(session)
    session.read.parquet(str(pages)).createOrReplaceTempView("pages")
    frame = session.sql("SELECT bengali_normalize(text, 'repair') AS text FROM pages")
    plan = session._jvm.PythonSQLUtils.explainString(frame._jdf.queryExecution(), "simple")  # type: ignore[union-attr]
    assert plan.count("bengali__normalize__") == plan.count("bengali__normalize__repair__decomposed") > 0
    assert "CASE" not in plan and "unhex" not in plan


def test_whole_frames(session: SparkSession, pages: Path, rows: Rows) -> None:
    frame = session.read.parquet(str(pages)).withColumns({"other": F.col("text"), "half": F.col("id") / 2})
    made = bengali.normalize_frame(frame, ["text", "other"], level="repair")
    assert made.dtypes == frame.dtypes
    table = made.toArrow().sort_by("id")
    repair = bengali_text.Normalizer(level="repair")
    expected = repair.normalize(rows)
    assert_equal({name: table[name].to_pylist() for name in ("text", "other")}, {"text": expected, "other": expected})
    assert table["half"].to_pylist() == [row / 2 for row in range(len(rows))]

    changed = [Counter(change.rule for change in repair.changes(text)) for text in rows if text is not None]
    counts = {row.rule: (row.changes, row.rows) for row in bengali.rule_counts(frame, "text", level="repair").collect()}
    assert len(counts) > 5
    assert counts == {
        rule: (sum(of[rule] for of in changed), sum(rule in of for of in changed)) for rule in set().union(*changed)
    }
