//! Laws of `grapheme`: the same clusters as `unicode-segmentation` in any text, forward, backward and from any byte offset.

#![allow(clippy::string_slice)]

use bengali_text::grapheme;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::text;

/// The boundaries that `unicode-segmentation` finds, with both ends of the text.
fn oracle(text: &str) -> Vec<usize> {
    let mut all: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    if all.first() != Some(&0) {
        all.insert(0, 0);
    }
    if !text.is_empty() {
        all.push(text.len());
    }
    all
}

/// The clusters of the text are those of `unicode-segmentation`, forward and backward.
pub fn agrees(text: &str) {
    let expected: Vec<_> = text.graphemes(true).collect();
    let spelled = || text.chars().map(|c| format!("{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ");
    assert_eq!(grapheme::graphemes(text).collect::<Vec<_>>(), expected, "forward {}", spelled());
    let mut back: Vec<_> = grapheme::graphemes(text).rev().collect();
    back.reverse();
    assert_eq!(back, expected, "backward {}", spelled());
}

/// Boundaries at and around every byte offset, also past the end.
fn offsets_agree(text: &str) {
    let boundaries = oracle(text);
    for at in 0..=text.len() + 2 {
        let clamped = at.min(text.len());
        let spelled = || format!("at {at} of {text:?}");
        assert_eq!(grapheme::is_boundary(text, at), boundaries.contains(&at), "{}", spelled());
        let floor = boundaries.iter().rev().find(|b| **b <= clamped).copied();
        assert_eq!(Some(grapheme::floor_boundary(text, at)), floor, "{}", spelled());
        let ceil = boundaries.iter().find(|b| **b >= clamped).copied();
        assert_eq!(Some(grapheme::ceil_boundary(text, at)), ceil, "{}", spelled());
    }
}

/// A character for each `Grapheme_Cluster_Break` and `Indic_Conjunct_Break` value in several scripts, and those at both ends of the
/// ranges in the table.
const SAMPLES: &[char] = &[
    '\r',
    '\n',
    '\u{1}',
    '\u{7F}',
    ' ',
    'a',
    '9',
    '#',
    '\u{A0}',
    '\u{A9}',
    '\u{AD}',
    '\u{300}',
    '\u{308}',
    '\u{378}',
    '\u{600}',
    '\u{6DD}',
    '\u{8E2}',
    '\u{900}',
    '\u{903}',
    'क',
    'त',
    '\u{93C}',
    '\u{93F}',
    '\u{94D}',
    '\u{964}',
    '\u{965}',
    '\u{97F}',
    '\u{980}',
    '\u{A00}',
    '\u{A4D}',
    '\u{AB0}',
    '\u{ACD}',
    '\u{B15}',
    '\u{B4D}',
    '\u{B82}',
    '\u{BCD}',
    '\u{C4D}',
    '\u{CCD}',
    '\u{D4D}',
    '\u{D4E}',
    '\u{E33}',
    '\u{1100}',
    '\u{1160}',
    '\u{11A8}',
    '\u{AC00}',
    '\u{AC01}',
    '\u{1039}',
    '\u{1CD0}',
    '\u{1CE2}',
    '\u{1CF5}',
    '\u{1CF6}',
    '\u{1CF7}',
    '\u{1DF9}',
    '\u{2000}',
    '\u{200B}',
    '\u{200C}',
    '\u{200D}',
    '\u{200E}',
    '\u{2010}',
    '\u{2019}',
    '\u{2028}',
    '\u{203B}',
    '\u{203C}',
    '\u{2049}',
    '\u{20E3}',
    '\u{2701}',
    '\u{231A}',
    '\u{302A}',
    '\u{A8E0}',
    '\u{A8F2}',
    '\u{ABED}',
    '\u{FE0F}',
    '\u{FE20}',
    '\u{FEFF}',
    '\u{FF9E}',
    '\u{110BD}',
    '\u{11133}',
    '\u{113D1}',
    '\u{1193F}',
    '\u{11F02}',
    '\u{1F1E6}',
    '\u{1F1E7}',
    '\u{1F3FB}',
    '\u{1F468}',
    '\u{1F600}',
    '\u{1F6D1}',
    '\u{E0001}',
    '\u{E0020}',
    '\u{E0100}',
];

/// A character of the Bengali block for each class of the table, and a few more.
const BENGALI: &[char] = &[
    'ক', 'র', '\u{9DF}', 'ৰ', 'অ', 'ৎ', '০', '৳', '\u{981}', '\u{982}', '\u{9BC}', '\u{9BE}', '\u{9BF}', '\u{9CB}',
    '\u{9CD}', '\u{9D7}', '\u{9FE}', '\u{9E4}',
];

fn block() -> impl Iterator<Item = char> + Clone {
    '\u{980}'..='\u{9FF}'
}

/// Two million texts of three code points of the block or joiners, forward and backward.
#[test]
fn every_three_code_points_of_the_block_agree() {
    let all: Vec<char> = block().chain(['\u{200C}', '\u{200D}']).collect();
    let mut text = String::new();
    for first in &all {
        for second in &all {
            for third in &all {
                text.clear();
                text.extend([first, second, third]);
                let mut expected = [0; 4];
                let mut count = 0;
                for (at, _) in text.grapheme_indices(true) {
                    expected[count] = at;
                    count += 1;
                }
                let mut back = count;
                for (at, _) in grapheme::grapheme_indices(&text).rev() {
                    back = back.wrapping_sub(1);
                    assert_eq!(expected.get(back), Some(&at), "{text:?}");
                }
                assert_eq!(back, 0, "{text:?}");
                assert!(
                    grapheme::grapheme_indices(&text).map(|(at, _)| at).eq(expected[..count].iter().copied()),
                    "{text:?}"
                );
            }
        }
    }
}

/// Pairs of samples, alone and with U+0308 between them, as in the official tests of UAX #29; and triples.
#[test]
fn pairs_and_triples_of_every_class_agree() {
    let all: Vec<char> = SAMPLES.iter().chain(BENGALI).copied().collect();
    for a in &all {
        for b in &all {
            agrees(&String::from_iter([*a, *b]));
            agrees(&String::from_iter([*a, '\u{308}', *b]));
            for c in &all {
                agrees(&String::from_iter([*a, *b, *c]));
            }
        }
    }
}

/// Longer cases like those of the official tests: Hangul, flags, emoji with ZWJ, prepended marks, conjuncts.
#[test]
fn longer_sequences_agree() {
    for text in [
        "",
        "\r\n\r\n\u{308}a",
        "\u{1100}\u{1160}\u{11A8}\u{1100}\u{AC01}\u{11A8}",
        "\u{1F1E6}\u{1F1E7}\u{1F1E8}b\u{1F1E6}\u{1F1E7}\u{200D}\u{1F1E8}\u{1F1E9}",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F466}\u{1F476}\u{1F3FF}\u{1F6D1}\u{200D}\u{1F6D1}a\u{200D}\u{1F6D1}\u{2701}\u{200D}\u{2701}",
        "\u{600}ক\u{600}\u{9BE}\u{D4E}ক\u{9CD}ষ",
        "😀\u{9CD}\u{200D}😀",
        "ক\u{9CD}\u{94D}क\u{94D}ক",
        "ক\u{300}\u{9CD}খ\u{308}\u{200D}\u{9CD}\u{200D}গ",
        "\u{915}\u{94D}\u{200D}\u{94D}\u{9CD}ক\u{A4D}ক",
        "ক\u{9CD}\u{200C}ক\u{200C}\u{9CD}ক\u{9CD}\u{200D}ক\u{9BC}\u{9CD}\u{9CD}ক\u{9CD}",
        "a\u{9CD}ক\u{200D}ক\u{A9}\u{200D}\u{9CD}\u{200D}\u{A9}ক",
        "\u{AC00}\u{9BE}\u{11A8}",
        "\u{1F1E6}\u{9CD}\u{1F1E7}\u{1F1E8}",
        "\u{600}\u{1F1E6}\u{1F1E7}\u{1F1E8}\u{1F1E9}\u{1F1EA}ক\u{1F1E6}\u{1F1E7}\u{9BE}\u{1F1E8}\u{1F1E9}\u{1F1EA}\u{1F1EB}",
    ] {
        agrees(text);
        offsets_agree(text);
    }
}

fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(BENGALI),
        4 => block().collect::<Vec<_>>().prop_map_select(),
        2 => prop::sample::select(&['\u{200C}', '\u{200D}', '\u{9CD}', 'ক', 'ষ', 'য', '\u{94D}', 'क'][..]),
        3 => prop::sample::select(SAMPLES),
        1 => prop::sample::select(&['\u{1F1E6}', '\u{1F1E7}'][..]),
        1 => any::<char>(),
    ];
    prop::collection::vec(piece, 0..30).prop_map(String::from_iter)
}

/// `select` as a method, for `prop_oneof`.
trait Select {
    fn prop_map_select(self) -> prop::sample::Select<char>;
}

impl Select for Vec<char> {
    fn prop_map_select(self) -> prop::sample::Select<char> {
        prop::sample::select(self)
    }
}

#[test]
fn truncation_leaves_room_for_the_ellipsis() {
    assert_eq!(grapheme::truncate_with("শিল্পসাহিত্য", 3, "…"), "শিল্প…");
    assert_eq!(grapheme::truncate_with("শিল্পসাহিত্য", 1, "..."), "শি");
    assert_eq!(grapheme::truncate_bytes_with("শিল্প", 12, "..."), "শি...");
    assert_eq!(grapheme::truncate_bytes_with("শিল্প", 2, "..."), "");
    assert_eq!(grapheme::truncate("শিল্প", 0), "");
}

