"""Values are compared, copied, and sent to other processes; options that are out of range are `ValueError`s."""

import copy
import datetime
import multiprocessing
import pickle
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pandas
import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bengali_text
from bengali_text import BanglaDate, Change, Normalizer, ParseError, _native, dates, legacy, numbers

PAGE = (
    "🙂 প্রকাশ: ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম। মেলা ৭ই মার্চ, মার্চ ১৯৭১, পহেলা বৈশাখ ১৪৩১, খ্রিস্টপূর্ব ৩২২, রাত ৯টায়, "
    "২০–২৫ সেপ্টেম্বর ২০২৩, ২০২৩-০৯-২১T১৬:৪৩+০৬:০০, শনিবার, ২১ সেপ্টেম্বর ২০২৩, ১ রমজান ১৪৪৫, সকাল ৯টা থেকে ১১টা। "
    "দাম সাড়ে তিন লাখ টাকা, ১,২৩৪.৫০, ২৫%, দ্বিতীয়, -৫ ডিগ্রি। উত্\u200dসব অ\u09beমার চিকিত্সা কোণোো"
)
CODES = ["Name: †gvt Avãyj Kwig †", "g~j¨ t 50 UvKv", "", "আমার সোনার বাংলা", "plain"]
DATES = ["৭ই মার্চ", "মার্চ ১৯৭১", "পহেলা বৈশাখ ১৪৩১", "২০–২৫ সেপ্টেম্বর ২০২৩", "খ্রিস্টপূর্ব ৩২২", "১ রমজান ১৪৪৫", "৬ আশ্বিন"]


def values_of(text: str) -> list[Any]:
    """All values that the package makes of a text."""
    found: list[Any] = [
        *dates.find(text, reference=datetime.date(2023, 9, 21)),
        *dates.Parser(lenient=True).find(text, offsets="bytes"),
        *numbers.find(text),
        *Normalizer(level="repair").changes(text),
        legacy.decode(text),
        legacy.decode(text, "bijoy"),
        legacy.encode(text, "bijoy52"),
        legacy.detect(text),
    ]
    try:
        found.append(dates.parse(text))
    except ParseError:
        pass
    return found


OPTIONS: list[Any] = [
    Normalizer(),
    Normalizer(level="repair", nukta="composed", scope="text", without_rules=["ba-nukta"]),
    Normalizer(level="canonical", with_rules=["space-run"], without_rules=["legacy-khanda-ta"]),
    dates.Parser(),
    dates.Parser(lenient=True),
    dates.Parser(reference=datetime.datetime(2023, 9, 21, 12, 30, 5), lenient=True),
    dates.Parser(reference=dates.DateValue("-0321-01-01")),
    BanglaDate(1430, 6, 6),
    BanglaDate(-10, 12, 30),
]
VALUES = [value for text in [PAGE, *CODES, *DATES] for value in values_of(text)] + OPTIONS


def is_kept(value: Any) -> None:
    copies = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]
    for other in [*copies, copy.copy(value), copy.deepcopy([value])[0]]:
        assert type(other) is type(value)
        assert other == value and not other != value
        assert hash(other) == hash(value) and len({value, other}) == 1
        # With all that is in it: two times are equal whether their seconds were written or not.
        assert repr(other) == repr(value)
        for name in dir(type(value)):
            if not name.startswith("_") and not callable(getattr(value, name)):
                assert getattr(other, name) == getattr(value, name), name


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_is_itself_after_a_journey(value: Any) -> None:
    is_kept(value)


@settings(max_examples=100, deadline=None)
@given(text=st.lists(st.sampled_from([*PAGE.split(" "), *DATES, *CODES]), max_size=12).map(" ".join))
def test_any_value_is(text: str) -> None:
    for value in values_of(text):
        is_kept(value)


def test_every_class_is_among_them() -> None:
    classes = {getattr(_native, name) for name in dir(_native) if isinstance(getattr(_native, name), type)}
    assert classes - {type(value) for value in VALUES} == {ParseError}
    for one in classes - {ParseError}:
        assert one.__repr__ is not object.__repr__ and one.__eq__ is not object.__eq__
        # Each has a name by which a user finds it.
        assert getattr(sys.modules[one.__module__], one.__qualname__) is one


def test_other_processes_have_values_and_errors() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(repr, VALUES) == list(map(repr, VALUES))
        assert pool.map(copy.copy, VALUES) == VALUES
        with pytest.raises(ParseError) as caught:
            pool.apply(dates.parse, ("২১ সেপ্টেম্বার ২০২৩",))
    with pytest.raises(ParseError) as expected:
        dates.parse("২১ সেপ্টেম্বার ২০২৩")
    assert (str(caught.value), vars(caught.value)) == (str(expected.value), vars(expected.value))


