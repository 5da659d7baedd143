//! Laws of the kernels that make texts of texts.

use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::Int32Type;
use arrow_array::{Array, DictionaryArray, PrimitiveArray, StringArray};
use bengali_text::digits::Digits as DigitChoice;
use bengali_text::legacy::{
    Decoder, Encoding, Hasanta, Layout, Quotes, Visarga, from_unicode, visual_order_to_logical,
};
use bengali_text::search::{Folder, Strength, stem};
use bengali_text::{Level, Normalizer, Nukta, Rule, RuleSet, Scope, digits};
use bengali_text_arrow::{Digits, Kernel, Legacy, Rewriting, Stem, rewrite, rewrite_dyn};
use proptest::prelude::*;

use crate::arrays::{Rows, any_rows, every_layout, rows, same_buffers};

/// Checks a kernel against the function of the library, on each layout.
fn check(kernel: &dyn Kernel, function: &dyn Fn(&str) -> String, texts: &Rows) -> Result<(), TestCaseError> {
    let expected: Rows = texts.iter().map(|text| text.as_deref().map(function)).collect();
    for array in every_layout(texts) {
        let made = rewrite_dyn(kernel, &array).unwrap();
        made.to_data().validate_full().unwrap();
        prop_assert_eq!(made.data_type(), array.data_type());
        prop_assert_eq!(rows(&made), &expected[..], "{:?}", array.data_type());

        // Of a dictionary, values of no row count too.
        let values = array.as_any_dictionary_opt().map_or_else(|| rows(&array), |array| rows(array.values()));
        let stays = values.iter().flatten().all(|text| function(text) == *text);
        prop_assert_eq!(same_buffers(&made, &array), stays, "{:?}", array.data_type());
        if array.as_any_dictionary_opt().is_some() {
            let keys = |array: &dyn Array| array.as_any_dictionary().keys().to_data();
            // Each once, in the order in which they were.
            let mut different = Vec::new();
            for text in values.iter().map(|text| text.as_deref().map(function)) {
                if !different.contains(&text) {
                    different.push(text);
                }
            }
            if different.len() == values.len() {
                prop_assert_eq!(keys(&made), keys(&array));
            } else if !stays {
                prop_assert_eq!(rows(made.as_any_dictionary().values()), different);
            }
        }
    }
    Ok(())
}

fn any_normalizer() -> impl Strategy<Value = Normalizer> {
    let level = prop::sample::select(vec![Level::Canonical, Level::Visual, Level::Repair]);
    let nukta = prop::sample::select(vec![Nukta::Decomposed, Nukta::Composed]);
    let scope = prop::sample::select(vec![Scope::Bengali, Scope::Text]);
    let rules = prop_oneof![Just(Vec::new()), prop::sample::subsequence(Rule::ALL, 0..Rule::ALL.len())];
    (level, nukta, scope, rules).prop_map(|(level, nukta, scope, rules)| {
        let rules: RuleSet = rules.into_iter().collect();
        Normalizer::new(level).nukta(nukta).scope(scope).with_all(rules)
    })
}

/// Words in the codes of fonts, and others.
const CODES: [&str; 12] =
    ["evsjv‡`k", "†gvt", "Avãyj", "cix¶v", "ÒKÓ", "10", "evM&avib", "bvg t", "®L¡VÑ h¡wm¡−cn", "Act,", "দেশ", "â€¡`k"];

/// Rows of such words.
fn any_codes() -> impl Strategy<Value = Rows> {
    let text = prop::collection::vec(prop::sample::select(&CODES[..]), 0..6).prop_map(|words| words.join(" "));
    prop::collection::vec(prop::option::weighted(0.9, text), 0..12)
}

proptest! {
    #[test]
    fn normalized_row_by_row(normalizer in any_normalizer(), texts in any_rows()) {
        check(&normalizer, &|text| normalizer.normalize(text).into_owned(), &texts)?;
    }

    #[test]
    fn folded_row_by_row(texts in any_rows()) {
        for strength in [Strength::Light, Strength::Standard, Strength::Phonetic] {
            let folder = Folder::new(strength);
            check(&folder, &|text| folder.fold(text).into_owned(), &texts)?;
        }
    }

    #[test]
    fn digits_row_by_row(texts in any_rows()) {
        check(&Digits::ToAscii, &|text| digits::to_ascii(text).into_owned(), &texts)?;
        check(&Digits::ToBengali, &|text| digits::to_bengali(text).into_owned(), &texts)?;
        check(&Digits::AnyToAscii, &|text| digits::any_to_ascii(text).into_owned(), &texts)?;
    }

    #[test]
    fn legacy_row_by_row(texts in any_rows(), of_codes in any_codes()) {
        for texts in [&texts, &of_codes] {
            for encoding in [Encoding::Bijoy, Encoding::AdarshaLipi] {
                let plain = Decoder::new(encoding);
                let other = plain
                    .digits(DigitChoice::Ascii)
                    .quotes(Quotes::Straight)
                    .visarga(Visarga::Colon)
                    .hasanta(Hasanta::Joining);
                for decoder in [plain, other] {
                    check(&Legacy::ToUnicode(decoder), &|text| decoder.to_unicode(text).into_owned(), texts)?;
                    check(&Legacy::DecodeMixed(decoder), &|text| decoder.decode_mixed(text).into_text(), texts)?;
                }
            }
            check(&Legacy::VisualOrder, &|text| visual_order_to_logical(text).into_owned(), texts)?;
            for layout in [Layout::Bijoy2000, Layout::Bijoy52] {
                check(&Legacy::FromUnicode(layout), &|text| from_unicode(text, layout).into_text(), texts)?;
            }
        }
    }

    #[test]
    fn stemmed_row_by_row(texts in prop::collection::vec(prop::option::of("(নদী|মানুষ|বই|ক)(গুলো)?(র|টি|কে)?(ও|ই)?\n?"), 0..40)) {
        check(&Stem, &|text| stem(text).to_owned(), &texts)?;
    }

    #[test]
    fn typed_and_untyped_agree(texts in any_rows()) {
        let array: StringArray = texts.iter().map(Option::as_deref).collect();
        let normalizer = Normalizer::default();
        let made = rewrite_dyn(&normalizer, &array).unwrap();
        prop_assert_eq!(&rewrite(&normalizer, &array).unwrap(), made.as_string::<i32>());

        let dictionary: DictionaryArray<Int32Type> = texts.iter().map(Option::as_deref).collect();
        let made = rewrite_dyn(&normalizer, &dictionary).unwrap();
        prop_assert_eq!(&rewrite(&normalizer, &dictionary).unwrap(), made.as_dictionary());
    }

    #[test]
    fn slices_concatenate(texts in any_rows(), cut in any::<prop::sample::Index>()) {
        let array: StringArray = texts.iter().map(Option::as_deref).collect();
        let cut = cut.index(array.len() + 1);
        let half = |start, len| rows(&rewrite(&Normalizer::default(), &array.slice(start, len)).unwrap());
        let whole = rows(&rewrite(&Normalizer::default(), &array).unwrap());
        prop_assert_eq!([half(0, cut), half(cut, array.len() - cut)].concat(), whole);
    }
}

