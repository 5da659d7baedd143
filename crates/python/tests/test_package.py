"""What the package does with strings, lists and arrays, and its errors."""

import datetime
import doctest
import fractions
import pathlib
import pickle
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import polars
import pyarrow as pa
import pytest

import bengali_text
from bengali_text import _native, dates, digits, numbers

DAMAGED = "অ\u09beমার"


def test_every_docstring_of_the_native_part_is_an_example_that_runs() -> None:
    # doctest looks for functions that Python defines only.
    runner = doctest.DocTestRunner()
    objects = [getattr(_native, name) for name in dir(_native) if not name.startswith("_")]
    members = [getattr(owner, name) for owner in objects if isinstance(owner, type) for name in vars(owner)]
    tested = 0
    for item in objects + members:
        text = item.__doc__ or ""
        if ">>>" in text:
            runner.run(doctest.DocTestParser().get_doctest(text, {}, str(item), None, 0))
            tested += 1
    assert tested > 12
    assert runner.failures == 0


def test_a_list_is_each_string() -> None:
    texts = [DAMAGED, None, "", "দেশ"] * 5_000
    made = bengali_text.normalize(texts)
    assert made == [None if text is None else bengali_text.normalize(text) for text in texts]
    assert made[3] is texts[3]
    assert bengali_text.normalize(iter(["ক"])) == ["ক"]


@pytest.mark.parametrize("type_", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())])
def test_an_array_is_the_list(type_: pa.DataType) -> None:
    texts = [DAMAGED, None, "", "২০২৩ সাল"] * 5_000
    array = pa.array(texts).cast(type_) if not pa.types.is_dictionary(type_) else pa.array(texts).dictionary_encode()
    made = bengali_text.normalize(array)
    assert isinstance(made, pa.Array)
    assert made.type == array.type
    assert made.to_pylist() == bengali_text.normalize(texts)
    assert digits.to_ascii(array.slice(3, 1)).to_pylist() == ["2023 সাল"]


def test_a_clean_array_keeps_its_buffers() -> None:
    array = pa.array(["দেশ"] * 20_000)
    made = bengali_text.normalize(array)
    assert [buffer and buffer.address for buffer in made.buffers()] == [buffer and buffer.address for buffer in array.buffers()]


def test_chunks_and_series() -> None:
    chunks = pa.chunked_array([[DAMAGED], ["দেশ", None]])
    made = bengali_text.normalize(chunks)
    assert isinstance(made, pa.ChunkedArray)
    assert made.to_pylist() == ["আমার", "দেশ", None]
    series = polars.Series("title", [DAMAGED, None])
    folded = bengali_text.fold(series)
    assert isinstance(folded, polars.Series)
    assert (folded.name, folded.to_list()) == ("title", ["আমার", None])


def test_an_array_of_numbers_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="found Int64"):
        bengali_text.normalize(pa.array([1]))
    with pytest.raises(TypeError):
        bengali_text.normalize([1])  # type: ignore[type-var]
    with pytest.raises(TypeError):
        bengali_text.normalize(None)  # type: ignore[call-overload]


def test_the_gil_is_released() -> None:
    array = pa.array([DAMAGED * 10] * 200_000)
    thread = threading.Thread(target=bengali_text.normalize, args=(array,))
    thread.start()
    turns = 0
    while thread.is_alive():
        turns += 1
    thread.join()
    assert turns > 100


def test_errors_say_where() -> None:
    with pytest.raises(ValueError) as caught:
        dates.parse("২১ সেপ্টেম্বার ২০২৩")
    error = caught.value
    assert isinstance(error, bengali_text.ParseError)
    assert (error.kind, error.start, error.end, error.suggestion) == ("UnknownMonth", 3, 14, "সেপ্টেম্বর")
    with pytest.raises(bengali_text.ParseError) as caught_number:
        numbers.parse("এক হাজার আপেল")
    assert (caught_number.value.start, caught_number.value.end) == (9, 13)


