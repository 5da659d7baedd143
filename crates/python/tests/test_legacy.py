"""Legacy encodings: the same for a string, a list and an array; offsets and options."""

from typing import Literal

import pyarrow as pa
import pytest

from bengali_text import legacy

CODES = ["Avgvi †mvbvi evsjv", None, "", "g~j¨ t 50 UvKv", "ÒevsjvÓ evM&avib"]


def test_a_list_and_an_array_are_each_string() -> None:
    expected = [None if text is None else legacy.to_unicode(text, "bijoy") for text in CODES]
    assert expected[0] == "আমার সোনার বাংলা"
    assert legacy.to_unicode(CODES, "bijoy") == expected
    made = legacy.to_unicode(pa.array(CODES), "bijoy")
    assert isinstance(made, pa.Array) and made.to_pylist() == expected

    mixed = ["Subject: evwl©K cix¶v", None, "বাংলা", "plain English"]
    assert legacy.decode_mixed(mixed) == ["Subject: বার্ষিক পরীক্ষা", None, "বাংলা", "plain English"]
    assert legacy.decode_mixed(pa.array(mixed)).to_pylist() == legacy.decode_mixed(mixed)

    back = legacy.from_unicode(pa.array(expected), "bijoy52")
    assert back.to_pylist() == legacy.from_unicode(expected, "bijoy52")
    assert legacy.to_unicode(back, "bijoy").to_pylist()[:3] == expected[:3]


def test_the_order_of_drawing() -> None:
    page = ["বাংলােদেশর িবিভন্ন ধেমর্র মানুষ", None, "বাংলাদেশের বিভিন্ন ধর্মের মানুষ", "কিম"]
    expected = ["বাংলাদেশের বিভিন্ন ধর্মের মানুষ", None, "বাংলাদেশের বিভিন্ন ধর্মের মানুষ", "কিম"]
    assert legacy.visual_order_to_logical(page) == expected
    assert legacy.visual_order_to_logical(pa.array(page)).to_pylist() == expected
    assert legacy.detect("আমােদর েদেশর মািট").kind == "visual-order"


def test_options_change_what_is_written() -> None:
    text = "g~j¨ t Ò50Ó evM&avib"
    assert legacy.to_unicode(text, "bijoy") == "মূল্য ঃ “৫০” বাগ্\u200cধারন"
    assert (
        legacy.to_unicode(text, "bijoy", digits="ascii", quotes="straight", visarga="colon", hasanta="joining")
        == 'মূল্য : "50" বাগ্ধারন'
    )
    assert legacy.decode(text, "bijoy", visarga="colon").text == "মূল্য : “৫০” বাগ্\u200cধারন"
    assert legacy.to_unicode("á`k", "bijoy", transport="mac-roman") == "দেশ"
    with pytest.raises(ValueError, match='encoding is one of "bijoy", "adarshalipi", not "ansi"'):
        legacy.to_unicode("K", "ansi")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="hasanta is one of"):
        legacy.to_unicode("K", "bijoy", hasanta="no")  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        legacy.to_unicode("K")  # type: ignore[call-overload]
    mixed = "Price: g~j¨ t 50 UvKv"
    assert legacy.decode_mixed(mixed) == "Price: মূল্য ঃ ৫০ টাকা"
    assert legacy.decode_mixed([mixed], digits="ascii", visarga="colon") == ["Price: মূল্য : 50 টাকা"]
    assert legacy.decode(mixed, digits="ascii", visarga="colon").text == "Price: মূল্য : 50 টাকা"


@pytest.mark.parametrize("encoding", ["bijoy", None])
def test_spans_cover_both_texts(encoding: Literal["bijoy"] | None) -> None:
    text = "🙂 ‡`kwU evsjv‡`k, kÖg AvBb e© †"
    in_chars = legacy.decode(text, encoding)
    in_bytes = legacy.decode(text, encoding, offsets="bytes")
    lengths = [(in_chars, len(text), len(in_chars.text)), (in_bytes, len(text.encode()), len(in_bytes.text.encode()))]
    for decoded, source, target in lengths:
        at = (0, 0)
        for (start, end), (to_start, to_end) in decoded.spans:
            assert (start, to_start) == at
            at = (end, to_end)
        assert at == (source, target)
    assert all(text[at] == character for at, character in legacy.decode(text, encoding).unknown)
    assert legacy.decode(text, "bijoy").unknown[-1] == (len(text) - 1, "†")


def test_missing_characters_stand_where_they_are_said_to() -> None:
    text = "🙂 ভিটামিন A, জ\u09bc"
    missing = legacy.encode(text, "bijoy2000").missing
    assert [character for _, character in missing] == ["🙂", "A", "জ", "\u09bc"]
    assert all(text[at] == character for at, character in missing)
    in_bytes = legacy.encode(text, "bijoy2000", offsets="bytes").missing
    assert [at for at, _ in in_bytes] == [len(text[:at].encode()) for at, _ in missing]
    assert (legacy.from_unicode("ক্ষমা", "bijoy52"), legacy.from_unicode("ক্ষমা", "bijoy2000")) == ("ÿgv", "¶gv")


def test_detection() -> None:
    kinds = {
        "Avgvi †mvbvi evsjv": "bijoy",
        "®L¡VÑ h¡wm¡−cn": "adarshalipi",
        "আমার সোনার বাংলা": "unicode",
        "Smørrebrød på Øresund": "other",
    }
    for text, kind in kinds.items():
        assert legacy.detect(text).kind == kind
    text = "🙂 Name: †gvt Avãyj Kwig"
    ((start, end),) = legacy.detect(text).ranges
    assert text[start:end] == "†gvt Avãyj Kwig"
    ((start, end),) = legacy.detect(text, offsets="bytes").ranges
    assert text.encode()[start:end].decode() == "†gvt Avãyj Kwig"
    assert legacy.font_encoding("AdarshaLipiNormal") == "adarshalipi"
