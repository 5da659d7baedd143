//! Laws of the normalizer, for every level, both scopes, both forms of the nukta letters and any set of rules.

use std::borrow::Cow;

use bengali_text::normalize::{Bias, ill_formed, is_well_formed};
use bengali_text::{Group, Level, Normalizer, Nukta, Rule, Scope};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::text::{any_text, composed, damaged, long, other_scripts};

fn in_block(c: char) -> bool {
    ('\u{980}'..='\u{9FF}').contains(&c)
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![1 => Just(Level::Canonical), 2 => Just(Level::Visual), 2 => Just(Level::Repair)]
}

fn nukta() -> impl Strategy<Value = Nukta> {
    prop_oneof![Just(Nukta::Decomposed), Just(Nukta::Composed)]
}

/// Any normalizer there is.
fn normalizer() -> impl Strategy<Value = Normalizer> {
    let some = || proptest::collection::vec(proptest::sample::select(Rule::ALL.to_vec()), 0..4);
    let scope = prop_oneof![3 => Just(Scope::Bengali), 1 => Just(Scope::Text)];
    (
        level(),
        nukta(),
        scope,
        prop_oneof![2 => Just(Vec::new()), 1 => some()],
        prop_oneof![2 => Just(Vec::new()), 1 => some()],
    )
        .prop_map(|(level, nukta, scope, with, without)| {
            let normalizer = Normalizer::new(level).nukta(nukta).scope(scope);
            let normalizer = with.into_iter().fold(normalizer, Normalizer::with);
            without.into_iter().fold(normalizer, Normalizer::without)
        })
}

/// The normalizer without the rules for spaces and punctuation.
fn plain(normalizer: Normalizer) -> Normalizer {
    let punctuation = Rule::ALL.iter().filter(|rule| rule.group() == Group::Punctuation);
    punctuation.fold(normalizer, |normalizer, &rule| normalizer.without(rule))
}

/// The characters that no rule may change: those outside the Bengali block that are not joiners or combining marks, which can belong to a
/// Bengali run.
fn foreign(text: &str) -> String {
    text.chars()
        .filter(|&c| !in_block(c) && !is_joiner(c) && !unicode_normalization::char::is_combining_mark(c))
        .collect()
}

/// The result of a stream that gets the text in pieces; `sizes` are their lengths in characters, repeated.
pub fn in_pieces(normalizer: Normalizer, text: &str, sizes: &[usize]) -> String {
    let mut stream = normalizer.stream();
    let mut out = String::new();
    let mut sizes = sizes.iter().cycle();
    let mut chars = text.chars().peekable();
    while chars.peek().is_some() {
        let piece: String = chars.by_ref().take(*sizes.next().unwrap()).collect();
        stream.push(&piece, &mut out);
    }
    stream.finish(&mut out);
    out
}

/// The source with its changes applied.
pub fn by_changes(normalizer: Normalizer, text: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for change in normalizer.changes(text) {
        out.push_str(&text[done..change.range().start]);
        out.push_str(change.after());
        done = change.range().end;
    }
    out + &text[done..]
}

