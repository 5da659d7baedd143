//! Laws of the normalizer on every short text of letters and marks that the rules distinguish: all entry points and paths give the same
//! result.

use std::borrow::Cow;
use std::io::{self, Read, Write};

use bengali_text::normalize::{Bias, InvalidUtf8, NormalizingWriter, is_well_formed};
use bengali_text::{Level, Normalizer, Nukta, Rule, RuleSet, Scope};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::normalize::{by_changes, in_pieces};

/// Calls `check` with every text of `len` characters of the alphabet.
fn each_text(alphabet: &str, len: u32, mut check: impl FnMut(&str)) {
    let letters: Vec<char> = alphabet.chars().collect();
    for number in 0..letters.len().pow(len) {
        let mut rest = number;
        let text: String = (0..len)
            .map(|_| {
                let letter = letters[rest % letters.len()];
                rest /= letters.len();
                letter
            })
            .collect();
        check(&text);
    }
}

fn normalizers() -> Vec<Normalizer> {
    let mut out = Vec::new();
    for level in [Level::Canonical, Level::Visual, Level::Repair] {
        for nukta in [Nukta::Decomposed, Nukta::Composed] {
            out.push(Normalizer::new(level).nukta(nukta));
        }
    }
    out.push(Normalizer::new(Level::Repair).scope(Scope::Text));
    out
}

/// `Rule::SaHa` cannot fire without স, but it turns off the fast path for frequent changes, and moves the places where a text may be
/// split.
fn every_path_agrees(text: &str) {
    for normalizer in normalizers() {
        let result = normalizer.normalize(text);
        let shown = || format!("{} by {normalizer:?}", text.escape_unicode());
        assert_eq!(matches!(result, Cow::Borrowed(_)), normalizer.is_normalized(text), "{}", shown());
        assert_eq!(matches!(result, Cow::Borrowed(_)), result == text, "{}", shown());
        assert_eq!(by_changes(normalizer, text), result, "{} by its changes", shown());
        assert_eq!(normalizer.with(Rule::SaHa).normalize(text), result, "{} with an idle rule", shown());
        assert_eq!(in_pieces(normalizer, text, &[1]), result, "{} in pieces", shown());
        assert!(normalizer.is_normalized(&result), "{} again", shown());
        assert_eq!(normalizer.normalize(&format!("\n{text}")), format!("\n{result}"), "{} in a new line", shown());
    }
}

#[test]
fn every_path_agrees_on_marks_of_other_scripts_and_format_characters() {
    for text in [
        "\u{200B}\u{9CB}\u{301}\u{9CD}A",
        "\u{9D7}স\u{9BC}\u{200B}\u{9DC}\u{334}",
        "\u{9BF}\"\u{200B}ব\u{9CD}\u{334},",
        "ক\u{200B}\u{301}\u{9CD}\u{200C}",
        "\u{387}\u{200C}ই",
        "ক\u{301}\u{200D}রে",
        "A\u{200C}\u{200B}স",
        "ক\u{200C}\u{301}\u{334}",
        "ক\u{200C}\u{200D}\u{301}\u{334}",
    ] {
        every_path_agrees(text);
    }
}

#[test]
fn every_path_agrees_on_three_characters() {
    each_text(
        "করৰযতবডঅঋৎ১৷\u{9E4}\u{9DF}\u{9BE}\u{9BF}\u{9C3}\u{9C7}\u{9D7}\u{9BC}\u{9CD}\u{981}\u{983}\u{9FE}\u{200B}\u{200C}\u{200D}\u{301}\u{334}: A।",
        3,
        every_path_agrees,
    );
}

#[test]
fn every_path_agrees_on_four_characters() {
    each_text("করযতবঅ\u{9DF}\u{9BE}\u{9BF}\u{9BC}\u{9CD}\u{983}\u{200C}\u{200D}", 4, every_path_agrees);
}

#[test]
fn every_path_agrees_on_three_characters_in_a_word() {
    for before in ["ক", "ত\u{9CD}", "অ\u{9BF}", "আ\u{9CD}", "ক\u{9BE}\u{982}"] {
        each_text("করযতই\u{9BE}\u{9CD}\u{983}\u{200C}\u{200D}", 3, |text| {
            every_path_agrees(&format!("{before}{text}"));
        });
    }
}

