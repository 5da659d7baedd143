"""Functions for columns of Spark, by Arrow: `pip install bengali-text[spark]`, PySpark 4.1 or later.

    from bengali_text import spark as bengali

    pages = pages.withColumn("text", bengali.normalize("text", level="repair"))
    bengali.register(session)
    session.sql("SELECT bengali_normalize(text, 'repair') FROM pages")

A batch of rows goes to the workers as an Arrow array and comes back as one; no row becomes an object of Python. A null stays null. Options are
checked where a column is made: a wrong one is a `ValueError` on the driver.

A bad row does not end a job. A text that is not UTF-8, or that the function fails on, becomes null and is counted; so does what `to_date` and
`to_decimal` cannot read. `bad_rows` has the count of the application. Pass an accumulator of your own as `bad_rows=` to count apart. As with
every accumulator, a task that runs again counts again. With Spark Connect, which has no accumulators, nothing is counted.

The workers need this package, see `docs/spark.md`.
"""

import datetime
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
from pyspark import SparkContext
from pyspark.sql import functions
from pyspark.sql.pandas.functions import arrow_udf
from pyspark.sql.types import StructField, StructType

from . import _native, digits, legacy, numbers
from ._native import DateParser, DateValue, Normalizer

if TYPE_CHECKING:
    from pyspark.accumulators import Accumulator
    from pyspark.sql import Column, DataFrame, SparkSession

    _Level = Literal["canonical", "visual", "repair"]
    _Nukta = Literal["decomposed", "composed"]
    _Scope = Literal["bengali", "text"]
    _Strength = Literal["light", "standard", "phonetic"]
    _Encoding = Literal["mixed", "bijoy", "adarshalipi", "visual-order"]
    _Layout = Literal["bijoy52", "bijoy2000"]

__all__ = [
    "any_to_ascii_digits",
    "bad_rows",
    "changes",
    "find_dates",
    "find_numbers",
    "fold",
    "from_legacy",
    "normalize",
    "normalize_frame",
    "register",
    "rule_counts",
    "stem",
    "to_ascii_digits",
    "to_bengali_digits",
    "to_date",
    "to_decimal",
    "to_legacy",
]

_CHANGES = "array<struct<`start`:bigint,`end`:bigint,`before`:string,`after`:string,`rule`:string>>"
_FOUND = "array<struct<`value`:string,`kind`:string,`text`:string,`start`:bigint,`end`:bigint,{}>>"
_TYPES = {
    "changes": _CHANGES,
    "find_dates": _FOUND.format("`warnings`:array<string>"),
    "find_numbers": _FOUND.format("`unit`:string"),
    "to_date": "date",
}

# From an array of strings to an array.
_Work = Callable[[Any], Any]


def _normalize(**options: Any) -> _Work:
    return Normalizer(**options).normalize


def _changes(**options: Any) -> _Work:
    return Normalizer(**options).changes


def _find_dates(**options: Any) -> _Work:
    return DateParser(**options).find


def _to_date(**options: Any) -> _Work:
    return functools.partial(DateParser(**options).to_dates, errors="null")


def _to_decimal(**options: Any) -> _Work:
    return functools.partial(numbers.to_decimals, errors="null", **options)


def _from_legacy(encoding: str, **options: Any) -> _Work:
    if encoding == "mixed":
        return functools.partial(legacy.decode_mixed, **options)
    if encoding == "visual-order":
        if options:
            raise ValueError(f"there are no options for text in visual order, found {', '.join(options)}")
        return legacy.visual_order_to_logical
    return functools.partial(_by, legacy.to_unicode, encoding, **options)


def _to_legacy(layout: str) -> _Work:
    return functools.partial(_by, legacy.from_unicode, layout)


def _by(function: Callable[..., Any], choice: str, texts: Any, /, **options: Any) -> Any:
    return function(texts, choice, **options)


