//! Laws of markup: in URLs, e-mail addresses, character references and tags, `Repair` and every opt-in rule change no more than `Visual`,
//! in one call and in a stream.

use bengali_text::{Group, Level, Normalizer, Rule, Scope};
use proptest::prelude::*;
use regex::Regex;

use crate::text::damaged;

const REPAIR: Normalizer = Normalizer::new(Level::Repair);
const VISUAL: Normalizer = Normalizer::new(Level::Visual);

/// `Repair`, alone and with each opt-in rule.
fn normalizers() -> impl Iterator<Item = Normalizer> {
    let extra = Rule::ALL.iter().filter(|rule| rule.is_opt_in());
    core::iter::once(REPAIR).chain(extra.map(|&rule| REPAIR.with(rule)))
}

/// The content of a URL, an address or a tag: damaged Bengali, figures, and what opt-in rules change.
fn inside() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => damaged(),
        1 => "[0-9a-z০-৯]{1,4}",
        1 => prop::sample::select(&["...", "–", "|", "দু:খ", "..", ",", "…", "।।", "ক\u{9C1}\u{9C1}", "ত\u{9CD}স", "ৰ\u{9CD}ক", "শেষ\u{9F7}"]).prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

fn without(text: &str, ends: impl Fn(char) -> bool) -> String {
    text.chars().filter(|&c| !ends(c)).collect()
}

fn is_dandas(c: char) -> bool {
    matches!(c, '\u{964}' | '\u{965}' | '\u{9E4}' | '\u{9E5}')
}

fn markup() -> impl Strategy<Value = String> {
    let is_end = |c: char| c.is_whitespace() || is_dandas(c) || "<>\"'‘’“”«»".contains(c);
    let is_part = |c: char| {
        c.is_alphanumeric() && !"১a".contains(c)
            || ('\u{980}'..='\u{9FF}').contains(&c) && !is_dandas(c)
            || "._%+-…–\u{200C}\u{200D}\u{200B}\u{AD}".contains(c)
    };
    let scheme = prop::sample::select(&["http://", "https://", "ftp://", "git+ssh://", "www.", "WWW."]);
    let part = move || inside().prop_map(move |text| text.chars().filter(|&c| is_part(c)).take(40).collect::<String>());
    prop_oneof![
        (scheme, inside()).prop_map(move |(scheme, rest)| format!("{scheme}{}", without(&rest, is_end))),
        (part(), part()).prop_map(|(local, domain)| format!("a{local}@{domain}.1com")),
        "&#[0-9]{1,7};|&#x[0-9a-f]{1,6};|&[a-z]{2,8}[0-9]{0,2};",
        ("[a-z/!]", inside()).prop_map(|(first, rest)| format!("<{first} {}>", without(&rest, |c| "<>\n".contains(c)))),
    ]
}

/// The markup of a text by a naive reference: one pattern for each kind.
fn spans(text: &str) -> Vec<core::ops::Range<usize>> {
    const PART: &str = r"[\p{Alphabetic}\p{N}._%+\-…–\x{200C}\x{200D}\x{980}-\x{9E3}\x{9E6}-\x{9FF}\p{M}\x{AD}\x{61C}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFFC}]";
    let end = r#"[^\s<>"'‘’“”«»\x{964}\x{965}\x{9E4}\x{9E5}]*"#;
    let patterns = [
        format!(r"[A-Za-z][A-Za-z0-9+\-.]{{0,31}}://{end}"),
        format!(r"(?i:www)\.{end}"),
        format!(r"{PART}+@{PART}+"),
        r"&#?[A-Za-z0-9_]{1,31};".to_owned(),
        r"<[A-Za-z/!][^<>\n]{0,1024}>".to_owned(),
    ];
    let find = |pattern: &String| {
        let pattern = Regex::new(pattern).unwrap();
        pattern.find_iter(text).map(|found| found.range()).collect::<Vec<_>>()
    };
    let is_markup = |span: &core::ops::Range<usize>| match text[span.clone()].split_once('@') {
        Some((local, domain)) if !local.contains(['<', ':']) => {
            let fits = local.chars().filter(|&c| is_counted(c)).count() <= 64;
            fits && [local, domain].iter().all(|part| part.contains(char::is_alphanumeric))
        }
        _ => true,
    };
    patterns.iter().flat_map(find).filter(is_markup).collect()
}

fn is_counted(c: char) -> bool {
    !matches!(c, '\u{9BC}' | '\u{300}'..='\u{36F}')
}

