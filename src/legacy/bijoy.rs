//! Bijoy: what the codes of `SutonnyMJ` and its sister fonts draw.
//!
//! Source: the glyphs of four `SutonnyMJ` fonts (1999 to 3.00) and, where these differ, of eleven other fonts whose names end in MJ.
//! One table reads the texts of both layouts, "Bijoy 2000" and "Bijoy 52": where a code has two meanings, what stands beside it tells.

use super::draws::Draws::{
    Before, Below, BelowAndSign, Digit, Half, Hasanta, Letter, LetterAndSign, Mark, Quote, Reph, Sign, Symbol,
};
use super::draws::{Row, Table, When, row, when};

pub(super) static TABLE: Table = Table::new(ROWS);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Independent vowels.
    row('A', Letter("অ")), row('B', Letter("ই")), row('C', Letter("ঈ")), row('D', Letter("উ")), row('E', Letter("ঊ")),
    row('F', Letter("ঋ")), row('G', Letter("এ")), row('H', Letter("ঐ")), row('I', Letter("ও")), row('J', Letter("ঔ")),
    // Consonants.
    row('K', Letter("ক")), row('L', Letter("খ")), row('M', Letter("গ")), row('N', Letter("ঘ")), row('O', Letter("ঙ")),
    row('P', Letter("চ")), row('Q', Letter("ছ")), row('R', Letter("জ")), row('S', Letter("ঝ")), row('T', Letter("ঞ")),
    row('U', Letter("ট")), row('V', Letter("ঠ")), row('W', Letter("ড")), row('X', Letter("ঢ")), row('Y', Letter("ণ")),
    row('Z', Letter("ত")), row('_', Letter("থ")), row('`', Letter("দ")), row('a', Letter("ধ")), row('b', Letter("ন")),
    row('c', Letter("প")), row('d', Letter("ফ")), row('e', Letter("ব")), row('f', Letter("ভ")), row('g', Letter("ম")),
    row('h', Letter("য")), row('i', Letter("র")), row('j', Letter("ল")), row('k', Letter("শ")), row('l', Letter("ষ")),
    row('m', Letter("স")), row('n', Letter("হ")), row('o', Letter("ড\u{9BC}")), row('p', Letter("ঢ\u{9BC}")),
    row('q', Letter("য\u{9BC}")), row('r', Letter("ৎ")),
    // Conjuncts.
    row('°', Letter("ক্ক")), row('±', Letter("ক্ট")), row('²', Letter("ক্ষ্ম")), row('³', Letter("ক্ত")),
    row('´', Letter("ক্ম")), row('µ', Letter("ক্র")), row('¶', Letter("ক্ষ")), row('·', Letter("ক্স")),
    row('¸', LetterAndSign("গ", '\u{9C1}')), row('¹', Letter("গ্গ")), row('º', Letter("গ্দ")),
    row('»', Letter("গ্ধ")), row('¼', Letter("ঙ্ক")), row('½', Letter("ঙ্গ")), row('¾', Letter("জ্জ")),
    row('À', Letter("জ্ঝ")), row('Á', Letter("জ্ঞ")), row('Â', Letter("ঞ্চ")), row('Ã', Letter("ঞ্ছ")),
    row('Ä', Letter("ঞ্জ")), row('Å', Letter("ঞ্ঝ")), row('Æ', Letter("ট্ট")), row('Ç', Letter("ড্ড")),
    row('È', Letter("ণ্ট")), row('É', Letter("ণ্ঠ")), row('Ê', Letter("ণ্ড")), row('Ë', Letter("ত্ত")),
    row('Ì', Letter("ত্থ")), row('Î', Letter("ত্র")), row('Ï', Letter("দ্দ")), row('×', Letter("দ্ধ")),
    row('Ø', Letter("দ্ব")), row('Ù', Letter("দ্ম")), row('Ú', Letter("ন্ঠ")), row('Û', Letter("ন্ড")),
    row('Ü', Letter("ন্ধ")), row('Ý', Letter("ন্স")), row('Þ', Letter("প্ট")), row('ß', Letter("প্ত")),
    row('à', Letter("প্প")), row('á', Letter("প্স")), row('â', Letter("ব্জ")), row('ã', Letter("ব্দ")),
    row('ä', Letter("ব্ধ")), row('å', Letter("ভ্র")), row('ç', Letter("ম্ফ")), row('é', Letter("ল্ক")),
    row('ê', Letter("ল্গ")), row('ë', Letter("ল্ট")), row('ì', Letter("ল্ড")), row('í', Letter("ল্প")),
    row('î', Letter("ল্ফ")), row('ï', LetterAndSign("শ", '\u{9C1}')), row('ð', Letter("শ্চ")),
    row('ñ', Letter("শ্ছ")), row('ò', Letter("ষ্ণ")), row('ó', Letter("ষ্ট")), row('ô', Letter("ষ্ঠ")),
    row('õ', Letter("ষ্ফ")), row('ö', Letter("স্খ")), row('÷', Letter("স্ট")), row('ù', Letter("স্ফ")),
    row('û', LetterAndSign("হ", '\u{9C1}')), row('ü', LetterAndSign("হ", '\u{9C3}')), row('ý', Letter("হ্ন")),
    row('þ', Letter("হ্ম")),
    // First parts of conjuncts.
    row('š', Half("ন্")), row('›', Half("ন্")), row('¤', Half("ম্")), row('®', Half("ষ্")), row('¯', Half("স্")),
    // Later parts of conjuncts.
    row('‹', Below("\u{9CD}ক")), row('Œ', Below("\u{9CD}ক্র")), row('Ÿ', Below("\u{9CD}ব")),
    row('¡', Below("\u{9CD}ব")), row('¢', Below("\u{9CD}ভ")), row('£', Below("\u{9CD}ভ্র")),
    row('¥', Below("\u{9CD}ম")), row('¦', Below("\u{9CD}ব")), row('§', Below("\u{9CD}ম")),
    row('¨', Below("\u{9CD}য")), row('ª', Below("\u{9CD}র")), row('«', Below("\u{9CD}র")),
    row('¬', Below("\u{9CD}ল")), row('¿', Below("\u{9CD}ত্র")), row('Ö', Below("\u{9CD}র")),
    row('ú', Below("\u{9CD}প")),
    // Vowel signs.
    row('w', Before('\u{9BF}')), row('†', Before('\u{9C7}')), row('‡', Before('\u{9C7}')),
    row('ˆ', Before('\u{9C8}')), row('‰', Before('\u{9C8}')), row('v', Sign('\u{9BE}')), row('x', Sign('\u{9C0}')),
    row('y', Sign('\u{9C1}')), row('z', Sign('\u{9C1}')), row('~', Sign('\u{9C2}')), row('‚', Sign('\u{9C2}')),
    row('ƒ', Sign('\u{9C2}')), row('„', Sign('\u{9C3}')), row('Š', Sign('\u{9D7}')),
    // Marks.
    row('©', Reph), row('&', Hasanta), row('s', Mark('\u{982}')), row('t', Mark('\u{983}')),
    row('u', Mark('\u{981}')),
    // Digits and punctuation.
    row('0', Digit(0)), row('1', Digit(1)), row('2', Digit(2)), row('3', Digit(3)), row('4', Digit(4)),
    row('5', Digit(5)), row('6', Digit(6)), row('7', Digit(7)), row('8', Digit(8)), row('9', Digit(9)),
    row('|', Symbol('।')), row('\\', Symbol('॥')), row('$', Symbol('৳')), row('Ñ', Symbol('—')),
    row('Ò', Quote('“', '"')), row('Ó', Quote('”', '"')), row('Ô', Quote('‘', '\'')), row('Õ', Quote('’', '\'')),
    // Keys of a keyboard for Latin letters write these as punctuation marks too, and Word puts them in by itself.
    when('^', When::AfterConsonant, Below("\u{9CD}ব")),
    when('…', When::AfterConsonantOfVocalicR, Sign('\u{9C3}')),
    when('‘', When::AfterNaOrSa, BelowAndSign("\u{9CD}ত", '\u{9C1}')),
    when('’', When::AfterNaOrSa, Below("\u{9CD}থ")),
    when('“', When::AfterRa, Sign('\u{9C1}')),
    when('“', When::BetweenLetters, Sign('\u{9C1}')),
    when('”', When::Before(b"PQT\xA1"), Half("চ্")),
    when('•', When::BeforeConsonant, Half("ঙ্")),
    when('–', When::BetweenLetters, Sign('\u{9C1}')),
    when('—', When::AfterNaOrSa, Below("\u{9CD}ত")),
    when('˜', When::Before(b"MN"), Half("দ্")),
    when('™', When::Before(b"\xA2\xA3f"), Half("দ্")),
    when('\u{AD}', When::AfterConsonant, Below("\u{9CD}ল")),
    // What the later layout draws, and what converters to the earlier one write where no letter stands before it.
    when('Í', When::AfterHalf, Below("\u{9CD}ত")),
    when('Í', When::AfterLetter(&["শ"]), Below("\u{9CD}ত")),
    when('Í', When::Always, Letter("ত্ম")),
    when('ø', When::AfterConsonant, Below("\u{9CD}ল")),
    when('ø', When::Always, Letter("স্ন")),
    when('æ', When::AfterUnsigned, Sign('\u{9C1}')),
    when('æ', When::Always, Letter("ম্ন")),
    when('ÿ', When::AfterLetter(&["খ"]), Letter("ড\u{9BC}্গ")),
    when('ÿ', When::Always, Letter("ক্ষ")),
    when('Ð', When::InWord, Letter("ণ্ড")),
    when('Ð', When::Always, Symbol('–')),
    // One shape is drawn below ষ, হ and others, and is read ণ there.
    when('œ', When::AfterLetter(&["ক্ষ", "ষ", "হ"]), Below("\u{9CD}ণ")),
    when('œ', When::Always, Below("\u{9CD}ন")),
    when('è', When::AfterLetter(&["ক্ষ", "ষ", "ণ", "হ"]), Below("\u{9CD}ণ")),
    when('è', When::Always, Below("\u{9CD}ন")),
];
