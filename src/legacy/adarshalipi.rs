//! AdarshaLipi: what the codes of `AdarshaLipiNormal` draw, as judgments of the Supreme Court and land records of Bangladesh have it.
//!
//! Source: lines of such documents whose publishers gave them in Unicode too. No font was read: codes that none of these lines has are
//! missing.

use super::draws::Draws::{Before, Below, Digit, Half, Hasanta, Letter, LetterAndSign, Mark, Reph, Sign, Symbol};
use super::draws::{Row, Table, When, row, when};

pub(super) static TABLE: Table = Table::new(ROWS);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Independent vowels.
    row('A', Letter("অ")), row('B', Letter("আ")), row('C', Letter("ই")), row('D', Letter("ঈ")), row('E', Letter("উ")),
    row('F', Letter("ঊ")), row('G', Letter("ঋ")), row('H', Letter("এ")), row('I', Letter("ঐ")), row('J', Letter("ও")),
    row('K', Letter("ঔ")),
    // Consonants.
    row('L', Letter("ক")), row('M', Letter("খ")), row('N', Letter("গ")), row('O', Letter("ঘ")), row('P', Letter("ঙ")),
    row('Q', Letter("চ")), row('R', Letter("ছ")), row('S', Letter("জ")), row('T', Letter("ঝ")), row('U', Letter("ঞ")),
    row('V', Letter("ট")), row('W', Letter("ঠ")), row('X', Letter("ড")), row('Y', Letter("ঢ")), row('Z', Letter("ণ")),
    row('a', Letter("ত")), row('b', Letter("থ")), row('c', Letter("দ")), row('d', Letter("ধ")), row('e', Letter("ন")),
    row('f', Letter("প")), row('g', Letter("ফ")), row('h', Letter("ব")), row('i', Letter("ভ")), row('j', Letter("ম")),
    row('k', Letter("য")), row('l', Letter("র")), row('m', Letter("ল")), row('n', Letter("শ")), row('o', Letter("ষ")),
    row('p', Letter("স")), row('r', Letter("ক্ষ")), row('s', Letter("ড\u{9BC}")),
    row('u', Letter("য\u{9BC}")), row('v', Letter("ৎ")),
    // Conjuncts.
    row('ö', LetterAndSign("শ", '\u{9C1}')), row('…', LetterAndSign("গ", '\u{9C1}')), row('Ü', Letter("দ্ধ")),
    row('Ÿ', Letter("দ্দ")), row('ä', Letter("ন্ড")), row('à', Letter("দ্ব")),
    row('â', Letter("দ্র")), row('ø', Letter("ষ্ট")), row('ù', Letter("ষ্ঠ")), row('ç', Letter("প্ত")),
    row('æ', Letter("ন্ন")), row('î', Letter("ব্ব")), row('ð', Letter("ম্ব")), row('‹', Letter("জ্জ")),
    row('‰', Letter("ঙ্গ")), row('ü', Letter("স্ব")),
    // First parts of conjuncts.
    row('Ø', Half("স্")), row('Ç', Half("ম্")), row('Ö', Half("ষ্")), row('Ò', Half("ল্")), row('¾', Half("ন্")),
    row('µ', Half("চ্")), row('Ù', Half("স্")), row('¿', Half("ন্")),
    // Later parts of conjuncts.
    row('É', Below("\u{9CD}য")), row('Ð', Below("\u{9CD}র")), row('Ë', Below("\u{9CD}র")),
    row('Ê', Below("\u{9CD}র")), row('Ì', Below("\u{9CD}র")), row('Ä', Below("\u{9CD}ব")),
    row('Å', Below("\u{9CD}ব")), row('Æ', Below("\u{9CD}ব")), row('Ô', Below("\u{9CD}ল")),
    row('À', Below("\u{9CD}ন")), row('È', Below("\u{9CD}ম")), row('¹', Below("\u{9CD}ত")),
    row('»', Below("\u{9CD}ত্র")), row('Û', Below("\u{9CD}থ")),
    // Vowel signs.
    row('¡', Sign('\u{9BE}')), row('¢', Before('\u{9BF}')), row('£', Sign('\u{9C0}')), row('¤', Sign('\u{9C1}')),
    row('¥', Sign('\u{9C1}')), row('¦', Sign('\u{9C1}')), row('§', Sign('\u{9C2}')), row('©', Sign('\u{9C2}')),
    row('ª', Sign('\u{9C3}')), row('«', Sign('\u{9C3}')), row('®', Before('\u{9C7}')), row('\u{AD}', Before('\u{9C7}')), row('°', Before('\u{9C8}')),
    row('±', Sign('\u{9D7}')),
    // Marks and punctuation.
    row('w', Mark('\u{982}')), row('x', Mark('\u{983}')), row('y', Mark('\u{981}')), row('z', Symbol('।')),
    row('Ñ', Reph), row('&', Hasanta), row('Ú', Hasanta), row('0', Digit(0)), row('3', Digit(3)),
    row('4', Digit(4)), row('5', Digit(5)), row('6', Digit(6)), row('7', Digit(7)), row('8', Digit(8)),
    row('9', Digit(9)),
    // The left part of ক and the tail of ক্ত and ক্র are drawn by themselves. Programs that fold compatibility characters leave a
    // digit of ² and ¹.
    when('š', When::Before(b"\xB22"), Letter("ক্ত")),
    when('š', When::Always, Letter("ত্ত")),
    when('œ', When::Before(b"\xB22"), Letter("ক্র")),
    when('œ', When::Always, Letter("ত্র")),
    when('²', When::AfterLetter(&["ক্ত", "ক্র"]), Below("")),
    when('²', When::AfterLetter(&["হ"]), Below("\u{9CD}ন")),
    when('2', When::AfterLetter(&["ক্ত", "ক্র"]), Below("")),
    when('2', When::Always, Digit(2)),
    when('1', When::AfterHalf, Below("\u{9CD}ত")),
    when('1', When::Always, Digit(1)),
    // The থ of স্থ has the shape of হ.
    when('q', When::AfterNaOrSa, Below("\u{9CD}থ")),
    when('q', When::Always, Letter("হ")),
    // Quotation marks and a bullet elsewhere.
    when('•', When::InWord, Letter("ঞ্চ")),
    when('’', When::BetweenLetters, Letter("ঞ্চ")),
    when('’', When::Before(b"\xA1\xA3\xA4\xA5"), Letter("ঞ্চ")),
    when('‘', When::InWord, Letter("জ্ঞ")),
    when('‘', When::Before(b"\xA1\xA3\xA4\xA5"), Letter("জ্ঞ")),
];