/// Some thousand short rows, so that they are given to the kernel in several texts, with a change in few of them.
#[test]
fn changes_far_apart() {
    let mut texts: Rows = (0..2_000).map(|row| (row % 7 != 0).then(|| format!("শব্দ{row}"))).collect();
    for row in [0, 1_234, 1_235, 1_999] {
        texts[row] = Some("অ\u{9BE}মার".to_owned());
        let normalizer = Normalizer::default();
        check(&normalizer, &|text| normalizer.normalize(text).into_owned(), &texts).unwrap();
    }
}

/// Texts that become one are one value, wherever they stand, so that rows of the same text have the same key.
#[test]
fn values_that_become_one_are_one() {
    let texts = ["অ\u{9BE}মার", "দেশ", "আমার", "উত্\u{200D}সব", "উৎসব", "\u{9DF}"];
    let rows_of = [Some(2), Some(0), None, Some(4), Some(3), Some(1), Some(5)];
    let dictionary =
        DictionaryArray::<Int32Type>::new(rows_of.into_iter().collect(), Arc::new(StringArray::from(texts.to_vec())));
    let made = rewrite(&Normalizer::default(), &dictionary).unwrap();
    made.to_data().validate_full().unwrap();
    assert_eq!(made.keys(), &PrimitiveArray::from(vec![Some(0), Some(0), None, Some(2), Some(2), Some(1), Some(3)]));
    assert_eq!(made.values().as_string::<i32>(), &StringArray::from(vec!["আমার", "দেশ", "উৎসব", "য\u{9BC}"]));
    // Where nothing changes, the array is what it was.
    let twice = DictionaryArray::<Int32Type>::new(vec![0, 1].into(), Arc::new(StringArray::from(vec!["দেশ", "দেশ"])));
    assert!(same_buffers(&rewrite(&Normalizer::default(), &twice).unwrap(), &twice));
}

/// With a change in no part of the array, in some, in all; the parts that stay are joined with those that change.
#[test]
fn threads_make_what_one_makes() {
    let normalizer = Normalizer::default();
    for changes in [0..0, 0..1, 39_999..40_000, 15_000..25_000, 0..40_000] {
        let text = |row| {
            let text = if changes.contains(&row) {
                "অ\u{9BE}মার সোনার বাংলা"
            } else {
                "আমার সোনার বাংলা"
            };
            (row % 7 != 3).then(|| format!("{text} {row}"))
        };
        let texts: Rows = (0..40_000).map(text).collect();
        for array in every_layout(&texts) {
            let one = rewrite_dyn(&normalizer, &array).unwrap();
            for threads in [2, 3, 5, 64] {
                let rewriting = Rewriting::new(&normalizer).threads(NonZero::new(threads).unwrap());
                for made in [rewriting.apply(&array).unwrap(), rewriting.checked().apply(&array).unwrap()] {
                    made.to_data().validate_full().unwrap();
                    assert!(*made == *one, "{:?}", array.data_type());
                    assert_eq!(same_buffers(&made, &array), same_buffers(&one, &array));
                }
            }
        }
    }
}

/// A kernel that panics does so on the thread that called.
#[test]
fn a_panic_of_a_kernel_comes_back() {
    struct Broken;
    impl Kernel for Broken {
        fn rewrite(&self, text: &str, _: &mut String) -> bool {
            assert!(!text.ends_with('7'), "broken");
            false
        }
    }
    let texts: Rows = (0..40_000).map(|row| Some(format!("আমার সোনার বাংলা {row}"))).collect();
    let array = &every_layout(&texts)[0];
    let rewriting = Rewriting::new(&Broken).threads(NonZero::new(4).unwrap());
    let panic = catch_unwind(AssertUnwindSafe(|| rewriting.apply(array))).unwrap_err();
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"broken"));
}