def test_offsets_are_those_of_python() -> None:
    text = "🙂 দাম ৫০০ টাকা, ৭ মার্চ ২০২৪, আরও ২৫%"
    for found in numbers.find(text):
        assert text[found.start : found.end] == found.text
    for date in dates.find(text):
        assert text[date.start : date.end] == date.text
    for number in numbers.find(text, offsets="bytes"):
        assert text.encode()[number.start : number.end].decode() == number.text
    for change in bengali_text.changes(text + DAMAGED):
        assert (text + DAMAGED)[change.start : change.end] == change.before
    bangla = "🙂 " + DAMAGED + ", ৭ মার্চ ২০২৪, ৫ টাকা"
    finders: list[Callable[..., Any]] = [bengali_text.changes, dates.find, numbers.find]
    for find in finders:
        in_bytes, in_chars = find(bangla, offsets="bytes"), find(bangla, offsets="chars")
        assert find(bangla) == in_chars and len(in_bytes) == len(in_chars) > 0
        for one, other in zip(in_bytes, in_chars):
            assert bangla.encode()[one.start : one.end].decode() == bangla[other.start : other.end]
        for offsets, expected in (("bytes", in_bytes), ("chars", in_chars)):
            (row,) = find([bangla], offsets=offsets)
            assert row == expected
            (structs,) = find(pa.array([bangla]), offsets=offsets).to_pylist()
            assert [(item["start"], item["end"]) for item in structs] == [(one.start, one.end) for one in expected]
        with pytest.raises(ValueError, match="offsets is one of"):
            find(bangla, offsets="words")
    with pytest.raises(ValueError, match="offsets is one of"):
        numbers.find(text, offsets="words")  # type: ignore[call-overload]


def test_changes_of_a_column() -> None:
    texts = ["উত্\u200dসব", None, "আমি"]
    rows = bengali_text.changes(texts)
    assert rows == [bengali_text.changes("উত্\u200dসব"), None, []]
    for array in (pa.array(texts), polars.Series(texts)):
        found = bengali_text.changes(array)
        assert type(found).__module__ == type(bengali_text.normalize(array)).__module__
        column = found.to_pylist() if isinstance(found, pa.Array) else found.to_list()
        assert column[0] == [{"start": 1, "end": 4, "before": "ত্\u200d", "after": "ৎ", "rule": "legacy-khanda-ta"}]
        assert column[1:] == [None, []]
    with pytest.raises(TypeError, match="normalizer is a Normalizer, found str"):
        bengali_text.explain("আমি", normalizer="repair")  # type: ignore[arg-type]


def test_values_of_python() -> None:
    assert dates.parse("রাত ৯টা") == datetime.time(21)
    bangla, partial = dates.parse("পহেলা বৈশাখ ১৪৩১"), dates.parse("খ্রিস্টপূর্ব ৩২২")
    assert isinstance(bangla, dates.DateValue) and isinstance(partial, dates.DateValue)
    assert (bangla.kind, bangla.date) == ("bangla", datetime.date(2024, 4, 14))
    assert (partial.kind, partial.iso, partial.date) == ("partial", "-0321", None)
    noon = datetime.datetime(2023, 9, 21, 12, 30, 5, 7, tzinfo=datetime.timezone.utc)
    assert dates.parse("৩ ঘণ্টা আগে", reference=noon) == datetime.datetime(2023, 9, 21, 9, 30, 5)
    assert numbers.parse("৯" * 60) == int("9" * 60)
    assert numbers.parse("-১.৫০") == Decimal("-1.50")
    assert bengali_text.to_words(Decimal("2.5")) == "দুই দশমিক পাঁচ"
    # As `normalize` of a decimal writes them.
    big: tuple[Decimal | float, ...] = (Decimal("1E+2"), Decimal("-2.5E-3"), 1e22)
    for number in big:
        assert bengali_text.to_words(number) == bengali_text.to_words(format(Decimal(str(number)), "f"))
    wrongs: list[str | Decimal | float] = ["দুই", "1E+2", "", Decimal("1E+999999999"), Decimal("NaN"), float("inf")]
    for wrong in wrongs:
        with pytest.raises(ValueError):
            bengali_text.to_words(wrong)
    for wrong in (Decimal("NaN"), float("inf"), float("-nan")):
        with pytest.raises(ValueError, match="number is not finite"):
            bengali_text.to_words(wrong)
    others: list[Any] = [None, [], True, object(), pathlib.Path("12"), b"12", 1 + 2j, fractions.Fraction(1, 2)]
    for other in others:
        with pytest.raises(TypeError, match="expected an int"):
            bengali_text.to_words(other)


