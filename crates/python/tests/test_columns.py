"""Dates and numbers in bulk, and arrays of each library."""

import datetime
import sys
import time
from decimal import Decimal
from typing import Any

import pandas
import polars
import pyarrow as pa
import pytest

import bengali_text
from bengali_text import dates, digits, legacy, numbers

DAYS = ["২১ সেপ্টেম্বর ২০২৩", None, "পহেলা বৈশাখ ১৪৩১", "মার্চ ২০২৩", "৩১ সেপ্টেম্বার ২০২৩"]
READ = [datetime.date(2023, 9, 21), None, datetime.date(2024, 4, 14), None, None]
SUMS = ["১,২৩,৪৫৬.৫০", "সাড়ে তিন লাখ", None, "১২.৩৪৫", "বারো টাকা"]


KINDS = [(pa.string(), pa.binary()), (pa.large_string(), pa.large_binary()), (pa.string_view(), pa.binary_view())]


@pytest.mark.parametrize(("kind", "of_bytes"), KINDS)
def test_what_is_not_utf8_is_an_error(kind: pa.DataType, of_bytes: pa.DataType) -> None:
    bad = bytes.fromhex("e0a685e0a6bee0a6aee0a6bee0")
    array = pa.array(["বাংলা".encode(), bad], of_bytes).view(kind)
    for work in (bengali_text.normalize, digits.to_ascii, legacy.decode_mixed, bengali_text.fold):
        with pytest.raises(ValueError, match="row 1 is not UTF-8"):
            work(array)
        assert work(array.slice(0, 1)).to_pylist() == ["বাংলা"]
    # Two texts that share a letter.
    buffers = [None, pa.py_buffer(b"\0\0\0\0\1\0\0\0\3\0\0\0"), pa.py_buffer("ক".encode())]
    with pytest.raises(ValueError, match="row 0 is not UTF-8"):
        bengali_text.normalize(pa.Array.from_buffers(pa.string(), 2, buffers))
    # Texts in the wrong order, of which the second would have -6 bytes; and one that ends after the last byte of all.
    for ends in ([0, 9, 3, 9], [0, 3, 1 << 30, 9]):
        offsets = pa.py_buffer(b"".join(end.to_bytes(4, "little") for end in ends))
        array = pa.Array.from_buffers(pa.string(), 3, [None, offsets, pa.py_buffer("অমর".encode())])
        for read in (bengali_text.normalize, numbers.find, dates.find):
            with pytest.raises(ValueError, match="row 1 is not UTF-8"):
                read(array)


@pytest.mark.parametrize(("kind", "of_bytes"), KINDS)
def test_a_row_that_is_not_utf8_has_its_number_on_all_cores(kind: pa.DataType, of_bytes: pa.DataType) -> None:
    texts = ["অ\u09beমার সোনার বাংলা".encode()] * 50_000
    texts[40_000] = b"\xe0\xa6"
    array = pa.array(texts, of_bytes).view(kind)
    for work in (bengali_text.normalize, numbers.find):
        for pieces in (array, pa.chunked_array([array.slice(0, 100), array.slice(100)])):
            with pytest.raises(ValueError, match="row 40000 is not UTF-8"):
                work(pieces)
    # What stands where a row is null does not matter.
    mask = pa.array([row != 40_000 for row in range(50_000)])
    array = pa.Array.from_buffers(kind, 50_000, [mask.buffers()[1], *array.buffers()[1:]])
    made = bengali_text.normalize(array)
    assert made.null_count == 1 and set(made.to_pylist()) == {"আমার সোনার বাংলা", None}