# What makes the work of each function of its options.
_WORKS: dict[str, Callable[..., _Work]] = {
    "any_to_ascii_digits": lambda: digits.any_to_ascii,
    "changes": _changes,
    "find_dates": _find_dates,
    "find_numbers": lambda: numbers.find,
    "fold": lambda strength: functools.partial(_native.fold, strength=strength),
    "from_legacy": _from_legacy,
    "normalize": _normalize,
    "stem": lambda: _native.stem,
    "to_ascii_digits": lambda: digits.to_ascii,
    "to_bengali_digits": lambda: digits.to_bengali,
    "to_date": _to_date,
    "to_decimal": _to_decimal,
    "to_legacy": _to_legacy,
}

# The functions of SQL, with their options: the first value is the default.
_SQL: dict[str, dict[str, tuple[str, ...]]] = {
    "normalize": {"level": ("visual", "canonical", "repair"), "nukta": ("decomposed", "composed")},
    "changes": {"level": ("visual", "canonical", "repair"), "nukta": ("decomposed", "composed")},
    "to_ascii_digits": {},
    "to_bengali_digits": {},
    "any_to_ascii_digits": {},
    "fold": {"strength": ("standard", "light", "phonetic")},
    "stem": {},
    "from_legacy": {"encoding": ("mixed", "bijoy", "adarshalipi", "visual-order")},
    "to_legacy": {"layout": ("bijoy52", "bijoy2000")},
    "find_dates": {},
    "find_numbers": {},
    "to_date": {},
}


class _Task:
    """A function with its options, which goes to the workers. It is tried where it is made, so that they meet no wrong option."""

    def __init__(self, name: str, **options: Any) -> None:
        self.name = name
        self.options = options
        self.work(pa.array([], pa.string()))

    def __getstate__(self) -> tuple[str, dict[str, Any]]:
        return self.name, self.options

    def __setstate__(self, state: tuple[str, dict[str, Any]]) -> None:
        self.name, self.options = state

    @functools.cached_property
    def work(self) -> _Work:
        work: _Work = _WORKS[self.name](**self.options)
        return work

    @property
    def returns(self) -> str:
        """The type of Spark that texts become."""
        if self.name == "to_decimal":
            return "decimal({precision},{scale})".format(**self.options)
        return _TYPES.get(self.name, "string")

    def rows(self, texts: pa.Array) -> tuple[pa.Array, int]:
        """The column that the texts become, and how many of them are bad."""
        # A task of Spark is given one core; the others have tasks of their own.
        _native.set_threads(1)
        made = self._good(texts)
        return made, made.null_count - texts.null_count

    def _good(self, texts: pa.Array) -> pa.Array:
        """The column, with nulls for the rows that fail: they are looked for by halves."""
        try:
            # Spark takes any bytes for a string. Those that are not UTF-8 are an error of the work.
            return self.work(texts)
        except BaseException as error:
            # A panic of the native part is no Exception.
            is_of_a_row = isinstance(error, Exception) or type(error).__name__ == "PanicException"
            if isinstance(error, MemoryError) or not is_of_a_row:
                raise
        if len(texts) == 1:
            return pa.nulls(1, self.work(texts.slice(0, 0)).type)
        half = len(texts) // 2
        return pa.concat_arrays([self._good(texts.slice(0, half)), self._good(texts.slice(half))])


_counts: "dict[str, Accumulator[int]]" = {}


def _count(own: "Accumulator[int] | None" = None) -> "Accumulator[int] | None":
    """The accumulator of bad rows; None where there are no accumulators."""
    context = SparkContext._active_spark_context
    if own is not None or context is None:
        return own
    if context.applicationId not in _counts:
        _counts[context.applicationId] = context.accumulator(0)
    return _counts[context.applicationId]


def bad_rows() -> int:
    """How many rows became null in the actions of this application so far, beside those that were null."""
    count = _count()
    return 0 if count is None else count.value


def _function(task: _Task, own: "Accumulator[int] | None") -> Any:
    count = _count(own)

    def work(texts: pa.Array) -> pa.Array:
        made, bad = task.rows(texts)
        if bad and count is not None:
            count.add(bad)
        return made

    work.__name__ = f"bengali_{task.name}"
    # Its stubs want the kind of the function too; it is told by the types of `work`.
    make: Any = arrow_udf
    return make(work, task.returns)


