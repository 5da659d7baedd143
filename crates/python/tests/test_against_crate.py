"""Every function against the Rust library: on any text, and on lists and arrays of such texts."""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import bengali_text
from bengali_text import Normalizer, dates, digits, legacy, numbers

from crate import ORACLE, Crate

pytestmark = pytest.mark.skipif(ORACLE is None, reason="BENGALI_TEXT_ORACLE is not set; tests/crate.py says to what")

CRATE = Crate() if ORACLE else None
PARSER = dates.Parser(reference=datetime.datetime(2023, 9, 21, 12))

BENGALI = [chr(code) for code in range(0x980, 0x9FF)]
PIECES = st.one_of(
    st.sampled_from(BENGALI),
    st.sampled_from(BENGALI).map(lambda letter: "ক" + letter),
    st.sampled_from(list(" \n\r\t।,‘’“”:|৷./<>&;@-\u00a0\u2028\u200b\u200c\u200d\u200e\u2060\ufeff🙂é०१a1")),
    st.sampled_from(["অ\u09beমার", "উত্\u200dসব", "সরকারী", "চিকিত্সা", "র\u200d্যাব", "http://ক.খ", "ক@খ.গ", "<b", "&amp;"]),
    st.sampled_from(["২১ সেপ্টেম্বর ২০২৩", "৭ই মার্চ", "গতকাল", "পহেলা বৈশাখ ১৪৩১", "রাত ৯টায়", "শনিবার", "০৪:৪৩ পিএম", "খ্রিস্টপূর্ব ৩২২"]),
    st.sampled_from(["সাড়ে তিন লাখ", "১,২৩৪.৫০", "টাকা", "২৫%", "উনিশশো একাত্তর", "দ্বিতীয়", "০.০০০০০০১", "-৫", "হাজার"]),
    st.sampled_from(["evsjv‡`k", "†gvt", "Avãyj", "cix¶v", "ÒKÓ", "h¡wm¡−cn", "e© †", "Act", "â€¡`k"]),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
TEXTS = st.lists(PIECES, max_size=12).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda separator: separator.join(pieces))
)


def crate(function: str, text: str) -> str:
    assert CRATE is not None
    return CRATE(function, text)


REWRITING: dict[str, Callable[..., object]] = {
    "canonical": Normalizer(level="canonical").normalize,
    "visual": bengali_text.normalize,
    "repair": Normalizer(level="repair").normalize,
    "composed": Normalizer(nukta="composed").normalize,
    "to_ascii": digits.to_ascii,
    "to_bengali": digits.to_bengali,
    "any_to_ascii": digits.any_to_ascii,
    "light": lambda texts: bengali_text.fold(texts, strength="light"),
    "standard": bengali_text.fold,
    "phonetic": lambda texts: bengali_text.fold(texts, strength="phonetic"),
    "stem": bengali_text.stem,
    "bijoy52": lambda texts: legacy.from_unicode(texts, "bijoy52"),
    "bijoy2000": lambda texts: legacy.from_unicode(texts, "bijoy2000"),
    "bijoy": lambda texts: legacy.to_unicode(texts, "bijoy"),
    "adarshalipi": lambda texts: legacy.to_unicode(texts, "adarshalipi"),
    "decode_mixed": legacy.decode_mixed,
    "visual_order_to_logical": legacy.visual_order_to_logical,
}


@pytest.mark.parametrize("name", REWRITING)
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(TEXTS, max_size=8))
def test_rewriting(name: str, texts: list[str]) -> None:
    function = REWRITING[name]
    rows = [crate(name, text) for text in texts]
    assert [function(text) for text in texts] == rows
    assert function(texts) == rows
    array = function(pa.array(texts, pa.string()))
    assert isinstance(array, pa.Array) and array.to_pylist() == rows


@pytest.mark.parametrize("encoding", ["bijoy", "adarshalipi", None])
@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_spans(encoding: Literal["bijoy", "adarshalipi"] | None, text: str) -> None:
    decoded = legacy.decode(text, encoding, offsets="bytes")
    spans = "".join(f"{start}..{end} {to}..{stop}\n" for (start, end), (to, stop) in decoded.spans)
    unknown = "".join(f"{at} {character}\n" for at, character in decoded.unknown)
    name = encoding or "decode_mixed"
    assert (decoded.text, spans + unknown) == (crate(name, text), crate(f"{name}_spans", text))


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_changes_and_characters(text: str) -> None:
    changes = Normalizer(level="repair").changes(text, offsets="bytes")
    assert crate("changes", text) == "".join(f"{one.start} {one.end} {one.rule} {one.after}\n" for one in changes)
    assert crate("graphemes", text) == "".join(cluster + "\n" for cluster in bengali_text.graphemes(text))
    assert crate("aksharas", text) == "".join(akshara + "\n" for akshara in bengali_text.aksharas(text))


def of_python(answer: str) -> str:
    """An int has no sign of zero."""
    return re.sub(r"(?<![\d.])-0(?![\d.])", "0", answer)


def figures(value: int | Decimal) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def failed(error: bengali_text.ParseError, text: str) -> str:
    start, end = (len(text[:at].encode()) for at in (error.start, error.end))
    return f"{error.kind} {start}..{end}"


@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
@example(text="-0 আর -০.০০")
@example(text="-0")
def test_numbers(text: str) -> None:
    try:
        read = figures(numbers.parse(text))
    except bengali_text.ParseError as error:
        read = failed(error, text)
    assert read == of_python(crate("parse_number", text))
    found = numbers.find(text, offsets="bytes")
    assert of_python(crate("find_numbers", text)) == "".join(
        f"{one.start} {one.end} {figures(one.value)} {one.kind} {one.unit or ''}\n" for one in found
    )


def shown(value: object) -> str:
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else str(value)


def with_seconds(text: str) -> str:
    """A time of Python always has seconds."""
    return re.sub(r"(^|\d[T ])(\d\d:\d\d)(?![:\d])(?=$| )", r"\1\2:00", text)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_dates(text: str) -> None:
    try:
        read = shown(PARSER.parse(text))
    except bengali_text.ParseError as error:
        read = failed(error, text)
    expected = crate("parse_date", text)
    assert read in (expected, with_seconds(expected))
    found = PARSER.find(text, offsets="bytes")
    answers = crate("find_dates", text).splitlines()
    assert len(found) == len(answers)
    for one, answer in zip(found, answers):
        said = f"{one.start} {one.end} {shown(one.value)} {'; '.join(one.warnings)}"
        assert said == answer or said == with_seconds(answer)
