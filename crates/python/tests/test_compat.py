"""The profiles of other normalizers, by the steps that are described for them."""

import pytest

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


def test_a_list_is_its_texts() -> None:
    assert indicnlp.normalize([row[0] for row in ROWS]) == [row[2] for row in ROWS]