def test_different_values_differ() -> None:
    change = Change(1, 4, "ত্\u200d", "ৎ", "legacy-khanda-ta")
    assert bengali_text.changes("উত্\u200dসব") == [change]
    assert change != Change(1, 4, "ত্\u200d", "ৎ", "khanda-ta")
    assert repr(change) == "<Change 1..4, legacy-khanda-ta: 'ত্\\u200d' to 'ৎ'>"
    other: object = 1
    assert change != other
    one = dates.Match(datetime.datetime(2023, 9, 21, 16, 43), "গতকাল", 0, 5, ["w"])
    assert one.value == datetime.datetime(2023, 9, 21, 16, 43) and one.warnings == ["w"]
    assert one != dates.Match(datetime.date(2023, 9, 21), "গতকাল", 0, 5, ["w"])
    assert dates.Match(datetime.time(9), "রাত", 0, 3, []).value == datetime.time(9)
    for value in (2, Decimal("2.50"), "-0.25"):
        assert numbers.Match(value, "দুই", 0, 3, "words", "BDT").value == Decimal(value)
    assert dates.Parser(lenient=True) != dates.Parser()


TOO_MANY = 10**5000
NO_INTEGERS: list[tuple[str, Callable[[Any], object]]] = [
    ("year", lambda number: BanglaDate(number, 1, 1)),
    ("month", lambda number: BanglaDate(1430, number, 1)),
    ("day", lambda number: BanglaDate(1430, 1, number)),
    ("precision", lambda number: numbers.to_decimals(["১"], precision=number, scale=2)),
    ("scale", lambda number: numbers.to_decimals(["১"], precision=12, scale=number)),
    ("length", lambda number: bengali_text.truncate("ক", number)),
    ("threads", _native.set_threads),
    ("start", lambda number: Change(number, 4, "", "", "ba-nukta")),
    ("end", lambda number: numbers.Match(1, "এক", 0, number, "words")),
    ("end", lambda number: dates.Match(datetime.date(2023, 9, 21), "আজ", 0, number, [])),
    ("spans", lambda number: legacy.Decoded("", [((0, number), (0, 0))], [])),
    ("missing", lambda number: legacy.Encoded("", [(number, "A")])),
    ("ranges", lambda number: legacy.Detection("other", 0, [(0, number)])),
]


@pytest.mark.parametrize(("name", "call"), NO_INTEGERS, ids=range(len(NO_INTEGERS)))
def test_integers_have_limits(name: str, call: Callable[[Any], object]) -> None:
    for number in (2**64, -(2**64), TOO_MANY):
        with pytest.raises(ValueError, match=name):
            call(number)
    for other in ("1", None, 1.5):
        with pytest.raises(TypeError, match=name):
            call(other)


def test_small_integers_have_limits() -> None:
    with pytest.raises(ValueError, match="precision is out of range: 300"):
        numbers.to_decimals(["১"], precision=300, scale=2)
    with pytest.raises(ValueError, match="precision 39"):
        numbers.to_decimals(["১"], precision=39, scale=2)
    with pytest.raises(ValueError, match="month is out of range: 300"):
        BanglaDate(1430, 300, 1)
    with pytest.raises(ValueError, match="length is out of range: -1"):
        bengali_text.truncate("ক", -1)
    with pytest.raises(ValueError, match="confidence is out of range"):
        legacy.Detection("other", 2, [])


@pytest.mark.parametrize(
    "call",
    [
        lambda day: dates.Parser(reference=day),
        lambda day: dates.parse("গতকাল", reference=day),
        lambda day: dates.find("গতকাল", reference=day),
        lambda day: BanglaDate.from_date(day),
        lambda day: dates.Match(day, "আজ", 0, 2, []),
    ],
)
def test_dates_are_dates(call: Callable[[Any], object]) -> None:
    for other in ("২১ সেপ্টেম্বর ২০২৩", "2023-09-21", 20230921, [], object()):
        with pytest.raises(TypeError, match="is a datetime.date or datetime.datetime, found"):
            call(other)
    with pytest.raises(ValueError, match="is no date: NaT"):
        call(pandas.NaT)
    call(pandas.Timestamp("2023-09-21 12:30"))
    call(dates.DateValue("2023-09-21"))


def test_a_reference_is_a_day() -> None:
    for other in (datetime.time(12), dates.DateValue("1971-03")):
        with pytest.raises(TypeError, match="reference is"):
            dates.Parser(reference=other)  # type: ignore[arg-type]
    for wrong in ("১৯৭১", "2023-02-30", "1971-3", ""):
        with pytest.raises(ValueError, match="iso is no date"):
            dates.DateValue(wrong)
    with pytest.raises(ValueError, match="value is no decimal"):
        numbers.Match("২", "২", 0, 1, "figures")
    with pytest.raises(ValueError, match="kind is one of"):
        numbers.Match("2", "২", 0, 1, "digits")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="expected a rule"):
        Change(0, 0, "", "", "no-such-rule")