/// ya-phala after a vowel and khanda ta after a reph join the akshara, though Unicode breaks the cluster there.
#[test]
fn aksharas_join_clusters_in_two_cases() {
    for (text, expected) in [
        ("অ্যা", &["অ্যা"][..]),
        ("এ্যাঁ", &["এ্যাঁ"]),
        ("অ\u{9CD}\u{200D}যা", &["অ\u{9CD}\u{200D}যা"]),
        ("অ\u{9CD}\u{200C}যা", &["অ\u{9CD}\u{200C}", "যা"]),
        ("অ\u{9CD}\u{9DF}া", &["অ\u{9CD}", "\u{9DF}া"]),
        ("অ\u{9CD}য\u{9BC}া", &["অ\u{9CD}", "য\u{9BC}া"]),
        ("অ্কা", &["অ\u{9CD}", "কা"]),
        ("ভর্ৎসনা", &["ভ", "র্ৎ", "স", "না"]),
        ("র\u{9CD}\u{200C}ৎ", &["র\u{9CD}\u{200C}", "ৎ"]),
        ("উৎস", &["উ", "ৎ", "স"]),
        ("ক্ষী র\u{200D}্যা", &["ক্ষী", " ", "র\u{200D}্যা"]),
        ("", &[]),
    ] {
        assert_eq!(grapheme::aksharas(text).collect::<Vec<_>>(), expected);
        let mut back: Vec<_> = grapheme::aksharas(text).rev().collect();
        back.reverse();
        assert_eq!(back, expected);
    }
}

/// One to six flag letters between any two characters: pairs are counted from the start of the run, also backward.
#[test]
fn runs_of_flag_letters_agree() {
    for before in SAMPLES.iter().chain(BENGALI) {
        for after in SAMPLES.iter().chain(BENGALI) {
            for count in 1..7 {
                agrees(&format!("{before}{}{after}", "\u{1F1E7}".repeat(count)));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    #[test]
    fn any_text_has_the_clusters_of_unicode_segmentation(text in prop_oneof![3 => mixed(), 1 => text::any_text()]) {
        agrees(&text);
        offsets_agree(&text);
    }

    #[test]
    fn iterators_meet_in_the_middle(text in mixed(), turns in prop::collection::vec(any::<bool>(), 40)) {
        let expected: Vec<_> = text.grapheme_indices(true).collect();
        let mut parts = grapheme::grapheme_indices(&text);
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for turn in turns {
            let (least, most) = parts.size_hint();
            let left = parts.as_str().graphemes(true).count();
            prop_assert!(least <= left && most.is_some_and(|most| left <= most));
            if turn { front.extend(parts.next()) } else { back.extend(parts.next_back()) }
        }
        front.extend(&mut parts);
        prop_assert_eq!(parts.next(), None);
        prop_assert_eq!(parts.next_back(), None);
        back.reverse();
        front.append(&mut back);
        prop_assert_eq!(front, expected);
    }

    #[test]
    fn aksharas_consist_of_full_clusters(text in mixed()) {
        let boundaries = oracle(&text);
        let forward: Vec<_> = grapheme::akshara_indices(&text).collect();
        let mut back: Vec<_> = grapheme::akshara_indices(&text).rev().collect();
        back.reverse();
        prop_assert_eq!(&forward, &back);
        prop_assert!(forward.iter().all(|(at, part)| boundaries.contains(at) && !part.is_empty()));
        prop_assert_eq!(forward.iter().map(|(_, part)| *part).collect::<String>(), text);
    }

    #[test]
    fn truncation_never_splits_a_cluster(text in mixed(), limit in 0_usize..40, ellipsis in prop::sample::select(&["…", "...", ""][..])) {
        let cut = grapheme::truncate(&text, limit);
        prop_assert_eq!(cut, text.graphemes(true).take(limit).collect::<String>());
        prop_assert_eq!(grapheme::len(&text), text.graphemes(true).count());
        let bytes = grapheme::truncate_bytes(&text, limit);
        prop_assert!(bytes.len() <= limit && text.starts_with(bytes) && grapheme::is_boundary(&text, bytes.len()));
        prop_assert!(grapheme::len(&grapheme::truncate_with(&text, limit, ellipsis)) <= limit);
        prop_assert!(grapheme::truncate_bytes_with(&text, limit, ellipsis).len() <= limit);
        let fits = grapheme::len(&text) <= limit;
        prop_assert_eq!(matches!(grapheme::truncate_with(&text, limit, ellipsis), std::borrow::Cow::Borrowed(all) if all == text), fits);
    }

    #[test]
    fn reversing_keeps_every_cluster(text in mixed()) {
        let expected: String = text.graphemes(true).rev().collect();
        prop_assert_eq!(grapheme::reverse(&text), expected);
    }
}