fn in_pieces(normalizer: Normalizer, text: &str, len: usize) -> String {
    let (mut stream, mut out) = (normalizer.stream(), String::new());
    let chars: Vec<char> = text.chars().collect();
    for piece in chars.chunks(len) {
        stream.push(&piece.iter().collect::<String>(), &mut out);
    }
    stream.finish(&mut out);
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2 * ProptestConfig::default().cases))]

    #[test]
    fn markup_is_not_repaired(markup in markup(), before in damaged(), after in damaged(), len in 1_usize..9) {
        let visual = VISUAL.normalize(&markup);
        for normalizer in normalizers() {
            prop_assert_eq!(&normalizer.normalize(&markup), &visual, "by {:?}", normalizer);
            prop_assert_eq!(&in_pieces(normalizer, &markup, len), &visual, "in pieces, by {:?}", normalizer);
            let text = format!("{before} {markup} {after}");
            let whole = normalizer.normalize(&text);
            prop_assert!(whole.contains(&*visual), "{:?} in {:?} by {:?}", visual, whole, normalizer);
            prop_assert_eq!(in_pieces(normalizer, &text, len), whole);
        }
    }

    /// Markup is what the patterns of `spans` match.
    #[test]
    fn no_repair_touches_markup(pieces in prop::collection::vec(prop_oneof![3 => markup(), 2 => damaged(), 2 => inside(), 1 => "[ <>@:&;/#]"], 1..6)) {
        let text = pieces.concat();
        let spans = spans(&text);
        for normalizer in normalizers() {
            for change in normalizer.changes(&text) {
                let repaired = change.rules().iter().any(|rule| !matches!(rule.group(), Group::Canonical | Group::Visual));
                let range = change.range();
                let touches = |span: &core::ops::Range<usize>| span.start < range.end && range.start < span.end;
                prop_assert!(!repaired || !spans.iter().any(touches), "{:?} of {:?}", change, text);
            }
        }
    }

    #[test]
    fn normalizing_around_markup_is_idempotent(pieces in prop::collection::vec(prop_oneof![3 => markup(), 2 => damaged(), 2 => inside(), 2 => "[ <>@:&;/#|\u{338}\u{2068}\u{2069}\u{202A}\u{202C}কখর\n]"], 1..9), len in 1_usize..9) {
        let text = pieces.concat();
        for normalizer in normalizers() {
            for normalizer in [normalizer, normalizer.scope(Scope::Text)] {
                let once = normalizer.normalize(&text);
                prop_assert_eq!(normalizer.normalize(&once), &*once);
                prop_assert_eq!(in_pieces(normalizer, &text, len), once);
            }
        }
    }
}

/// All short words between direction marks: what a repair takes from the end of a word decides whether the marks stay.
#[test]
fn direction_marks_around_a_repaired_word_go_at_once() {
    let letters: Vec<char> = "কঅৎয\u{9CD}\u{9BE}\u{9BF}\u{982}\u{9BC}\u{200C}\u{200D}৷\u{9FE}\u{301}".chars().collect();
    for number in 0..letters.len().pow(4) {
        let word: String = (0..4).map(|place| letters[number / letters.len().pow(place) % letters.len()]).collect();
        for [open, close] in [['\u{202A}', '\u{202C}'], ['\u{2068}', '\u{2069}']] {
            let text = format!("{open}{word}{close}");
            let once = REPAIR.normalize(&text);
            assert_eq!(REPAIR.normalize(&once), once, "{text:?}");
            assert_eq!(in_pieces(REPAIR, &text, 1), once, "{text:?}");
        }
    }
}

#[test]
fn markup_that_exceeds_a_limit_is_text() {
    let fault = "ক\u{9C1}\u{9C1}";
    let repaired = |text: &str| !REPAIR.normalize(text).contains(fault);
    for (fits, over) in [
        (format!("<a {}{fault}>", "ক".repeat(1024 - 2)), format!("<a {}{fault}>", "ক".repeat(1024 - 1))),
        (format!("{}{fault}@ডাক.বাংলা", "ক".repeat(64 - 1)), format!("{}{fault}@ডাক.বাংলা", "ক".repeat(64))),
        // In either encoding of the letter.
        (
            format!("{}{fault}@ডাক.বাংলা", "ত\u{9CD}\u{200D}".repeat(64 - 1)),
            format!("{}{fault}@ডাক.বাংলা", "ত\u{9CD}\u{200D}".repeat(64)),
        ),
        (
            format!("{}{fault}@ডাক.বাংলা", "ক\u{9C7}\u{9BE}".repeat(64 - 1)),
            format!("{}{fault}@ডাক.বাংলা", "ক\u{9CB}".repeat(64)),
        ),
    ] {
        assert!(!repaired(&fits), "{fits}");
        assert!(repaired(&over), "{over}");
        assert_eq!(in_pieces(REPAIR, &fits, 7), REPAIR.normalize(&fits));
        assert_eq!(in_pieces(REPAIR, &over, 7), REPAIR.normalize(&over));
    }
    let digits = REPAIR.with(Rule::BengaliDigits);
    assert_eq!(digits.normalize(&format!("&{}1;", "a".repeat(30))), format!("&{}1;", "a".repeat(30)));
    assert_eq!(digits.normalize(&format!("&{}1;", "a".repeat(31))), format!("&{}১;", "a".repeat(31)));
}

#[test]
fn text_that_resembles_markup_is_repaired() {
    for (text, want) in [
        ("ক < খ\u{9C1}\u{9C1} > গ", "ক < খ\u{9C1} > গ"),
        ("<খ\u{9C1}\u{9C1}>", "<খ\u{9C1}>"),
        ("<b খ\u{9C1}\u{9C1}\n>", "<b খ\u{9C1}\n>"),
        ("@রহিমক\u{9C1}\u{9C1}", "@রহিমক\u{9C1}"),
        ("ক\u{9C1}\u{9C1}: //", "ক\u{9C1}: //"),
        ("www ক\u{9C1}\u{9C1}", "www ক\u{9C1}"),
        ("https://ক.বাংলা/ক\u{9C1}\u{9C1}। ক\u{9C1}\u{9C1}", "https://ক.বাংলা/ক\u{9C1}\u{9C1}। ক\u{9C1}"),
        ("“www.ক.বাংলা/ক\u{9C1}\u{9C1}” ক\u{9C1}\u{9C1}", "“www.ক.বাংলা/ক\u{9C1}\u{9C1}” ক\u{9C1}"),
    ] {
        assert_eq!(REPAIR.normalize(text), want);
    }
}