/// NFC of each Bengali run and of nothing else: the naive reference of `Level::Canonical`.
fn canonical_reference(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for c in text.chars() {
        if in_block(c) || (!run.is_empty() && (is_joiner(c) || unicode_normalization::char::is_combining_mark(c))) {
            run.push(c);
        } else {
            out.extend(run.drain(..).nfc());
            out.push(c);
        }
    }
    out.extend(run.drain(..).nfc());
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn idempotent(normalizer in normalizer(), text in prop_oneof![2 => any_text(), 1 => long()]) {
        let once = normalizer.normalize(&text);
        prop_assert_eq!(normalizer.normalize(&once), once.as_ref(), "source {}", text.escape_unicode());
    }

    #[test]
    fn borrowed_exactly_when_unchanged(normalizer in normalizer(), text in any_text()) {
        let result = normalizer.normalize(&text);
        let borrowed = matches!(result, Cow::Borrowed(_));
        prop_assert_eq!(borrowed, result == text);
        prop_assert_eq!(borrowed, normalizer.is_normalized(&text));
        prop_assert_eq!(borrowed, normalizer.changes(&text).next().is_none());
    }

    #[test]
    fn every_entry_point_agrees(normalizer in normalizer(), text in any_text()) {
        let result = normalizer.normalize(&text);
        let mut into = String::from("x");
        normalizer.normalize_into(&text, &mut into);
        prop_assert_eq!(&into[1..], &*result);
        let mapped = normalizer.normalize_mapped(&text);
        prop_assert_eq!(mapped.text(), &*result);
    }

    #[test]
    fn a_stream_agrees_with_normalize(normalizer in normalizer(), text in prop_oneof![2 => any_text(), 3 => long(), 1 => other_scripts()], sizes in proptest::collection::vec(1_usize..9, 1..6)) {
        prop_assert_eq!(in_pieces(normalizer, &text, &sizes), normalizer.normalize(&text));
    }

    #[test]
    fn canonical_is_nfc_of_bengali_runs(text in prop_oneof![any_text(), long()]) {
        prop_assert_eq!(Normalizer::new(Level::Canonical).normalize(&text), canonical_reference(&text));
    }

    #[test]
    fn canonical_text_is_nfc(text in prop_oneof![any_text(), other_scripts()]) {
        let normalizer = Normalizer::new(Level::Canonical).scope(Scope::Text);
        let nfc: String = text.nfc().collect();
        prop_assert_eq!(normalizer.normalize(&text), nfc.as_str());
        prop_assert_eq!(normalizer.is_normalized(&text), nfc == text);
    }

    #[test]
    fn text_scope_is_nfc_first(normalizer in normalizer(), text in prop_oneof![any_text(), other_scripts()]) {
        let nfc: String = text.nfc().collect();
        let normalizer = normalizer.scope(Scope::Text);
        prop_assert_eq!(normalizer.normalize(&text), normalizer.normalize(&nfc));
    }

    #[test]
    fn canonical_keeps_the_text_canonically_equivalent(text in any_text()) {
        for nukta in [Nukta::Decomposed, Nukta::Composed] {
            let result = Normalizer::new(Level::Canonical).nukta(nukta).normalize(&text).into_owned();
            prop_assert!(result.nfd().eq(text.nfd()), "{}", result.escape_unicode());
        }
    }

    #[test]
    fn canonically_equivalent_bengali_has_the_same_result(normalizer in normalizer(), text in "[কযঅ][\u{980}-\u{9FF}\u{200C}\u{200D}\u{301}\u{334}]{0,16}") {
        let want = normalizer.normalize(&text);
        for other in [text.nfc().collect(), text.nfd().collect(), composed(&text)] {
            prop_assert_eq!(normalizer.normalize(&other), want.as_ref(), "{} from {}", other.escape_unicode(), text.escape_unicode());
        }
    }

    #[test]
    fn only_bengali_runs_change(level in level(), text in any_text()) {
        // The reserved dandas of the block become the common ones; at `Repair` so does U+09F7.
        let text = text.replace(['\u{9E4}', '\u{9E5}', '\u{9F7}'], "");
        let (result, mut text) = (foreign(&Normalizer::new(level).normalize(&text)), foreign(&text));
        let mut result = result;
        if level >= Level::Repair {
            // A repair may remove these from a word.
            let named = |c: char| matches!(c, ':' | '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}')
                || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFC}');
            text.retain(|c| !named(c));
            result.retain(|c| !named(c));
        }
        prop_assert_eq!(result, text);
    }

    #[test]
    fn joiners_of_other_scripts_stay(normalizer in normalizer(), text in "[कم\u{1F469}a]{1,3}[\u{200C}\u{200D}]{1,3}[कم\u{1F469}aক ]{1,3}") {
        let normalizer = plain(normalizer).scope(Scope::Bengali);
        prop_assert_eq!(normalizer.normalize(&text), text.as_str());
    }

    #[test]
    fn equivalent_texts_are_well_formed_together(text in "[কযড\u{9DC}অঅৎ\u{9BE}\u{9C7}\u{9D7}\u{9BC}\u{9CD}\u{9CD}\u{981}\u{982}\u{200C}\u{200D}]{0,8}") {
        let faults: Vec<_> = ill_formed(&text).map(|fault| fault.range()).collect();
        let mut end = 0;
        for range in &faults {
            prop_assert!(end <= range.start && range.start < range.end && text.get(range.clone()).is_some());
            end = range.end;
        }
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        for other in [nfc, nfd] {
            prop_assert_eq!(is_well_formed(&other), faults.is_empty(), "{}", text.escape_unicode());
        }
    }

    /// `changes` runs the rules only, `normalize` has a fast path for frequent changes.
    #[test]
    fn changes_rebuild_the_result(normalizer in normalizer(), text in prop_oneof![2 => any_text(), 1 => long()]) {
        let mut done = 0;
        for change in normalizer.changes(&text) {
            let range = change.range();
            prop_assert!(done <= range.start && range.start <= range.end);
            prop_assert_eq!(change.before(), &text[range.clone()]);
            prop_assert_ne!(change.before(), change.after());
            prop_assert!(change.rules().contains(change.rule()));
            for rule in change.rules() {
                prop_assert!(normalizer.rules().contains(rule));
            }
            done = range.end;
        }
        prop_assert_eq!(by_changes(normalizer, &text), normalizer.normalize(&text));
    }

    #[test]
    fn offsets_are_total_and_monotone(normalizer in normalizer(), text in damaged()) {
        let mapped = normalizer.normalize_mapped(&text);
        let (result, offsets) = (mapped.text(), mapped.offsets());
        for bias in [Bias::Start, Bias::End] {
            let mut last = 0;
            for at in 0..=result.len() + 2 {
                let source = offsets.to_source(at, bias);
                prop_assert!(text.is_char_boundary(source) && last <= source);
                last = source;
            }
            let mut last = 0;
            for at in 0..=text.len() + 2 {
                let there = offsets.to_result(at, bias);
                prop_assert!(result.is_char_boundary(there) && last <= there);
                last = there;
            }
            prop_assert_eq!(offsets.to_source(result.len(), Bias::End), text.len());
            prop_assert_eq!(offsets.to_result(text.len(), Bias::End), result.len());
        }
        prop_assert_eq!(offsets.source_range(0..result.len()), 0..text.len());
        // The narrow range leaves out only what was removed, and does not begin with it.
        let dropped = |range: std::ops::Range<usize>| {
            mapped.changes().iter().any(|change| change.after().is_empty() && change.range() == range)
        };
        let ends: Vec<usize> = result.char_indices().map(|(at, _)| at).chain([result.len()]).collect();
        for pair in ends.windows(2) {
            let (wide, narrow) = (offsets.source_range(pair[0]..pair[1]), offsets.narrow_source_range(pair[0]..pair[1]));
            prop_assert!(wide.start == narrow.start || dropped(wide.start..narrow.start), "{:?} {:?}", wide, narrow);
            prop_assert!(wide.end == narrow.end || dropped(narrow.end..wide.end), "{:?} {:?}", wide, narrow);
            let begins = |change: &bengali_text::Change| change.range().start == narrow.start && change.range().end <= narrow.end;
            let first = mapped.changes().iter().find(|change| begins(change));
            prop_assert!(first.is_none_or(|change| !change.after().is_empty()), "{:?}", narrow);
        }
        prop_assert_eq!(offsets.result_range(0..text.len()), 0..result.len());
    }

    #[test]
    fn nukta_forms_differ_only_in_the_nukta_letters(level in level(), text in prop_oneof![2 => damaged(), 1 => long()]) {
        let [decomposed, composed] = [Nukta::Decomposed, Nukta::Composed].map(|form| {
            let result = Normalizer::new(level).nukta(form).normalize(&text);
            result.replace('\u{9DC}', "ড\u{9BC}").replace('\u{9DD}', "ঢ\u{9BC}").replace('\u{9DF}', "য\u{9BC}")
        });
        prop_assert_eq!(composed, decomposed);
    }

    #[test]
    fn repair_of_visual_is_repair(nukta in nukta(), text in any_text()) {
        let visual = Normalizer::new(Level::Visual).nukta(nukta).normalize(&text).into_owned();
        let repair = Normalizer::new(Level::Repair).nukta(nukta);
        prop_assert_eq!(repair.normalize(&visual), repair.normalize(&text));
    }

    /// The scan reads a long text in blocks, but not a word by itself.
    #[test]
    fn a_long_text_normalizes_like_its_words(normalizer in normalizer(), text in long()) {
        let normalizer = plain(normalizer);
        // A tag can have spaces, and the rule for U+09F7 looks back over one.
        let text = text.replace(['<', '\u{9F7}'], "");
        let words: Vec<String> = text.split(' ').map(|word| normalizer.normalize(word).into_owned()).collect();
        prop_assert_eq!(normalizer.normalize(&text), words.join(" "));
    }

    #[test]
    fn a_space_separates_a_text(normalizer in normalizer(), a in damaged(), b in damaged()) {
        let normalizer = plain(normalizer);
        // The rule for U+09F7 looks back over a space.
        let b = b.trim_start_matches('\u{9F7}');
        let whole = format!("{a} {b}");
        prop_assert_eq!(normalizer.normalize(&whole), format!("{} {}", normalizer.normalize(&a), normalizer.normalize(b)));
    }

    #[test]
    fn a_rule_that_is_off_never_fires(rule in proptest::sample::select(Rule::ALL.to_vec()), text in damaged()) {
        let normalizer = Normalizer::default().without(rule);
        for change in normalizer.changes(&text) {
            prop_assert!(!change.rules().contains(rule) || normalizer.rules().contains(rule));
        }
    }
}