/// Vowel signs typed before their letter, in chains: the letter of the first sign is known only at the end of the chain.
#[test]
fn every_path_agrees_on_chains_of_displaced_signs() {
    let repair = Normalizer::new(Level::Repair);
    each_text("অকর\u{9BF}\u{9BE}", 6, |text| {
        let result = repair.normalize(text);
        assert_eq!(repair.with(Rule::SaHa).normalize(text), result, "{}", text.escape_unicode());
        assert!(repair.is_normalized(&result), "{}", text.escape_unicode());
        assert_eq!(repair.normalize(&format!("\n{text}")), format!("\n{result}"), "{}", text.escape_unicode());
    });
    for unit in ["\u{9BF}ক", "ক\u{9BF}", "\u{9C7}ক\u{9CD}ত", "\u{9BF}র", "\u{9BF}\u{9C7}ক"] {
        for times in 1..20 {
            for end in ["", "ক", "ক\u{9BF}", "\u{9BF}\u{9BF}", " ", "র\u{9CD}\u{9BF}"] {
                let text = format!("অ{}{end}", unit.repeat(times));
                let result = repair.normalize(&text);
                assert_eq!(in_pieces(repair, &text, &[1]), result, "{}", text.escape_unicode());
                assert!(repair.is_normalized(&result), "{}", text.escape_unicode());
            }
        }
    }
}

/// Also where a mark of another script loses its Bengali base: to a danda, or to canonical order.
#[test]
fn each_level_continues_the_one_before() {
    for nukta in [Nukta::Decomposed, Nukta::Composed] {
        let [canonical, visual, repair] =
            [Level::Canonical, Level::Visual, Level::Repair].map(|level| Normalizer::new(level).nukta(nukta));
        each_text("কয১\u{9E5}\u{9FE}\u{9BE}\u{981}\u{9CD}\u{301}\u{323}\u{200B}", 5, |text| {
            let [first, second, third] = [canonical, visual, repair].map(|level| level.normalize(text));
            assert_eq!(visual.normalize(&first), second, "{}", text.escape_unicode());
            assert_eq!(repair.normalize(&first), third, "{}", text.escape_unicode());
            assert_eq!(repair.normalize(&second), third, "{}", text.escape_unicode());
            assert!(visual.is_normalized(&third), "{}", text.escape_unicode());
        });
    }
}

/// The grammar in the documentation of `ill_formed`, as a regular expression on the canonical decomposition.
#[test]
fn well_formed_texts_match_the_grammar() {
    let consonant = "[কয]\u{9BC}?";
    let link = "(?:\u{9CD}[\u{200C}\u{200D}]?|[\u{200C}\u{200D}]\u{9CD})";
    let sign = "(?:(?:\u{9C7}[\u{9BE}\u{9D7}]?|[\u{9BE}\u{9D7}])\u{9BC}?)";
    let tail = format!("(?:[\u{200C}\u{200D}]?{sign}?\u{981}?\u{982}*)");
    let more = format!("(?:{link}{consonant})*(?:{tail}|\u{9CD}[\u{200C}\u{200D}]?)");
    let syllable = format!("(?:{consonant}{more}|ই{tail}|ই\u{9CD}য\u{9BC}?{more}|ৎ\u{981}?\u{982}*)");
    let grammar = Regex::new(&format!("^{syllable}+$")).unwrap();
    let mut fine = 0;
    for begins in ["ক", "ই"] {
        each_text("কযইৎ\u{9BE}\u{9C7}\u{9BC}\u{9CD}\u{981}\u{982}\u{200C}", 5, |text| {
            let text = format!("{begins}{text}");
            let decomposed: String = text.nfd().collect();
            let want = grammar.is_match(&decomposed);
            assert_eq!(is_well_formed(&text), want, "{}", text.escape_unicode());
            fine += usize::from(want);
        });
    }
    assert!(fine > 1000, "only {fine} are well formed");
}

#[test]
fn bengali_changes_alike_in_both_scopes() {
    for level in [Level::Canonical, Level::Visual, Level::Repair] {
        let normalizer = Normalizer::new(level);
        each_text("কযঅ\u{9DF}\u{9BE}\u{9C7}\u{9D7}\u{9BC}\u{9CD}\u{981}\u{200D}", 3, |text| {
            let whole = normalizer.scope(Scope::Text);
            let (wanted, got): (Vec<_>, Vec<_>) = (normalizer.changes(text).collect(), whole.changes(text).collect());
            assert_eq!(got, wanted, "{}", text.escape_unicode());
        });
    }
}