def test_dates_of_a_column() -> None:
    parser = dates.Parser()
    values, reasons = parser.to_dates(DAYS, errors="reasons")
    assert values == READ == parser.to_dates(DAYS, errors="null")
    assert [reason is None for reason in reasons] == [True, True, True, False, False]
    array = parser.to_dates(pa.array(DAYS), errors="null")
    assert array.type == pa.date32() and array.to_pylist() == READ
    arrays = parser.to_dates(pa.array(DAYS).dictionary_encode(), errors="reasons")
    assert [column.to_pylist() for column in arrays] == [values, reasons]

    for texts in (DAYS[2:], pa.array(DAYS).slice(2), pa.chunked_array([DAYS[2:3], DAYS[3:]])):
        with pytest.raises(bengali_text.ParseError, match="row 1: not a date") as caught:
            parser.to_dates(texts)
        assert (caught.value.row, caught.value.start, caught.value.end) == (1, 0, 10)
    with pytest.raises(bengali_text.ParseError) as caught:
        parser.to_dates(pa.array(DAYS[4:]).dictionary_encode())
    assert DAYS[4][caught.value.start : caught.value.end] == "সেপ্টেম্বার"  # type: ignore[index]
    assert caught.value.suggestion == "সেপ্টেম্বর"


def test_rows_keep_their_numbers_on_all_cores() -> None:
    texts = ["২১ সেপ্টেম্বর ২০২৩"] * 50_000
    texts[40_000] = "কাল"
    with pytest.raises(bengali_text.ParseError) as caught:
        dates.Parser().to_dates(texts)
    assert caught.value.row == 40_000
    _, reasons = dates.Parser().to_dates(pa.chunked_array([texts[:30_000], texts[30_000:]]), errors="reasons")
    assert [row for row, reason in enumerate(reasons.to_pylist()) if reason] == [40_000]