/// At every level and scope, with both forms of the nukta letters, and with each rule switched.
#[test]
fn texts_that_broke_a_law_once_keep_it() {
    const FOUND: &[&str] = &[
        "\u{9CD}\u{334}\u{200C}\u{334}",
        "\u{93C}\u{9CD}\u{200C}\u{93C}",
        "\u{301}\u{9CD}\u{301}\u{200C}\u{94D}",
        "ক\u{9CD}\u{9BC}র",
        "ক\u{200C}:\u{9BC}\u{200C}",
        "\u{9CD}\u{9BC}\u{9DF}ক",
        "\u{200C}\u{200B}ক",
        "অ\u{9C7}\u{9C7}কক",
        "\u{301}\u{9FE}\u{200C}\u{334}",
        "\u{9CC}\u{9C7}\u{981}\u{9D7}",
        "অ\u{9C7}ক\u{9CB}\u{9DC}\u{9BC}ক",
        "অ\u{9CD}\u{200B}\u{9C8}\u{9C7}ক\u{9DC}ক",
        "নি\u{200C}:\u{9DC}",
        "ক\u{B47}\u{200C}\u{B3E}",
        "\u{9E4}\u{200C}\u{964}",
        " \u{200C}\u{200B}",
        "\u{200C}1",
        "1\u{344}",
        "\u{2126}\u{B47}\u{200D}",
        "\u{964}\u{200C}\u{200C}\u{301}\u{9CD}",
        "\u{94D}\u{200B}\u{9BC}",
        "\u{9BC}\u{200B}\u{200C}\u{301}\u{200C}",
        "\u{9E4}\u{200B}\u{301}\u{200C}",
        "ক\u{200B}\u{328}\u{9CD}\u{200C}\u{9BE}",
        "ভ\u{200B}\u{200C}\u{301}\u{200C}",
        "\u{200B}\u{200C}\u{344}ক",
        "\u{200C}\u{200C}\u{328}\u{9CD}",
        "\u{FF21}\u{301}",
        "তত\u{9BF}ল\u{9BF}\u{9BF}ল\u{9BF}\u{9BF}ললল",
        "তল\u{9BF}\u{9C7}ল\u{9BF}\u{9C7}ললল",
        "\u{9E4}\u{AD}\u{5B0}\u{9CD}",
        "\u{9E4}\u{200B}\u{340}",
        "ক\u{200B}\u{200C}\u{94D}\u{9BC}",
        "দু:\u{200B}খ",
        "দু:\u{200C}খ",
        "নি\u{200B}\u{200C}:খ",
        "\u{9C7}\u{9BF}ক\u{9C7}\u{9BF}কর",
        "অ\u{9BF}কর\u{9CD}\u{9BF}ক",
        "অত:ৎ\u{9C1}",
        "e\u{200B}\u{9BF}ব",
        "a\u{200B}\u{9CD}\u{308}\u{301}",
        "A\u{9CD}\u{200C}\u{9CD}\u{328}",
        "অ\u{9BF}\u{200C}কয\u{9CD}",
        "ক\u{982}\u{9BF}ৎ\u{9BF}",
    ];
    for text in FOUND {
        for level in [Level::Canonical, Level::Visual, Level::Repair] {
            for (nukta, scope) in [
                (Nukta::Decomposed, Scope::Bengali),
                (Nukta::Composed, Scope::Bengali),
                (Nukta::Decomposed, Scope::Text),
                (Nukta::Composed, Scope::Text),
            ] {
                let normalizer = Normalizer::new(level).nukta(nukta).scope(scope);
                let visual = Normalizer::new(Level::Visual).nukta(nukta).scope(scope).normalize(text).into_owned();
                if level == Level::Repair {
                    assert_eq!(normalizer.normalize(&visual), normalizer.normalize(text), "{}", text.escape_unicode());
                }
                for &rule in Rule::ALL {
                    let normalizer = if normalizer.rules().contains(rule) {
                        normalizer.without(rule)
                    } else {
                        normalizer.with(rule)
                    };
                    let once = normalizer.normalize(text).into_owned();
                    assert_eq!(normalizer.normalize(&once), once, "{} with {rule}", text.escape_unicode());
                    let out = in_pieces(normalizer, text, &[1]);
                    assert_eq!(out, once, "{} in pieces, with {rule}", text.escape_unicode());
                }
            }
        }
    }
}

