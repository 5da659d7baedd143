//! No repair adds a fault: `ill_formed` finds no more after normalizing than before, on every short text of one alphabet.

use bengali_text::normalize::ill_formed;
use bengali_text::{Level, Normalizer, Rule};

/// One character of each kind that the rules distinguish.
const ALPHABET: [char; 21] = [
    'ক', 'র', 'য', 'ত', 'ৎ', 'অ', 'ড', '\u{9BC}', '\u{9BE}', '\u{9C1}', '\u{9C7}', '\u{9CB}', '\u{9D7}', '\u{9CD}',
    '\u{981}', '\u{982}', '\u{983}', '\u{9BF}', '\u{200C}', '\u{200D}', ' ',
];

const LONGEST: u32 = 4;

fn texts() -> impl Iterator<Item = String> {
    let base = ALPHABET.len();
    (1..=LONGEST).flat_map(move |len| {
        (0..base.pow(len)).map(move |number| (0..len).map(|place| ALPHABET[number / base.pow(place) % base]).collect())
    })
}

fn faults(text: &str) -> usize {
    ill_formed(text).count()
}

#[test]
fn normalizing_adds_no_fault() {
    let repair = Normalizer::new(Level::Repair);
    let extra = Rule::ALL.iter().filter(|rule| rule.is_opt_in());
    let normalizers: Vec<_> = core::iter::once(repair).chain(extra.map(|&rule| repair.with(rule))).collect();
    let mut worse = std::collections::BTreeMap::new();
    let mut count = 0;
    for text in texts() {
        let before = faults(&text);
        for normalizer in &normalizers {
            let result = normalizer.normalize(&text);
            if result != text && faults(&result) > before {
                let rules: Vec<_> = normalizer.changes(&text).flat_map(|change| change.rules().iter()).collect();
                count += 1;
                let example = || format!("{} → {}", text.escape_unicode(), result.escape_unicode());
                worse.entry(format!("{rules:?}")).or_insert_with(example);
            }
        }
    }
    assert!(worse.is_empty(), "{count} texts have more faults than before, here one for each set of rules: {worse:#?}");
}