def test_times_of_a_column() -> None:
    parser = dates.Parser(reference=datetime.datetime(2023, 9, 21, 12))
    texts = ["২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "৩ ঘণ্টা আগে", "গতকাল", None]
    expected = [datetime.datetime(2023, 9, 21, 16, 43), datetime.datetime(2023, 9, 21, 9), None, None]
    assert parser.to_datetimes(texts, errors="null") == expected
    array = parser.to_datetimes(pa.array(texts), errors="null")
    assert array.type == pa.timestamp("us") and array.to_pylist() == expected
    assert parser.to_dates(["গতকাল"]) == [datetime.date(2023, 9, 20)]


OLD = ["২১ সেপ্টেম্বর ২০২৩", "২১ সেপ্টেম্বর খ্রিস্টপূর্ব ৩২২", "কিছু না", "প্রকাশ: ১ জানুয়ারি খ্রিস্টপূর্ব ১, ০৪:৪৩ পিএম", None]


def columns_of(texts: list[str | None]) -> list[Any]:
    return [
        texts,
        iter(texts),
        pa.array(texts, pa.string_view()),
        pa.array(texts).dictionary_encode(),
        pa.chunked_array([texts[:2], texts[2:]]),
        polars.Series(texts),
        pandas.Series(texts),
        pandas.Series(texts, dtype="category"),
    ]


@pytest.mark.parametrize("at", range(8))
def test_years_before_1_are_no_dates_of_python(at: int) -> None:
    def values(column: Any) -> list[Any]:
        to_list = getattr(column, "to_pylist", getattr(column, "tolist", None))
        return [None if pandas.isna(value) else value for value in (to_list() if to_list else column)]

    parser = dates.Parser()
    read = [datetime.date(2023, 9, 21), None, None, None, None]
    assert values(parser.to_dates(columns_of(OLD)[at], errors="null")) == read
    column, reasons = parser.to_dates(columns_of(OLD)[at], errors="reasons")
    assert values(column) == read
    year = "the year is out of range, expected 1 to 9999"
    reasons = values(reasons)
    assert reasons[1] == year and reasons[2].startswith("not a date") and reasons[3] == year
    assert (reasons[0], reasons[4]) == (None, None)
    with pytest.raises(bengali_text.ParseError, match="row 1: the year is out of range") as caught:
        parser.to_dates(columns_of(OLD)[at])
    assert (caught.value.row, caught.value.kind) == (1, "YearOutOfRange")
    assert (caught.value.start, caught.value.end) == (0, len(OLD[1] or ""))

    times = ["৩ মার্চ ২০২৪ রাত ৯টা", *OLD[1:]]
    assert values(parser.to_datetimes(columns_of(times)[at], errors="null"))[1:] == [None] * 4
    with pytest.raises(bengali_text.ParseError, match="row 0: the year is out of range") as caught:
        parser.to_datetimes(columns_of(OLD[3:])[at])
    # Where the date is, not all of its row.
    assert (OLD[3] or "")[caught.value.start : caught.value.end].startswith("১ জানুয়ারি")


def test_the_first_year_of_python_is_a_date() -> None:
    first = ["১ জানুয়ারি ০০০১", "৩১ ডিসেম্বর ৯৯৯৯"]
    assert dates.Parser().to_dates(first) == [datetime.date.min, datetime.date.max]
    assert dates.Parser().to_dates(pa.array(first)).to_pylist() == [datetime.date.min, datetime.date.max]
    found = dates.find(OLD[1] or "")[0].value
    assert isinstance(found, dates.DateValue) and (found.iso, found.date) == ("-0321-09-21", None)


def test_numbers_of_a_column() -> None:
    values, reasons = numbers.to_decimals(SUMS, precision=12, scale=2, errors="reasons")
    assert values == [Decimal("123456.50"), Decimal(350000), None, None, None]
    assert str(values[1]) == "350000.00"
    assert [reason and reason.split(",")[0] for reason in reasons] == [
        None,
        None,
        None,
        "the number has more than 2 digits after the point",
        "unknown word",
    ]
    array = numbers.to_decimals(pa.array(SUMS, pa.large_string()), precision=12, scale=2, errors="null")
    assert array.type == pa.decimal128(12, 2) and array.to_pylist() == values
    with pytest.raises(bengali_text.ParseError) as caught:
        numbers.to_decimals(SUMS, precision=12, scale=2)
    assert (caught.value.row, caught.value.kind, caught.value.start, caught.value.end) == (3, "Inexact", 0, 6)
    with pytest.raises(ValueError, match="precision 40"):
        numbers.to_decimals(SUMS, precision=40, scale=2)

    figures = numbers.to_figures(SUMS, errors="null")
    assert figures == ["123456.50", "350000", None, "12.345", None]
    assert numbers.to_figures(pa.array(SUMS), errors="null").to_pylist() == figures


def test_found_in_a_column() -> None:
    texts = ["🙂 মেলা ৭ মার্চ ২০২৪ শুরু, চলবে ২৫ মার্চ পর্যন্ত", None, ""] * 5_000
    lists = dates.find(texts)
    structs = dates.find(pa.array(texts)).to_pylist()
    assert len(lists) == len(structs) == len(texts)
    assert lists[1] is None and structs[1] is None and lists[2] == structs[2] == []
    one = dates.find(texts[0] or "")
    for matches, found in ((lists[-3], structs[-3]), (one, structs[0])):
        assert matches is not None and len(matches) == len(found) == 2
        for match, struct in zip(matches, found):
            assert (match.text, match.start, match.end) == (struct["text"], struct["start"], struct["end"])
            assert str(getattr(match.value, "iso", match.value)) == struct["value"]
            assert match.warnings == struct["warnings"]
            assert texts[0] is not None and texts[0][match.start : match.end] == match.text

    sums = ["দাম ৫০০ টাকা", None]
    (amount,) = numbers.find(sums)[0] or []
    (struct,) = numbers.find(pa.array(sums)).to_pylist()[0]
    assert (amount.value, amount.unit, amount.kind) == (500, "BDT", struct["kind"])
    assert struct["value"] == "500" and struct["unit"] == "BDT"


def test_one_string_is_no_column() -> None:
    with pytest.raises(TypeError, match="one string"):
        dates.Parser().to_dates("৭ মার্চ ২০২৪")
    with pytest.raises(ValueError, match="errors is one of"):
        numbers.to_figures([], errors="ignore")  # type: ignore[call-overload]


def test_an_empty_column_has_its_type() -> None:
    assert dates.Parser().to_dates([]) == []
    empty = dates.Parser().to_dates(pa.chunked_array([], pa.string()))
    assert empty.type == pa.date32() and len(empty) == 0


def test_polars() -> None:
    series = polars.Series("day", DAYS)
    read = dates.Parser().to_dates(series, errors="null")
    assert isinstance(read, polars.Series)
    assert read.dtype == polars.Date
    assert (read.name, read.to_list()) == ("day", READ)
    sums = numbers.to_decimals(polars.Series("sum", SUMS), precision=12, scale=2, errors="null")
    assert sums.dtype == polars.Decimal(12, 2)
    assert dates.find(series).dtype == polars.List
    assert legacy.to_unicode(polars.Series(["evsjv"]), "bijoy").to_list() == ["বাংলা"]


@pytest.mark.parametrize("dtype", [polars.Categorical, polars.Enum(["অ\u09beমার", "উত্\u200dসব", "আমার", *{day for day in DAYS if day}])])
def test_categories_of_polars(dtype: Any) -> None:
    texts = ["অ\u09beমার", None, "উত্\u200dসব", "আমার"]
    series = polars.Series("title", texts, dtype=dtype)
    made = bengali_text.normalize(series)
    assert isinstance(made, polars.Series)
    # An `Enum` has the texts that it may hold in its type.
    assert made.dtype == (polars.Categorical if dtype == polars.Categorical else polars.String)
    assert (made.name, made.to_list()) == ("title", bengali_text.normalize(texts))
    assert dates.Parser().to_dates(polars.Series(DAYS, dtype=dtype), errors="null").to_list() == READ
    changes = bengali_text.Normalizer().changes(series).to_list()
    assert [row and [change["after"] for change in row] for row in changes] == [["আ"], None, ["ৎ"], []]


@pytest.mark.parametrize("dtype", ["str", "object", "string[python]", "string[pyarrow]", "category"])
@pytest.mark.parametrize("has_pyarrow", [True, False])
def test_pandas(dtype: str, has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    series = pandas.Series(["অ\u09beমার", None, "আমার"], index=[5, 3, 9], name="title", dtype=dtype)
    expected = ["আমার", None, "আমার"]
    if not has_pyarrow:
        # `import pyarrow` fails.
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    made = bengali_text.normalize(series)
    assert isinstance(made, pandas.Series)
    assert (made.name, list(made.index)) == ("title", [5, 3, 9])
    assert made.dtype == (series.dtype if dtype != "category" else pandas.CategoricalDtype(["আমার"]))
    assert [None if pandas.isna(text) else text for text in made] == expected


@pytest.mark.parametrize("has_pyarrow", [True, False])
@pytest.mark.parametrize("ordered", [True, False])
def test_categories_of_pandas(ordered: bool, has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    texts = ["দেশ", "অ\u09beমার", None, "আমার"]
    # One that no row has, and two that become one.
    of = pandas.CategoricalDtype(["উত্\u200dসব", "দেশ", "অ\u09beমার", "আমার"], ordered=ordered)
    series = pandas.Series(texts, index=[5, 3, 9, 1], name="title", dtype=of)
    becomes = pandas.CategoricalDtype(["উৎসব", "দেশ", "আমার"], ordered=ordered)
    expected = pandas.Series(["দেশ", "আমার", None, "আমার"], index=[5, 3, 9, 1], name="title", dtype=becomes)
    pandas.testing.assert_series_equal(bengali_text.normalize(series), expected)
    made = bengali_text.normalize(series.array)
    assert type(made) is pandas.Categorical
    pandas.testing.assert_extension_array_equal(made, expected.array)
    index = pandas.CategoricalIndex(series, name="title")
    pandas.testing.assert_index_equal(bengali_text.normalize(index), pandas.CategoricalIndex(expected, name="title"))
    with pytest.raises(TypeError):
        bengali_text.normalize(pandas.Series([1, 2], dtype="category"))


@pytest.mark.parametrize("dtype", ["str", "object", "string[python]", "string[pyarrow]", "category"])
@pytest.mark.parametrize("has_pyarrow", [True, False])
def test_an_index_and_an_array_of_pandas(dtype: str, has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)

    def values(column: Any) -> list[Any]:
        return [None if missing else value for missing, value in zip(column.isna(), column)]

    series = pandas.Series(["অ\u09beমার", None, "৭ মার্চ ২০২৪"], dtype=dtype)
    normal, read = ["আমার", None, "৭ মার্চ ২০২৪"], [None, None, datetime.date(2024, 3, 7)]
    parser = dates.Parser()
    for texts in (pandas.Index(series, name="title"), series.array):
        made = bengali_text.normalize(texts)
        assert type(made) is type(texts) and values(made) == normal
        if dtype != "category":
            assert made.dtype == texts.dtype
        column, reasons = parser.to_dates(texts, errors="reasons")
        assert values(column) == read
        assert [reason is None for reason in values(reasons)] == [False, True, True]
        found = dates.find(texts)
        assert [row if row is None else len(row) for row in found] == [0, None, 1]
        for one in (column, reasons, found):
            assert isinstance(one, pandas.Index) == isinstance(texts, pandas.Index) and len(one) == 3
            assert getattr(one, "name", "title") == "title"
    with pytest.raises(TypeError, match="several levels"):
        bengali_text.normalize(pandas.MultiIndex.from_tuples([("ক", "খ")]))


@pytest.mark.parametrize("has_pyarrow", [True, False])
@pytest.mark.parametrize("rows", [0, 3])
def test_a_column_without_text(rows: int, has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    nulls: list[Any] = [None] * rows
    nan = float("nan")
    of_arrow = [pa.nulls(rows), pa.chunked_array([pa.nulls(rows)]), pa.nulls(rows).dictionary_encode()]
    of_pandas = [pandas.Series(nulls, dtype=dtype) for dtype in ("object", "str", "string[pyarrow]", "Int64", "category")]
    of_pandas += [pandas.Series([nan] * rows, dtype=float), pandas.Series([nan] * rows, dtype="category")]
    of_pandas += [pandas.Index([nan] * rows), pandas.Series([pandas.NaT] * rows, dtype="datetime64[ns]")]
    of_polars = [polars.Series("x", nulls, dtype=dtype) for dtype in (None, polars.Null, polars.String, polars.Enum(["ক"]))]
    parser = dates.Parser()
    work: list[Any] = [
        bengali_text.normalize,
        bengali_text.fold,
        digits.to_ascii,
        legacy.decode_mixed,
        dates.find,
        numbers.find,
        bengali_text.Normalizer().changes,
        parser.to_dates,
        parser.to_datetimes,
        numbers.to_figures,
        lambda texts: numbers.to_decimals(texts, precision=12, scale=2, errors="reasons")[1],
    ]
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        of_arrow, of_polars = [], []
    for texts in [nulls, *of_arrow, *of_pandas, *of_polars]:
        for function in work:
            made = function(texts)
            assert type(made).__module__.split(".")[0] == type(texts).__module__.split(".")[0]
            assert len(made) == rows
            missing = made.isna() if hasattr(made, "isna") else made.is_null() if hasattr(made, "is_null") else [x is None for x in made]
            assert all(missing.to_pylist() if hasattr(missing, "to_pylist") else missing), (function, texts)
    for texts in of_pandas:
        made = bengali_text.normalize(texts)
        assert made.dtype == texts.dtype and made.equals(texts)
    with pytest.raises(TypeError):
        bengali_text.normalize(pandas.Series([1.5, nan]))


@pytest.mark.parametrize("has_pyarrow", [True, False])
def test_pandas_columns(has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    series = pandas.Series(DAYS, index=range(10, 15), name="day")
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)

    def values(read: Any) -> list[Any]:
        assert isinstance(read, pandas.Series)
        assert (read.name, list(read.index)) == ("day", list(range(10, 15)))
        return [None if pandas.isna(value) else value for value in read]

    assert values(dates.Parser().to_dates(series, errors="null")) == READ
    read, reasons = dates.Parser().to_dates(series, errors="reasons")
    assert values(read) == READ
    assert [reason is None for reason in values(reasons)] == [True, True, True, False, False]


def test_a_stream_is_lazy() -> None:
    taken = 0

    def lines() -> Any:
        nonlocal taken
        for line in range(1_000_000):
            taken = line
            yield f"অ\u09beমার {line}"

    made = bengali_text.stream(bengali_text.normalize, lines())
    assert [next(made) for _ in range(20_000)][19_999] == "আমার 19999"
    assert taken < 40_000
    nothing: list[str] = []
    assert list(bengali_text.stream(bengali_text.fold, nothing)) == []


def test_explain() -> None:
    assert bengali_text.explain("আমি") == "Nothing to change."
    said = bengali_text.explain("উত্\u200dসব")
    assert said.splitlines() == [
        "1..4: ত্\\u200d (BENGALI LETTER TA, BENGALI SIGN VIRAMA, ZERO WIDTH JOINER)",
        "  becomes ৎ (BENGALI LETTER KHANDA TA)",
        said.splitlines()[2],
    ]
    assert said.splitlines()[2].startswith("  legacy-khanda-ta: ")
    assert bengali_text.explain("চিকিত্সা", normalizer=bengali_text.Normalizer()) == "Nothing to change."


MISSING = [None, float("nan"), pandas.NA]


def is_missing_alike(made: list[object], given: list[object]) -> bool:
    return [type(value) for value in made] == [type(value) for value in given]


@pytest.mark.parametrize("has_pyarrow", [True, False])
def test_what_is_missing_in_objects_stays(has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    for missing in [*([one] for one in MISSING), MISSING]:
        for texts in ([], ["অ\u09beমার"], ["দেশ", "দেশ"]):
            given = [*missing, *texts]
            for labels in (range(len(given)), [1] * len(given)):
                series = pandas.Series(given, dtype="object", index=labels, name="a")
                made = bengali_text.normalize(series)
                assert made.dtype == "object" and made.name == "a" and made.index.equals(series.index)
                assert is_missing_alike(list(made), given)
                assert list(made.dropna()) == bengali_text.normalize(texts)
                assert is_missing_alike(list(series), given)
                of_index = bengali_text.normalize(pandas.Index(given, dtype="object"))
                assert is_missing_alike(list(of_index), given)


@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize(
    "dtype", ["object", "string", "str", "string[python]", pandas.ArrowDtype(pa.string()), pandas.ArrowDtype(pa.large_string())]
)
def test_categories_keep_their_type(dtype: Any, ordered: bool) -> None:
    for texts in ([], [None], ["ক", "খ", None, "ক"]):
        categories = pandas.CategoricalDtype(pandas.Index(["ক", "খ"][: len(texts)], dtype=dtype), ordered)
        series = pandas.Series(texts, dtype=categories)
        for given in (series, series.array, pandas.CategoricalIndex(series)):
            made = bengali_text.normalize(given)
            assert made.dtype == given.dtype
            assert (made.dtype.categories.dtype, made.dtype.ordered) == (categories.categories.dtype, ordered)
    damaged = pandas.Series(["অ\u09beমার", "আমার"], dtype=dtype).astype("category")
    made = bengali_text.normalize(damaged)
    assert made.dtype.categories.dtype == damaged.dtype.categories.dtype and list(made) == ["আমার"] * 2


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
@pytest.mark.parametrize("texts", [[], [None], [None, None], ["ক"], ["অ\u09beমার", None]])
def test_types_of_arrow_in_pandas_stay(texts: list[str | None], kind: pa.DataType) -> None:
    series = pandas.Series(texts, dtype=pandas.ArrowDtype(kind), index=list("ab")[: len(texts)])
    made = bengali_text.normalize(series)
    assert made.dtype == series.dtype and made.index.equals(series.index)
    assert [None if text is pandas.NA else text for text in made] == bengali_text.normalize(texts)


class OwnSeries(pandas.Series):  # type: ignore[misc]
    pass


class OwnColumn(polars.Series):
    pass


@pytest.mark.parametrize("has_pyarrow", [True, False])
def test_derived_series_are_series(has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    texts = ["অ\u09beমার", "দেশ"]
    made: Any = bengali_text.normalize(OwnSeries(texts, index=[3, 4], name="a"))
    assert made.equals(bengali_text.normalize(pandas.Series(texts, index=[3, 4], name="a"))) and made.name == "a"
    column = bengali_text.normalize(OwnColumn("a", texts))
    assert isinstance(column, polars.Series) and column.name == "a" and column.to_list() == ["আমার", "দেশ"]


def test_a_table_is_no_column() -> None:
    for name in ("cat", "a"):
        with pytest.raises(TypeError, match="found Struct"):
            bengali_text.normalize(pandas.DataFrame({name: ["ক"]}))


class Other:
    """An array or a column of a library that is not known."""

    def __init__(self, array: Any) -> None:
        method = "__arrow_c_array__" if isinstance(array, pa.Array) else "__arrow_c_stream__"
        setattr(type(self), method, lambda self, schema=None: getattr(array, method)(schema))


def test_another_library_reads_what_is_made() -> None:
    class OfOne(Other): ...

    class OfMany(Other): ...

    texts = ["অ\u09beমার", None]
    one: Any = OfOne(pa.array(texts))
    many: Any = OfMany(pa.chunked_array([texts, texts]))
    assert pa.array(bengali_text.normalize(one)).to_pylist() == ["আমার", None]
    assert pa.chunked_array(bengali_text.normalize(many)).to_pylist() == ["আমার", None] * 2


def test_explain_takes_one_text() -> None:
    for wrong in (["x"], None, 1, pa.array(["x"])):
        with pytest.raises(TypeError, match="expected a string"):
            bengali_text.explain(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("values", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
@pytest.mark.parametrize("keys", [pa.int8(), pa.uint16(), pa.int64()], ids=str)
def test_texts_that_become_one_have_one_key(keys: pa.DataType, values: pa.DataType) -> None:
    texts = ["অ\u09beমার", None, "আমার", "দেশ", "উত্\u200dসব", "আমার"]
    array = pa.DictionaryArray.from_arrays(pa.array([0, None, 1, 2, 3, 1], keys), pa.array(["অ\u09beমার", "আমার", "দেশ", "উত্\u200dসব"], values))
    made = bengali_text.normalize(array)
    made.validate(full=True)
    assert made.type == array.type and made.to_pylist() == bengali_text.normalize(texts)
    assert made.indices.to_pylist() == [0, None, 0, 1, 2, 0]
    assert made.dictionary.to_pylist() == ["আমার", "দেশ", "উৎসব"]
    if values != pa.string_view():
        # Its categories are different.
        assert made.to_pandas().value_counts().to_dict() == {"আমার": 3, "দেশ": 1, "উৎসব": 1}
    table = pa.table({"text": made, "count": [1] * 6}).group_by("text").aggregate([("count", "sum")])
    assert table["count_sum"].to_pylist() == [3, 1, 1, 1]


def test_reasons_are_strings() -> None:
    texts = pa.array(['"১"', "১", None], pa.json_())
    made = bengali_text.normalize(texts)
    assert made.type == pa.json_()
    for column in numbers.to_figures(texts, errors="reasons"):
        assert column.type == pa.string() and len(column) == 3


def test_a_dictionary_is_read_in_a_time_that_grows_with_it() -> None:
    rows = 100_000
    for text in ("৭ মার্চ খ্রিস্টপূর্ব ৩২২", "৭ মার্চ ১৯৭১"):
        array = pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), pa.array([text]))
        start = time.perf_counter()
        days, reasons = dates.Parser().to_dates(array, errors="reasons")
        assert days.null_count + reasons.null_count == rows
        assert time.perf_counter() - start < 1


@pytest.mark.parametrize("has_pyarrow", [True, False])
@pytest.mark.parametrize("dtype", ["str", "object", "category"])
def test_attributes_of_a_series_stay(dtype: str, has_pyarrow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_pyarrow:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    series = pandas.Series(["অ\u09beমার", None], dtype=dtype)
    series.attrs["source"] = "news"
    for made in (bengali_text.normalize(series), dates.find(series), numbers.to_figures(series, errors="null")):
        assert made.attrs == {"source": "news"}