def test_bangla_dates() -> None:
    day = datetime.date(1988, 4, 14)
    while day < datetime.date(2030, 1, 1):
        bangla = bengali_text.BanglaDate.from_date(day)
        assert bangla.to_date() == day
        assert bangla < bengali_text.BanglaDate.from_date(day + datetime.timedelta(1))
        day += datetime.timedelta(1)
    falgun = datetime.date(2024, 2, 21)
    assert bengali_text.BanglaDate.from_date(falgun, reckoning="bangladesh-1987") == bengali_text.BanglaDate(1430, 11, 9)
    with pytest.raises(ValueError, match="month"):
        bengali_text.BanglaDate(1430, 13, 1)
    with pytest.raises(ValueError, match="reckoning"):
        bengali_text.BanglaDate.from_date(falgun, reckoning="1987")  # type: ignore[arg-type]


def test_options_are_checked() -> None:
    with pytest.raises(ValueError, match="canonical"):
        bengali_text.Normalizer(level="all")  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        bengali_text.Normalizer(with_rules=["no-such-rule"])
    one, other = bengali_text.Normalizer(), bengali_text.Normalizer(level="visual")
    assert one == other and hash(one) == hash(other)
    assert bengali_text.Normalizer(level="repair", without_rules=["ba-nukta"]) != one


def test_a_file_is_its_text(tmp_path: pathlib.Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    text = f"{DAMAGED} দেশ\n" * 400_000
    source.write_text(text, encoding="utf-8")
    told: list[tuple[int, int]] = []
    size = source.stat().st_size
    assert bengali_text.Normalizer().normalize_file(source, target, progress=lambda *of: told.append(of)) == size
    assert target.read_text(encoding="utf-8") == bengali_text.normalize(text)
    assert told[-1] == (size, size) and len(told) > 2 and told == sorted(told)

    with pytest.raises(ValueError, match="another file"):
        bengali_text.Normalizer().normalize_file(source, source)
    assert source.stat().st_size == size
    with pytest.raises(FileNotFoundError):
        bengali_text.Normalizer().normalize_file(tmp_path / "none", target)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bengali_text.Normalizer().normalize_file(source, target, progress=stop)


def test_the_version() -> None:
    assert bengali_text.__version__ == "0.2.0"


def test_options_are_pickled() -> None:
    for normalizer in (
        bengali_text.Normalizer(),
        bengali_text.Normalizer(level="repair", nukta="composed", scope="text", without_rules=["ba-nukta"]),
        bengali_text.Normalizer(level="canonical", without_rules=["legacy-khanda-ta"]),
    ):
        assert pickle.loads(pickle.dumps(normalizer)) == normalizer
    for parser in (dates.Parser(reference=datetime.datetime(2023, 9, 21, 12, 30)), dates.Parser(lenient=True)):
        other = pickle.loads(pickle.dumps(parser))
        for text in ("৩ ঘণ্টা আগে", "শনিবার, ২১ সেপ্টেম্বর ২০২৩"):
            assert read(other, text) == read(parser, text)
    assert pickle.loads(pickle.dumps(bengali_text.BanglaDate(1430, 6, 6))) == bengali_text.BanglaDate(1430, 6, 6)


def read(parser: dates.Parser, text: str) -> object:
    try:
        return parser.parse(text)
    except bengali_text.ParseError as error:
        return error.kind