/// An offset at the end of a change maps to the same end of its result, whichever the bias.
#[test]
fn ends_of_changes_map_to_each_other() {
    for text in [
        "অ\u{9BE}মি",
        "উত\u{9CD}\u{200D}সব",
        "ভাল\u{9C7}\u{9BE} অ\u{9BE}ছি",
        "হ\u{9DF}",
        "বা\u{9DC}\u{9DF}",
        "ক\u{200C}রে",
    ] {
        let mapped = Normalizer::default().normalize_mapped(text);
        let mut grown = 0;
        for change in mapped.changes() {
            let range = change.range();
            let start = range.start.checked_add_signed(grown).unwrap();
            let end = start + change.after().len();
            grown += isize::try_from(change.after().len()).unwrap() - isize::try_from(range.len()).unwrap();
            let offsets = mapped.offsets();
            assert_eq!(offsets.to_result(range.start, Bias::End), if range.is_empty() { end } else { start });
            assert_eq!(offsets.to_result(range.end, Bias::Start), if range.is_empty() { start } else { end });
            if start < end {
                assert_eq!(offsets.to_source(start, Bias::End), range.start, "{text}");
                assert_eq!(offsets.to_source(end, Bias::Start), range.end, "{text}");
            } else {
                assert_eq!(offsets.to_source(start, Bias::Start), range.start, "{text}");
                assert_eq!(offsets.to_source(start, Bias::End), range.end, "{text}");
            }
        }
        let text_of = mapped.text().to_owned();
        assert_eq!(mapped.into_text(), text_of);
    }
    assert!(matches!(Normalizer::default().normalize_mapped("উৎসব").into_text(), Cow::Borrowed("উৎসব")));
}

