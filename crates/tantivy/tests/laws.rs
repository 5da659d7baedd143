//! What holds for the tokens of any text: they lie in it, in order, at boundaries of grapheme clusters, and each is the key of
//! what stands there.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;

use bengali_text::grapheme;
use bengali_text::search::{Folder, STOP_WORDS, Strength, stem, words};
use bengali_text_tantivy::{FoldFilter, WordTokenizer, analyzer, exact, stop_words};
use proptest::prelude::*;
use tantivy::tokenizer::{LowerCaser, TextAnalyzer, Token, TokenStream, WhitespaceTokenizer};

const STRENGTHS: [Strength; 3] = [Strength::Light, Strength::Standard, Strength::Phonetic];

fn tokens(analyzer: &mut TextAnalyzer, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    analyzer.token_stream(text).process(&mut |token| tokens.push(token.clone()));
    tokens
}

fn texts(tokens: &[Token]) -> Vec<&str> {
    tokens.iter().map(|token| token.text.as_str()).collect()
}

fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[অআইঈএওকখগঙচজটণতথদনপফবভমযরলশষসহড়ঢ়\u{9DF}ৎ][\u{9CD}\u{9BC}\u{981}-\u{983}\u{9BE}-\u{9C4}\u{9C7}\u{9C8}\u{9CB}\u{9CC}\u{9D7}\u{200C}\u{200D}]{0,3}",
        3 => "[ \n।,‘’'“”:|৷.-]",
        1 => "[০-৯a-zA-ZÄΣİ]",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn tokens_lie_in_the_text(text in any_text()) {
        let found = tokens(&mut TextAnalyzer::from(WordTokenizer::default()), &text);
        prop_assert_eq!(texts(&found), words(&text).collect::<Vec<_>>());
        let mut end = 0;
        for (position, token) in found.iter().enumerate() {
            prop_assert_eq!((token.position, token.position_length), (position, 1));
            prop_assert!(end <= token.offset_from && token.offset_from < token.offset_to);
            for at in [token.offset_from, token.offset_to] {
                prop_assert!(grapheme::is_boundary(&text, at), "{} in {:?}", at, text);
            }
            prop_assert_eq!(&text[token.offset_from..token.offset_to], token.text.as_str());
            end = token.offset_to;
        }
    }

    #[test]
    fn a_token_is_the_key_of_what_stands_there(text in any_text()) {
        let plain = tokens(&mut TextAnalyzer::from(WordTokenizer::default()), &text);
        let analyzers = STRENGTHS.map(|strength| (strength, true)).into_iter().chain([(Strength::Light, false)]);
        for (strength, stems) in analyzers {
            let found = tokens(&mut if stems { analyzer(strength) } else { exact() }, &text);
            let mut expected = plain.clone();
            for token in &mut expected {
                let word = lower(&token.text);
                token.text = Folder::new(strength).fold(if stems { stem(&word) } else { &word }).into_owned();
            }
            prop_assert_eq!(found, expected);
        }
    }
}

/// The words of the rows of the library, which have each spelling that a fold knows.
fn rows() -> Vec<String> {
    ["fold_same", "fold_different", "stems", "stems_labelled"]
        .iter()
        .flat_map(|name| {
            let path = format!("{}/../../tests/data/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
            text.split(['\t', '\n']).filter(|cell| !cell.contains('\\')).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn a_text_has_the_keys_of_its_words() {
    let rows = rows();
    assert!(rows.len() > 5_000);
    let text = format!("{} {}", rows.join(" "), include_str!("../examples/data/page.txt"));
    for strength in STRENGTHS {
        let fold = FoldFilter::new(strength);
        let mut analyzer = TextAnalyzer::builder(WordTokenizer::default()).filter(fold).build();
        let whole = Folder::new(strength).fold(&text).into_owned();
        for (token, word) in tokens(&mut analyzer, &text).iter().zip(words(&whole)) {
            assert_eq!(token.text, word, "{strength:?}: {}", &text[token.offset_from..token.offset_to]);
        }
        assert_eq!(tokens(&mut analyzer, &text).len(), words(&whole).count());
    }
}

#[test]
fn stop_words_are_removed_in_both_encodings() {
    let mut analyzer = TextAnalyzer::builder(WordTokenizer::default()).filter(stop_words()).build();
    for &(word, _) in STOP_WORDS {
        let composed =
            word.replace("য\u{9BC}", "\u{9DF}").replace("ড\u{9BC}", "\u{9DC}").replace("ঢ\u{9BC}", "\u{9DD}");
        assert_eq!(tokens(&mut analyzer, &format!("{word} {composed}")), [], "{word}");
    }
    assert_eq!(texts(&tokens(&mut analyzer, "ঢাকা এবং খুলনা")), ["ঢাকা", "খুলনা"]);
}

#[test]
fn a_token_of_which_nothing_is_left_keeps_its_place() {
    let folds = FoldFilter::new(Strength::Standard);
    let mut analyzer = TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(folds).build();
    let found = tokens(&mut analyzer, "এক \u{983} দুই");
    assert_eq!(texts(&found), ["এক", "দুই"]);
    assert_eq!(found[1].position, 2);
}

/// A text is an allocation or a few, a word that no fold can concern is none.
#[test]
fn words_that_no_fold_concerns_are_not_allocated() {
    let allocations = |analyzer: &mut TextAnalyzer, text: &str| {
        let mut count = 0;
        let mut work = || analyzer.token_stream(text).process(&mut |_| count += 1);
        work();
        allocation_counter::measure(work).count_total
    };
    let (few, many) = ("খাল বিল জল মাটি কথা ".repeat(10), "খাল বিল জল মাটি কথা ".repeat(1_000));
    let folds = FoldFilter::new(Strength::Standard);
    let plain = TextAnalyzer::builder(WordTokenizer::default()).filter(folds).build();
    let lower = TextAnalyzer::builder(WordTokenizer::default()).filter(LowerCaser).build();
    for (name, mut analyzer) in
        [("folds", plain), ("lower", lower), ("exact", exact()), ("standard", analyzer(Strength::Standard))]
    {
        assert_eq!(allocations(&mut analyzer, &few), allocations(&mut analyzer, &many), "{name}");
    }
}