def test_a_number_of_any_length() -> None:
    text = "৯" * 5_000
    (found,) = numbers.find(f"দাম {text} টাকা")
    assert (found.figures, found.unit) == ("9" * 5_000, "BDT")
    assert numbers.to_figures([text]) == ["9" * 5_000]
    is_kept_without_value = pickle.loads(pickle.dumps(found))
    assert is_kept_without_value == found
    with pytest.raises(ParseError, match="has 5000 digits.*set_int_max_str_digits.*to_figures") as caught:
        numbers.parse(text)
    assert (caught.value.kind, caught.value.start, caught.value.end) == ("Overflow", 0, 5_000)
    with pytest.raises(ValueError, match="has 5000 digits.*figures of a match"):
        found.value
    assert numbers.parse("০." + text) == Decimal("0." + "9" * 5_000)
    limit = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(0)
        assert found.value == numbers.parse(text) == 10**5_000 - 1
    finally:
        sys.set_int_max_str_digits(limit)
    assert numbers.parse("৯" * limit) == 10**limit - 1


def test_a_parser_is_the_same_after_pickling() -> None:
    # The times of Python have seconds, and those of the library where they were written.
    texts = ["দুই ঘণ্টা আগে", "গতকাল", "আজ বিকেল ৪টা"]
    references: list[object] = [
        datetime.date(2023, 9, 21),
        datetime.datetime(2023, 9, 21, 4, 43),
        datetime.datetime(2023, 9, 21, 4, 43, 7),
        dates.DateValue("2023-09-21T04:43"),
        dates.DateValue("2023-09-21T04:43:00"),
    ]
    for reference in references:
        parser = dates.Parser(reference=reference)  # type: ignore[arg-type]
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            other = pickle.loads(pickle.dumps(parser, protocol))
            assert other == parser and hash(other) == hash(parser) and repr(other) == repr(parser)
            array = pyarrow.array(texts)
            assert other.find(array) == parser.find(array)
            assert [str(found) for found in other.find(texts)] == [str(found) for found in parser.find(texts)]


def test_a_match_takes_its_own_value() -> None:
    for text in ("০.০০০০০০১", "১২.৫০", "০.০০০০০০০০০০০১২০", "পাঁচ", "-০.০০০০০০০১"):
        for found in numbers.find(text):
            again = numbers.Match(found.value, found.text, found.start, found.end, found.kind, found.unit)
            assert again == found and again.figures == found.figures
    for wrong in (float("nan"), Decimal("Infinity")):
        with pytest.raises(ValueError, match="not finite"):
            numbers.Match(wrong, "২", 0, 1, "figures")  # type: ignore[arg-type]


def test_a_zone_is_told_and_not_applied() -> None:
    found = dates.find("২০২৩-০৯-২১T১৬:৪৩+০৬:০০, 2023-09-21T10:43:00Z, 2023-09-21T10:43:00-05:30, ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম")
    east, utc, west, none = found
    assert [one.tzinfo and one.tzinfo.utcoffset(None) for one in found] == [
        datetime.timedelta(hours=6),
        datetime.timedelta(0),
        -datetime.timedelta(hours=5, minutes=30),
        None,
    ]
    assert east.value == datetime.datetime(2023, 9, 21, 16, 43) and utc.value == datetime.datetime(2023, 9, 21, 10, 43)
    assert isinstance(east.value, datetime.datetime) and isinstance(utc.value, datetime.datetime)
    # One moment, if the zones are taken.
    assert east.value.replace(tzinfo=east.tzinfo) == utc.value.replace(tzinfo=utc.tzinfo)
    for one in found:
        is_kept(one)
        again = dates.Match(one.value, one.text, one.start, one.end, one.warnings, one.tzinfo)
        assert again == one and again.tzinfo == one.tzinfo
        other = datetime.timezone(datetime.timedelta(hours=1))
        assert dates.Match(one.value, one.text, one.start, one.end, one.warnings, other) != one
    assert repr(east).endswith("UTC+06:00>") and "UTC" not in repr(none)
    wrongs: list[object] = [6, "+06:00", datetime.timedelta(hours=6), datetime.timezone(datetime.timedelta(seconds=30))]
    for wrong in wrongs:
        with pytest.raises(TypeError, match="tzinfo is a datetime.timezone of whole minutes"):
            dates.Match(east.value, "", 0, 0, [], wrong)  # type: ignore[arg-type]