def _column(task: _Task, col: "Column | str", own: "Accumulator[int] | None") -> "Column":
    made: Column = _function(task, own)(_texts(col))
    return made


def _texts(col: "Column | str") -> "Column":
    return (functions.col(col) if isinstance(col, str) else col).cast("string")


def _normalizing(
    name: str, level: str, nukta: str, scope: str, with_rules: Iterable[str], without_rules: Iterable[str]
) -> _Task:
    return _Task(
        name, level=level, nukta=nukta, scope=scope, with_rules=[*with_rules], without_rules=[*without_rules]
    )


def normalize(
    col: "Column | str",
    *,
    level: "_Level" = "visual",
    nukta: "_Nukta" = "decomposed",
    scope: "_Scope" = "bengali",
    with_rules: Iterable[str] = (),
    without_rules: Iterable[str] = (),
    bad_rows: "Accumulator[int] | None" = None,
) -> "Column":
    """The normalized text, with the options of `bengali_text.Normalizer`: STRING."""
    task = _normalizing("normalize", level, nukta, scope, with_rules, without_rules)
    return _column(task, col, bad_rows)


def changes(
    col: "Column | str",
    *,
    level: "_Level" = "visual",
    nukta: "_Nukta" = "decomposed",
    scope: "_Scope" = "bengali",
    with_rules: Iterable[str] = (),
    without_rules: Iterable[str] = (),
    bad_rows: "Accumulator[int] | None" = None,
) -> "Column":
    """What `normalize` changes: ARRAY<STRUCT<start BIGINT, end BIGINT, before STRING, after STRING, rule STRING>>.

    Offsets count characters from 0.
    """
    task = _normalizing("changes", level, nukta, scope, with_rules, without_rules)
    return _column(task, col, bad_rows)


def to_ascii_digits(col: "Column | str", *, bad_rows: "Accumulator[int] | None" = None) -> "Column":
    """The text with ASCII digits for Bengali ones: STRING."""
    return _column(_Task("to_ascii_digits"), col, bad_rows)


def to_bengali_digits(col: "Column | str", *, bad_rows: "Accumulator[int] | None" = None) -> "Column":
    """The text with Bengali digits for ASCII ones: STRING."""
    return _column(_Task("to_bengali_digits"), col, bad_rows)


def any_to_ascii_digits(col: "Column | str", *, bad_rows: "Accumulator[int] | None" = None) -> "Column":
    """The text with ASCII digits for those of every script: STRING."""
    return _column(_Task("any_to_ascii_digits"), col, bad_rows)


def fold(
    col: "Column | str", *, strength: "_Strength" = "standard", bad_rows: "Accumulator[int] | None" = None
) -> "Column":
    """The search key of the text, which is for comparing: STRING."""
    return _column(_Task("fold", strength=strength), col, bad_rows)


def stem(col: "Column | str", *, bad_rows: "Accumulator[int] | None" = None) -> "Column":
    """A word without the endings of nouns: STRING."""
    return _column(_Task("stem"), col, bad_rows)


def from_legacy(
    col: "Column | str",
    encoding: "_Encoding" = "mixed",
    *,
    digits: Literal["bengali", "ascii"] | None = None,
    quotes: Literal["curly", "straight"] | None = None,
    visarga: Literal["kept", "colon"] | None = None,
    hasanta: Literal["visible", "joining"] | None = None,
    transport: Literal["detected", "intact", "mojibake", "mac-roman", "folded"] | None = None,
    bad_rows: "Accumulator[int] | None" = None,
) -> "Column":
    """The Unicode of text in the codes of a font: STRING.

    With "bijoy" or "adarshalipi", all of a text is decoded, by the options of `bengali_text.legacy.to_unicode`; with "mixed", the words that
    are in such codes. With "visual-order", Unicode in the order of drawing is put in its own order, and there are no options.
    """
    options = {"digits": digits, "quotes": quotes, "visarga": visarga, "hasanta": hasanta, "transport": transport}
    given = {name: value for name, value in options.items() if value is not None}
    return _column(_Task("from_legacy", encoding=encoding, **given), col, bad_rows)


