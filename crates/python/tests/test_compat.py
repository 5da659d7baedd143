"""The profiles of other normalizers, by the steps that are described for them."""

from collections.abc import Callable
from typing import Any

import pandas
import polars
import pyarrow as pa
import pytest

from bengali_text import _native
from bengali_text.compat import csebuetnlp, indicnlp

ROWS = [
    # Text, and what csebuetnlp and indic-nlp-library make of it.
    ("আমার “সোনার” বাংলা – আমি…", 'আমার "সোনার" বাংলা - আমি...', 'আমার "সোনার" বাংলা - আমি...'),
    ("A—B – C", "A - B - C", "A - B - C"),
    ("‘’ ‚ ‛ “” „ ‟", "'' ' ' \"\" \" \"", "\" ' ‛ \"\" \" ‟"),
    ("ক\u200cথা ও\u200bকথা", "ক\u200cথা ওকথা", "কথা ও কথা"),
    ("নদী\u09af\u09bc \u09df", "নদী\u09af\u09bc \u09af\u09bc", "নদী\u09af\u09bc \u09af\u09bc"),
    ("\u0985\u09beমার | দেশ", "\u0986মার | দেশ", "\u0985\u09beমার । দেশ"),
    ("ক\u09c7\u09be ক\u09c7\u09d7", "ক\u09cb ক\u09cc", "ক\u09cb ক\u09cc"),
    ("দু\u0983খ: শেষ", "দু\u0983খ: শেষ", "দু\u0983খ\u0983 শেষ"),
    ("\u09f7 উত্\u200dসব", "। উত্\u200dসব", "। উত্সব"),
    ("\u00a0বড\u09bc  ফাঁকা\t", " বড\u09bc ফাঁকা ", " বড\u09bc  ফাঁকা\t"),
    ("ﬁ Ａ　１", "fi A 1", "ﬁ Ａ　１"),
    ("&amp; é Ø", "& e O", "&amp; é Ø"),
]


@pytest.mark.parametrize("text, csebuet, indic", ROWS)
def test_rows(text: str, csebuet: str, indic: str) -> None:
    assert csebuetnlp.normalize(text) == csebuet
    assert indicnlp.normalize(text) == indic


@pytest.mark.parametrize("normalize, column", [(csebuetnlp.normalize, 1), (indicnlp.normalize, 2)])
def test_a_column_is_its_texts(normalize: Callable[[Any], Any], column: int) -> None:
    texts, expected = [row[0] for row in ROWS], [row[column] for row in ROWS]
    assert normalize(texts) == expected
    assert normalize([*texts, None] * 2_000) == [*expected, None] * 2_000
    for kind in (pa.string(), pa.large_string(), pa.string_view()):
        made = normalize(pa.array([*texts, None] * 2_000, kind))
        assert made.type == kind and made.to_pylist() == [*expected, None] * 2_000
    assert normalize(pa.array(texts).dictionary_encode()).to_pylist() == expected
    assert normalize(polars.Series("a", texts)).to_list() == expected
    for dtype in ("str", "object", "category"):
        series = pandas.Series(texts, name="a", dtype=dtype)
        assert (normalize(series).name, list(normalize(series))) == ("a", expected)


def test_an_error_of_a_function_is_raised() -> None:
    calls = 0

    def wrong(text: str) -> str:
        nonlocal calls
        calls += 1
        return text if calls < 3 else text + 5  # type: ignore[operator]

    for texts in (["ক"] * 10, pa.array(["ক"] * 10), pandas.Series(["ক"] * 10)):
        calls = 0
        with pytest.raises(TypeError, match="can only concatenate str"):
            _native.rewrite_by(wrong, texts)
        assert calls == 3
    with pytest.raises(TypeError):
        _native.rewrite_by(lambda text: 5, ["ক"])  # type: ignore[arg-type, return-value]