/// Canonical order moves the virama to the zero-width spaces; these are not stray there, since it has no other base.
#[test]
fn invisible_characters_stay_as_the_base_of_a_mark() {
    let normalizer = Normalizer::new(Level::Repair).scope(Scope::Text);
    let once = normalizer.normalize("\u{200B}\u{200B}\u{301}\u{9CD}").into_owned();
    assert_eq!(once, "\u{200B}\u{200B}\u{9CD}\u{301}");
    assert!(normalizer.is_normalized(&once));
}

#[test]
fn a_character_acts_like_its_canonical_form() {
    // U+0387 is canonically a middle dot, U+037E a semicolon, U+1FEF a grave accent: like these, they separate words.
    let around = [
        ("", "\u{200C}আ"),
        ("ক", "\u{200D}আ"),
        ("ক\u{9CD}", "\u{200C}"),
        ("ক\u{200C}", "\u{9BE}"),
        ("", "\u{9BE}ক"),
        ("ত\u{9CD}\u{200D}", "স"),
    ];
    let every_rule = Rule::ALL.iter().fold(Normalizer::new(Level::Repair), |normalizer, &rule| normalizer.with(rule));
    let [canonical, visual, repair] = [Level::Canonical, Level::Visual, Level::Repair].map(Normalizer::new);
    let normalizers = [canonical, visual, repair, every_rule].map(|normalizer| normalizer.scope(Scope::Text));
    let changed = ('\u{A0}'..=char::MAX).filter(|&c| !in_block(c) && !c.nfc().eq([c]));
    for c in changed {
        for (before, after) in around {
            let text = format!("{before}{c}{after}");
            for normalizer in normalizers {
                let result = normalizer.normalize(&text);
                assert_eq!(normalizer.normalize(&result), result, "{text:?} by {normalizer:?}");
                assert_eq!(normalizer.normalize(&text.nfc().collect::<String>()), result, "{text:?} by {normalizer:?}");
            }
        }
    }
}