def to_legacy(
    col: "Column | str", layout: "_Layout" = "bijoy52", *, bad_rows: "Accumulator[int] | None" = None
) -> "Column":
    """The text in the codes of a font of Bijoy: STRING."""
    return _column(_Task("to_legacy", layout=layout), col, bad_rows)


def find_dates(
    col: "Column | str",
    *,
    reference: datetime.date | DateValue | None = None,
    lenient: bool = False,
    bad_rows: "Accumulator[int] | None" = None,
) -> "Column":
    """The dates and times in a text:
    ARRAY<STRUCT<value STRING, kind STRING, text STRING, start BIGINT, end BIGINT, warnings ARRAY<STRING>>>.

    `value` is in ISO 8601, as `2023-09-21T16:43`, `--03-07` or `2023-09-20/2023-09-25`; `kind` is date, time, datetime, partial, bangla, hijri
    or range. Offsets count characters from 0. `reference` is the day that গতকাল is relative to.
    """
    return _column(_Task("find_dates", reference=reference, lenient=lenient), col, bad_rows)


def find_numbers(col: "Column | str", *, bad_rows: "Accumulator[int] | None" = None) -> "Column":
    """The numbers in a text:
    ARRAY<STRUCT<value STRING, kind STRING, text STRING, start BIGINT, end BIGINT, unit STRING>>.

    `value` is an exact decimal in ASCII; `kind` is figures, words or ordinal; `unit` is the code of a currency, %, or what is counted, or
    null. Offsets count characters from 0.
    """
    return _column(_Task("find_numbers"), col, bad_rows)


def to_date(
    col: "Column | str",
    *,
    reference: datetime.date | DateValue | None = None,
    lenient: bool = False,
    bad_rows: "Accumulator[int] | None" = None,
) -> "Column":
    """The day of a text that is one date: DATE. What is no whole date is null, and counts as bad."""
    return _column(_Task("to_date", reference=reference, lenient=lenient), col, bad_rows)


def to_decimal(
    col: "Column | str", precision: int = 38, scale: int = 9, *, bad_rows: "Accumulator[int] | None" = None
) -> "Column":
    """The number that a text is, in figures or words: DECIMAL(precision, scale).

    Nothing is rounded: what is no number or does not fit is null, and counts as bad.
    """
    return _column(_Task("to_decimal", precision=precision, scale=scale), col, bad_rows)


def normalize_frame(
    frame: "DataFrame",
    columns: Sequence[str],
    *,
    level: "_Level" = "visual",
    nukta: "_Nukta" = "decomposed",
    scope: "_Scope" = "bengali",
    with_rules: Iterable[str] = (),
    without_rules: Iterable[str] = (),
    bad_rows: "Accumulator[int] | None" = None,
) -> "DataFrame":
    """The frame with these columns of strings normalized, in one pass over whole batches.

    All columns go through Python: where many stay as they are, `withColumns` and `normalize` move less.
    """
    task = _normalizing("normalize", level, nukta, scope, with_rules, without_rules)
    types = dict(frame.dtypes)
    for name in columns:
        if types.get(name) != "string":
            raise ValueError(f"expected a column of strings, found {name!r}: {types.get(name, 'no such column')}")
    places = [frame.columns.index(name) for name in columns]
    count = _count(bad_rows)

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for place in places:
                made, bad = task.rows(batch.column(place))
                batch = batch.set_column(place, batch.schema.field(place).with_nullable(True), made)
                if bad and count is not None:
                    count.add(bad)
            yield batch

    fields = [StructField(field.name, field.dataType, field.nullable or field.name in columns) for field in frame.schema]
    return frame.mapInArrow(work, StructType(fields))


