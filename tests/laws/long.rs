//! Time is linear in the length: with quadratic time, each of these texts would take minutes.

use bengali_text::normalize::ill_formed;
use bengali_text::{Level, Normalizer, Rule, Scope, grapheme, number};

const PIECES: &[&str] = &[
    "১",
    "১ ",
    "১,",
    "১.",
    "১/",
    "১-",
    "১ ১/২ ",
    "০",
    "এক ",
    "এক",
    "এক এক ",
    "শ",
    "হাজার ",
    "কোটি ",
    "এক কোটি ",
    "কোটি কোটি ",
    "সাড়ে ",
    "সাড়ে ৩ ",
    "দশমিক ",
    "এক দশমিক ",
    "মাইনাস ",
    "-",
    "৳",
    "৳ ",
    "Tk.",
    "৷",
    "৴",
    "৹",
    "৫ টাকা ",
    "৫ পয়সা ",
    "তিনটি ",
    "টি",
    "টা",
    "ম",
    "তম",
    "এর",
    "'",
    "ক্",
    "ক\u{9CD}",
    "\u{9CD}",
    "\u{9BE}",
    "\u{981}",
    "\u{200D}",
    "\u{200C}",
    "ক\u{200D}",
    "\u{1F1E6}",
    "😀\u{200D}",
    "\u{600}",
    "क\u{94D}",
    "a\u{9CD}",
    "ক\u{300}",
    " ",
    "\n",
    "১. ",
    "রাত ৯.৩০ ",
    "+৮৮০১৭১২৩৪৫৬৭৮ ",
    "পাঁচ-ছয় ",
    "অ্যা",
    "র্ৎ",
];

#[test]
fn numbers_and_clusters_take_linear_time() {
    for piece in PIECES {
        for tail in ["", " টাকা"] {
            let text = piece.repeat(60_000 / piece.len()) + tail;
            let _ = number::parse::<String>(&text);
            let _ = number::parse_quantity(&text);
            let _ = number::ordinal::parse(&text);
            if let Ok(decimal) = number::Decimal::try_from(&*text) {
                let _ = number::Formatter::new().compact(number::Compact::Short).format(decimal).to_string();
            }
            let _ = number::find_iter(&text).count();
            let forward = grapheme::aksharas(&text).count();
            assert_eq!(grapheme::aksharas(&text).rev().count(), forward);
            let middle = grapheme::floor_boundary(&text, text.len() / 2);
            assert!(middle <= grapheme::ceil_boundary(&text, text.len() / 2));
        }
    }
}

#[test]
fn normalizing_takes_linear_time() {
    const DAMAGE: &[&str] = &[
        "ক\u{9CD}",
        "কা\u{9BF}",
        "কে",
        "\u{9BE}",
        "\u{9BF}\u{9C0}",
        "\u{9BC}",
        "\u{9CD}\u{200C}",
        "\u{9CD}\u{200C}\u{9BC}",
        "\u{983}\u{9BF}",
        "\u{981}\u{982}",
        "ত\u{9CD}\u{200D}",
        "\u{200C}",
        "ক\u{200C}",
        "আ\u{200D}",
        "ক\u{9CB}\u{200C}",
        "র\u{9BF}\u{9C7}\u{200C}",
        "\u{200C}\u{301}",
        "\u{200C} ",
        "\u{200B}",
        "\u{200B}\u{200C}",
        "\u{301}\u{334}",
        "\u{9FE}\u{9BC}",
        "ক\u{301}",
        "দু:",
        ":",
        "র\u{9CD}\u{9C0}",
        "ক\u{9C7}\u{9CD}য",
        "\u{9DF}",
        "\u{9C7}\u{9BE}",
        "ক র ",
        "  ",
        "...",
        "।।",
        "১\u{983}",
        "e\u{301}",
        "\u{1100}\u{1161}",
    ];
    let all = Rule::ALL.iter().fold(Normalizer::new(Level::Repair), |normalizer, &rule| normalizer.with(rule));
    for piece in DAMAGE {
        for head in ["", "ক", "a"] {
            let text = head.to_owned() + &piece.repeat(300_000 / piece.len());
            for normalizer in [Normalizer::default(), Normalizer::new(Level::Repair), all, all.scope(Scope::Text)] {
                let whole = normalizer.normalize(&text);
                assert_eq!(normalizer.changes(&text).count() == 0, whole == text);
            }
            assert!(ill_formed(&text).count() <= text.len());
        }
    }
}