#[test]
fn sets_of_rules_show_their_rules() {
    let rules: RuleSet = [Rule::LegacyKhandaTa, Rule::VowelLetter].into_iter().collect();
    assert_eq!(format!("{rules:?}"), r#"{"D2", "D1"}"#);
    assert_eq!(rules.iter().collect::<Vec<_>>(), [Rule::LegacyKhandaTa, Rule::VowelLetter]);
}

/// After a word that is too long for an address, a stream holds the last syllable; and at `Repair` the one before it too, if the last begins
/// with ra or what becomes ra, which a virama may make a reph, or with ya, which may become ya-phala.
#[test]
fn a_stream_holds_one_syllable_or_two() {
    for c in 'ক'..='হ' {
        // These code points are not assigned.
        if matches!(c, '\u{9A9}' | '\u{9B1}' | '\u{9B3}'..='\u{9B5}') {
            continue;
        }
        let waits = matches!(c, 'র' | 'ব' | 'য');
        for (level, letters) in [(Level::Visual, 1), (Level::Repair, if waits { 2 } else { 1 })] {
            let mut stream = Normalizer::new(level).stream();
            let mut out = String::new();
            stream.push(&format!("{}{c}", "আম".repeat(33)), &mut out);
            assert_eq!(stream.held(), 3 * letters, "{c} at {level:?}");
        }
    }
}

#[test]
fn a_stream_holds_no_more_for_marks_and_punctuation() {
    let spaced = Normalizer::new(Level::Repair).with(Rule::SpacedPunctuation).with(Rule::NoBreakSpace);
    let whole = Normalizer::new(Level::Repair).scope(Scope::Text);
    for (normalizer, unit) in [
        (spaced, ",."),
        (spaced, ". “‘"),
        (spaced, "।,"),
        (spaced, "| ’"),
        (spaced, ", ক। "),
        (whole, "কমল"),
        (whole, "ক্ষয\u{9BC}"),
        (whole, "plain "),
        (whole, "हिन्दी"),
        (Normalizer::new(Level::Repair), "ক্ষয\u{9BC}"),
        (Normalizer::default(), "ক্ষয\u{9BC}"),
        (Normalizer::default(), "দ্বিতীয়\u{9FE}"),
        (Normalizer::default(), "য\u{9BC}"),
        (Normalizer::new(Level::Repair), "ড\u{9BC}"),
    ] {
        let mut stream = normalizer.stream();
        let mut out = String::new();
        let mut most = 0;
        // An earlier virama does not make the stream hold what follows.
        stream.push("ক\u{9CD}ক ", &mut out);
        stream.push("ক\u{9CD}", &mut out);
        for _ in 0..500 {
            stream.push(unit, &mut out);
            most = most.max(stream.held());
        }
        // The local part of an e-mail address has up to 64 letters, each with its marks.
        let word = if normalizer.rules().contains(Rule::ColonVisarga) { 64 * (3 + 3) } else { 0 };
        assert!(most < 100 + word, "{unit}: {most} bytes");
        stream.finish(&mut out);
        assert_eq!(out, normalizer.normalize(&format!("ক\u{9CD}ক ক\u{9CD}{}", unit.repeat(500))), "{unit}");
    }
}

/// Damage after a conjunct that is longer than any word.
#[test]
fn long_conjuncts_are_repaired() {
    let repair = Normalizer::new(Level::Repair);
    for links in [1, 30, 200, 511, 512, 513, 700] {
        let chain = "ক\u{9CD}".repeat(links);
        for (normalizer, end, want) in [
            (Normalizer::default(), "ত\u{9C7}\u{9BE}", "ত\u{9CB}"),
            (Normalizer::default(), "ত\u{9BE}\u{200D}", "ত\u{9BE}"),
            (repair, "ত\u{9BE}\u{9BE}", "ত\u{9BE}"),
            (repair, "ত\u{981}\u{9BE}", "ত\u{9BE}\u{981}"),
            (repair, "ত\u{9BF}\u{9CD}", "ত\u{9BF}"),
        ] {
            let text = format!("{chain}{end}");
            assert_eq!(
                by_changes(normalizer, &text),
                format!("{chain}{want}"),
                "{links} links, {}",
                end.escape_unicode()
            );
        }
    }
}

/// Beyond the length of a word the rules run only a few times, so each time they have to rewrite all of the run.
#[test]
fn long_runs_are_idempotent() {
    let pieces = [
        "ক", "য", "\u{9BE}", "\u{9BF}", "\u{9CD}", "\u{9BC}", "\u{981}", "\u{983}", "\u{200C}", "\u{200D}", "\u{200B}",
        "\u{9FE}",
    ];
    let repair = Normalizer::new(Level::Repair);
    for a in pieces {
        for b in pieces {
            for begins in ["ক", "ক\u{9BF}", "ই"] {
                let text = format!("{begins}{}", [a, b].concat().repeat(600));
                let once = repair.normalize(&text).into_owned();
                assert!(repair.is_normalized(&once), "{begins} and then {}", [a, b].concat().escape_unicode());
            }
        }
    }
}

/// The error is that of the next call, which begins with the invalid byte.
#[test]
fn a_writer_takes_the_bytes_before_an_invalid_one() {
    let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
    let text = "অ\u{9BE}মি";
    let bytes = [text.as_bytes(), b"\xff", "তুমি".as_bytes()].concat();
    assert_eq!(writer.write(&bytes).unwrap(), text.len());
    let error = writer.write(&bytes[text.len()..]).unwrap_err();
    let invalid = error.get_ref().and_then(|inner| inner.downcast_ref::<InvalidUtf8>()).unwrap();
    assert_eq!(invalid.offset(), text.len() as u64);
    // Without the invalid byte, writing can go on.
    assert_eq!(writer.write(&bytes[text.len() + 1..]).unwrap(), "তুমি".len());
    assert_eq!(writer.finish().unwrap(), "আমিতুমি".as_bytes());
    let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
    assert_eq!(writer.write(b"a\xE0").unwrap(), 2);
    let error = writer.write(b"a").unwrap_err();
    let invalid = error.get_ref().and_then(|inner| inner.downcast_ref::<InvalidUtf8>()).unwrap();
    assert_eq!(invalid.offset(), 1);
}

/// A reader of which every other call is interrupted.
struct Interrupted<R> {
    inner: R,
    next: bool,
}

impl<R: Read> Read for Interrupted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.next = !self.next;
        if self.next { Err(io::ErrorKind::Interrupted.into()) } else { self.inner.read(buffer) }
    }
}

/// A reader that always fails.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("broken"))
    }
}

#[test]
fn normalize_io_counts_the_bytes_of_the_source() {
    let text = "অ\u{9BE}মার সোনার বাংলা ".repeat(5000);
    let mut out = Vec::new();
    let reader = Interrupted { inner: text.as_bytes(), next: false };
    assert_eq!(Normalizer::default().normalize_io(reader, &mut out).unwrap(), text.len() as u64);
    assert_eq!(String::from_utf8(out).unwrap(), Normalizer::default().normalize(&text));
    let error = Normalizer::default().normalize_io(Broken, io::sink()).unwrap_err();
    assert_eq!(error.to_string(), "broken");
}