def rule_counts(
    frame: "DataFrame",
    col: "Column | str",
    *,
    level: "_Level" = "visual",
    nukta: "_Nukta" = "decomposed",
    scope: "_Scope" = "bengali",
    with_rules: Iterable[str] = (),
    without_rules: Iterable[str] = (),
    bad_rows: "Accumulator[int] | None" = None,
) -> "DataFrame":
    """How often `normalize` would apply each rule: a row (rule STRING, changes BIGINT, rows BIGINT) for each that it would.

    A batch leaves the worker as its counts.
    """
    task = _normalizing("changes", level, nukta, scope, with_rules, without_rules)
    count = _count(bad_rows)

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            made, bad = task.rows(batch.column(0))
            if bad and count is not None:
                count.add(bad)
            found = pa.table({"row": pc.list_parent_indices(made), "rule": made.flatten().field("rule")})
            counts = found.group_by("rule").aggregate([("row", "count"), ("row", "count_distinct")])
            counts = counts.rename_columns({"row_count": "changes", "row_count_distinct": "rows"})
            yield from counts.select(["rule", "changes", "rows"]).to_batches()

    counted = frame.select(_texts(col)).mapInArrow(work, "rule string, changes bigint, rows bigint")
    return counted.groupBy("rule").agg(functions.sum("changes").alias("changes"), functions.sum("rows").alias("rows"))


def register(
    session: "SparkSession",
    *,
    reference: datetime.date | DateValue | None = None,
    bad_rows: "Accumulator[int] | None" = None,
) -> None:
    """Gives SQL the functions of this session, with `bengali_` before their names.

    Options are strings, by place or name: `bengali_normalize(text, 'repair', 'composed')`, `bengali_changes(text, level => 'repair')`,
    `bengali_fold(text, 'phonetic')`, `bengali_from_legacy(text, 'bijoy')`, `bengali_to_legacy(text, 'bijoy52')`. A wrong one fails as the query is
    planned, with what it may be. `reference` is the day that গতকাল is relative to for `bengali_find_dates` and `bengali_to_date`.
    """
    for name, options in _SQL.items():
        fixed = {"reference": reference} if name in ("find_dates", "to_date") else {}
        returns, native, cases = _TYPES.get(name, "string"), f"bengali__{name}", ""
        for values in itertools.product(*options.values()):
            function = "__".join([native, *values])
            session.udf.register(function, _function(_Task(name, **dict(zip(options, values)), **fixed), bad_rows))
            wanted = " AND ".join(f"{option} = '{value}'" for option, value in zip(options, values))
            cases += f" WHEN {wanted} THEN `{function}`(text)"
        body = f"{native}(text)"
        if options:
            # Once the options are known there is one case. They are checked apart from the cases: Spark leaves an error within those to the
            # workers.
            _create(session, f"{native}__cases", ["text STRING", *(f"{option} STRING" for option in options)], returns, f"CASE{cases} END")
            body = f"{native}__cases(text, {', '.join(_checked(option, values) for option, values in options.items())})"
        parameters = ["text STRING", *(f"{option} STRING DEFAULT '{values[0]}'" for option, values in options.items())]
        _create(session, f"bengali_{name}", parameters, returns, body)


def _create(session: "SparkSession", name: str, parameters: list[str], returns: str, body: str) -> None:
    session.sql(
        f"CREATE OR REPLACE TEMPORARY FUNCTION {name}({', '.join(parameters)}) RETURNS {returns} RETURN {body}"
    )


def _checked(option: str, values: tuple[str, ...]) -> str:
    """An expression of SQL: the option, or an error with a message. Of a constant, Spark computes it as it plans the query.

    The message is no hexadecimal number, which is an error in every mode of Spark, and shows it.
    """
    either = ", ".join(f"'{value}'" for value in values)
    message = f"'{option} is one of {', '.join(values)}; not ' || coalesce({option}, 'null')"
    return f"CAST(to_binary(CASE WHEN {option} IN ({either}) THEN hex({option}) ELSE {message} END, 'hex') AS STRING)"
