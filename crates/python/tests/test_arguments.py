"""What functions are given: by position or by name, of a wrong type, of rows that are no text; and the types that a checker sees."""

import datetime
import inspect
import pickle
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import numpy
import pandas
import pyarrow as pa
import pytest

import bengali_text
from bengali_text import BanglaDate, Change, Normalizer, dates, digits, legacy, numbers
from bengali_text.compat import csebuetnlp, indicnlp

DAMAGED = "অ\u09beমার"
OF_TEXTS: list[Callable[[Any], object]] = [
    bengali_text.normalize,
    bengali_text.changes,
    bengali_text.fold,
    bengali_text.stem,
    digits.to_ascii,
    lambda texts: legacy.to_unicode(texts, "bijoy"),
    numbers.find,
    dates.find,
    indicnlp.normalize,
    csebuetnlp.normalize,
]
OF_COLUMNS: list[Callable[[Any], object]] = [
    dates.Parser().to_dates,
    dates.Parser().to_datetimes,
    numbers.to_figures,
    lambda texts: numbers.to_decimals(texts, precision=12, scale=2),
]


@pytest.mark.parametrize("call", [*OF_TEXTS, *OF_COLUMNS])
def test_what_is_no_text_is_told_with_its_row(call: Callable[[Any], object]) -> None:
    for wrong, found in ((1, "int"), (float("nan"), "float"), (b"1", "bytes"), (["১"], "list"), (pa.scalar("১"), "StringScalar")):
        for texts in (["১", None, wrong], (text for text in ["১", None, wrong])):
            with pytest.raises(TypeError, match=f"row 2: expected a string or None, found {found}"):
                call(texts)
    for other in (None, 5, float("nan"), object(), b"12", bytearray(b"12"), numpy.array("ক")):
        with pytest.raises(TypeError, match=f"strings one after another or an array, found {type(other).__name__}"):
            call(other)
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed, in row 1") as caught:
        call(["ক", "খ\ud800"])
    assert (caught.value.object, caught.value.start, caught.value.end) == ("খ\ud800", 1, 2)
    # Of pandas, whether pyarrow makes an array of it or not.
    with pytest.raises(TypeError, match="row 1: expected a string or None, found int"):
        call(pandas.Series(["১", 2], dtype=object))
    with pytest.raises(UnicodeEncodeError, match="in row 1"):
        call(pandas.Series(["ক", "খ\ud800"], dtype=object))


def test_what_an_iterator_raises_is_raised() -> None:
    def texts() -> Iterator[str]:
        yield DAMAGED
        raise KeyError("no more")

    for call in [*OF_TEXTS, *OF_COLUMNS]:
        with pytest.raises(KeyError, match="no more"):
            call(texts())


def test_an_array_that_arrow_does_not_know() -> None:
    sparse = pandas.Series(pandas.arrays.SparseArray([DAMAGED, "দেশ", "দেশ"], fill_value="দেশ"))
    assert list(bengali_text.normalize(sparse)) == ["আমার", "দেশ", "দেশ"]


def test_names_of_arguments() -> None:
    assert BanglaDate(year=1430, month=6, day=6) == BanglaDate(1430, 6, 6)
    assert pickle.loads(pickle.dumps(BanglaDate(day=6, month=6, year=1430))) == BanglaDate(1430, 6, 6)
    assert legacy.to_unicode("evsjv", encoding="bijoy") == legacy.to_unicode("evsjv", "bijoy")
    assert legacy.decode("evsjv", encoding="bijoy") == legacy.decode("evsjv", "bijoy")
    assert legacy.from_unicode("বাংলা", layout="bijoy52") == legacy.from_unicode("বাংলা", "bijoy52")
    assert legacy.encode("বাংলা", layout="bijoy52") == legacy.encode("বাংলা", "bijoy52")
    assert bengali_text.truncate("ক্ষমতা", length=2) == bengali_text.truncate("ক্ষমতা", 2)
    shown = str(inspect.signature(Normalizer))
    assert shown == "(*, level='visual', nukta='decomposed', scope='bengali', with_rules=(), without_rules=())"