/// It iterates, collects and extends like the collections of the standard library.
#[test]
fn a_set_of_rules_is_a_collection() {
    let repair = Normalizer::new(Level::Repair).rules();
    let visual = Normalizer::new(Level::Visual).rules();
    let mut widened = visual;
    widened.extend(&repair);
    assert_eq!(widened, repair);
    widened.extend([Rule::PipeDanda]);
    assert_eq!(widened.iter().filter(|rule| !repair.contains(*rule)).collect::<Vec<_>>(), [Rule::PipeDanda]);
    assert_eq!((&repair).into_iter().collect::<Vec<_>>(), repair.into_iter().collect::<Vec<_>>());
}

/// Each row has text that the rule changes, and similar text that it leaves.
#[test]
fn contested_rules_change_only_their_cases() {
    let rows = [
        (Rule::KhandaTaLa, "উত\u{9CD}লাস পাতাল তাল ত\u{9CD}বল", "উৎলাস পাতাল তাল ত\u{9CD}বল"),
        (Rule::FinalKhandaTa, "হঠাত\u{9CD} হঠাত ত\u{9CD}বক", "হঠাৎ হঠাত ত\u{9CD}বক"),
        (Rule::SaHa, "স\u{9CD}হান সহায় শ\u{9CD}হ", "স\u{9CD}থান সহায় শ\u{9CD}হ"),
        (Rule::SecondVowelSign, "ক\u{9BF}\u{9C0}ল কিকী", "ক\u{9BF}ল কিকী"),
        (Rule::VowelWithSign, "ই\u{9BE}ংরেজি কই আই", "ইংরেজি কই আই"),
        (Rule::LoneLengthMark, "প\u{9D7}ষ আ\u{9D7}ডী পৌষ", "প\u{9CC}ষ আ\u{9D7}ডী পৌষ"),
        (Rule::LeadingMark, "\u{9BE}টোবাকো টাকা", "টোবাকো টাকা"),
    ];
    let contested = Rule::ALL.iter().filter(|rule| rule.group() == Group::Contested);
    assert!(contested.copied().eq(rows.map(|row| row.0)), "a row for each contested rule");
    for (rule, text, expected) in rows {
        let nukta = |text: &str| -> String { text.nfc().collect() };
        assert_eq!(nukta(&Normalizer::new(Level::Repair).with(rule).normalize(text)), nukta(expected));
        assert_eq!(nukta(&Normalizer::new(Level::Repair).normalize(text)), nukta(text), "unchanged without the rule");
    }
}

/// Up to three pieces, repeated.
#[test]
fn repetitions_are_idempotent() {
    let pieces = [
        "ক", "র", "য", "ত", "ব", "অ", "\u{9BE}", "\u{9BF}", "\u{9C7}", "\u{9CD}", "\u{9BC}", "\u{981}", "\u{983}",
        "\u{9CE}", "\u{200C}", "\u{200D}", "\u{200B}", "\u{301}", "\u{9FE}", ":", " ",
    ];
    let all = Rule::ALL.iter().fold(Normalizer::new(Level::Repair), |normalizer, &rule| normalizer.with(rule));
    for a in pieces {
        for b in pieces {
            for c in pieces {
                let text = [a, b, c].concat().repeat(70);
                for normalizer in [Normalizer::new(Level::Repair), all, all.scope(Scope::Text)] {
                    let once = normalizer.normalize(&text).into_owned();
                    assert_eq!(normalizer.normalize(&once), once, "{}", [a, b, c].concat().escape_unicode());
                }
            }
        }
    }
}