def test_rules_by_name() -> None:
    expected = Normalizer(with_rules=["khanda-ta", "space-run"])
    for names in (("space-run", "khanda-ta"), {"space-run", "khanda-ta"}, (name for name in ["khanda-ta", "space-run"])):
        assert Normalizer(with_rules=names) == expected
    with pytest.raises(ValueError, match='level is one of "canonical", "visual", "repair", not "L2"'):
        Normalizer(level="L2")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match='without_rules has an unknown name, expected a rule .*, not "no-such-rule"'):
        Normalizer(with_rules=["khanda-ta"], without_rules=["space-run", "no-such-rule"])
    with pytest.raises(ValueError, match='rule has an unknown name, expected a rule .*, not "no-such-rule"'):
        Change(0, 0, "", "", "no-such-rule")
    wrongs: list[tuple[Any, str]] = [("khanda-ta", "str"), (5, "int"), (["khanda-ta", 5], "int"), ([None], "NoneType")]
    for wrong, found in wrongs:
        with pytest.raises(TypeError, match=f"with_rules has names, expected strings one after another, found {found}"):
            Normalizer(with_rules=wrong)


def test_different_normalizers_are_shown_differently() -> None:
    normalizers = [
        Normalizer(level=level, nukta=nukta, scope=scope)
        for level in ("canonical", "visual", "repair")
        for nukta in ("decomposed", "composed")
        for scope in ("bengali", "text")
    ]
    assert len({repr(one) for one in normalizers}) == len(set(normalizers)) == 12
    assert repr(normalizers[3]).startswith("<Normalizer, nukta composed, scope text: ")


def test_a_stream_of_one_string() -> None:
    with pytest.raises(TypeError, match="found one string"):
        bengali_text.stream(bengali_text.normalize, DAMAGED)
    with pytest.raises(TypeError, match="not iterable"):
        bengali_text.stream(bengali_text.normalize, 5)  # type: ignore[arg-type]


@pytest.mark.parametrize("before", [0, 1, 100, 16_383, 16_384, 16_385, 40_000])
def test_a_stream_that_breaks_off(before: int) -> None:
    def texts() -> Iterator[str | None]:
        for _ in range(before):
            yield DAMAGED
        raise KeyError("no more")

    made = bengali_text.stream(bengali_text.normalize, texts())
    with pytest.raises(KeyError, match="no more"):
        for row in range(before + 1):
            assert next(made) == "আমার", row
    assert list(made) == []


def test_compat_is_a_part_of_the_package() -> None:
    assert bengali_text.compat.indicnlp is indicnlp
    with pytest.raises(AttributeError, match="has no attribute 'compatible'"):
        bengali_text.compatible  # type: ignore[attr-defined]


def test_types_of_results() -> None:
    """For mypy: of strings without a None come results without one."""
    texts = ["২১ সেপ্টেম্বর ২০২৩", "৭ মার্চ ১৯৭১"]
    strings: list[list[str]] = [
        bengali_text.normalize(texts),
        bengali_text.fold(texts, strength="light"),
        bengali_text.stem(texts),
        digits.to_ascii(text for text in texts),
        legacy.decode_mixed(texts),
        legacy.from_unicode(texts, "bijoy52"),
        Normalizer().normalize(tuple(texts)),
        indicnlp.normalize(texts),
        csebuetnlp.normalize(texts),
        numbers.to_figures(["১"]),
        list(bengali_text.stream(bengali_text.normalize, texts)),
    ]
    with_none: list[str | None] = bengali_text.normalize([*texts, None])
    changes: list[list[Change]] = bengali_text.changes(texts)
    days: list[list[dates.Match]] = dates.find(texts)
    read: list[datetime.date] = dates.Parser().to_dates(texts)
    sums: list[Decimal] = numbers.to_decimals(["১"], precision=5, scale=0)
    columns: list[list[Any]] = [*strings, changes, days, read, sums]
    assert with_none[-1] is None and all(None not in column for column in columns)
