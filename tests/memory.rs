//! Memory: clean text allocates nothing, and other text what its result needs.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::borrow::Cow;
use std::fmt::Write as _;

use allocation_counter::measure;
use bengali_text::number::{Compact, Currency, Decimal, Formatter, to_words};
use bengali_text::{Level, Normalizer, Nukta, digits, grapheme};

const LEVELS: [Level; 3] = [Level::Canonical, Level::Visual, Level::Repair];
/// Enough for the buffers of one syllable.
const SYLLABLE: u64 = 4 << 10;
/// A result below one MiB may reserve a sixteenth more than it needs, a longer one no more than that.
const SLACK: u64 = 1 << 16;

/// Needs no change in either form of the nukta letters.
const CLEAN: &str = "বাংলা ভাষায় লেখা একটি অনুচ্ছেদ, যাতে ৩টি ত্রুটিও নেই। উৎসবের অ্যালবাম: “সন্ধ্যা” - পৌঁছে দুঃখ; \
    <b>plain ASCII</b>, e\u{301} é, हिन्दी क\u{93C}, 👩\u{200D}🚀 \u{1F1E7}\u{1F1E9}\n";

fn clean(nukta: Nukta) -> String {
    let normalizer = Normalizer::new(Level::Repair).nukta(nukta);
    let text = normalizer.normalize(CLEAN).into_owned();
    assert_eq!(text.contains('\u{9DF}'), nukta == Nukta::Composed);
    text
}

#[test]
fn clean_text_allocates_nothing() {
    for nukta in [Nukta::Decomposed, Nukta::Composed] {
        let once = clean(nukta);
        for text in [&once, &once.repeat(500)] {
            for level in LEVELS {
                let normalizer = Normalizer::new(level).nukta(nukta);
                let used = measure(|| {
                    assert!(matches!(normalizer.normalize(text), Cow::Borrowed(_)));
                    assert!(normalizer.is_normalized(text));
                    assert!(normalizer.changes(text).next().is_none());
                });
                assert_eq!(used.count_total, 0, "{level:?}, {nukta:?}, {} bytes", text.len());
            }
            let used = measure(|| {
                assert!(grapheme::graphemes(text).count() > grapheme::aksharas(text).count());
                assert!(matches!(digits::to_bengali(text), Cow::Borrowed(_)));
            });
            assert_eq!(used.count_total, 0, "{} bytes", text.len());
        }
    }
}

/// From integers and from decimals in text, to figures and to words.
#[test]
fn formatting_a_number_allocates_nothing() {
    let mut out = String::with_capacity(4096);
    let used = measure(|| {
        for value in [0, -5, 1_234_567, i64::MIN] {
            let taka = Formatter::new().currency(Currency::Taka);
            write!(out, "{} {}", taka.format(value), taka.compact(Compact::Long).format(value)).unwrap();
            write!(out, "{} {}", to_words(value).as_money(Currency::Taka).only(), Decimal::from(value)).unwrap();
        }
        let decimal = Decimal::try_from("-১২,৩৪,৫৬৭.৫০").unwrap();
        write!(out, "{decimal} {} {}", Formatter::new().format(&decimal), to_words(&decimal)).unwrap();
        assert!(decimal < Decimal::from(0));
    });
    assert_eq!(used.count_total, 0);
    assert!(out.ends_with("বারো লাখ চৌত্রিশ হাজার পাঁচশ সাতষট্টি দশমিক পাঁচ শূন্য"), "{out}");
}

/// Whether a rare joiner is stray is decided by the rules, which need a buffer.
#[test]
fn clean_text_with_joiners_allocates_a_constant() {
    let frequent = "র\u{200D}\u{9CD}যাব, ক\u{9CD}\u{200C}ষ, ".repeat(1000);
    let rare = "কুর\u{9CD}\u{200C}আন, ত\u{9CD}\u{200C}\u{9CD}য, ".repeat(1000);
    for level in LEVELS {
        let normalizer = Normalizer::new(level);
        let used = measure(|| assert!(normalizer.is_normalized(&frequent)));
        assert_eq!(used.count_total, 0, "{level:?}: {used:?}");
        let rare = normalizer.normalize(&rare);
        let used = measure(|| assert!(normalizer.is_normalized(&rare)));
        assert!(used.bytes_max <= SYLLABLE, "{level:?}: {used:?}");
    }
}

#[test]
fn changed_text_allocates_what_its_result_needs() {
    for damage in
        ["অ\u{9BE}মরা ", "ভাল\u{9C7}\u{9BE} ", "উত\u{9CD}\u{200D}সব ", "হ\u{9DF} ", "\u{9DF} ", "আম\u{9BE}\u{9BE}র "]
    {
        for times in [1, 100, 150_000] {
            let text = damage.repeat(times);
            for level in LEVELS {
                let mut result = 0;
                let used = measure(|| result = Normalizer::new(level).normalize(&text).len());
                // If a short result outgrows its reservation, it moves to a buffer of twice the size.
                let twice = if text.len() < 1 << 20 { 2 * result } else { 0 };
                let most = result.max(text.len()) + twice;
                assert!(
                    used.bytes_max <= most as u64 + SLACK + SYLLABLE,
                    "{level:?}, {times} times {damage:?}: {used:?}"
                );
            }
        }
    }
}

#[test]
fn a_stream_allocates_no_more_for_a_longer_text() {
    let most = |times| {
        let piece = clean(Nukta::Composed) + "অ\u{9BE}মরা ভাল\u{9C7}\u{9BE} ";
        let used = measure(|| {
            let mut stream = Normalizer::new(Level::Repair).stream();
            let mut out = String::new();
            for _ in 0..times {
                stream.push(&piece, &mut out);
                out.clear();
            }
            stream.finish(&mut out);
        });
        used.bytes_max
    };
    assert_eq!(most(10), most(10_000));
}

/// The fast path makes them in the buffer of the result, which has room here.
#[test]
fn frequent_changes_allocate_nothing() {
    let decomposed = [
        "হ\u{9DF} ",
        "বা\u{9DC}ি ",
        "গা\u{9DD} ",
        "ভাল\u{9C7}\u{9BE} ",
        "ম\u{9C7}\u{9D7} ",
        "অ\u{9BE}মি ",
        "অ\u{9BE}\u{982}শিক ",
        "সত\u{200D}\u{9CD}য ",
        "সন\u{9CD}ধ\u{200C}\u{9CD}যা ",
        "উত\u{9CD}\u{200D}সব ",
        "হঠাত\u{9CD}\u{200D} ",
        "ক\u{200C}রে ",
        "তাদের\u{200D} ",
        "দু\u{983}\u{200C}খ ",
        "বাং\u{200C}লা ",
        "উৎ\u{200D}স ",
        // Clean, with a joiner that stays.
        "ক\u{9CD}\u{200C}ষ ",
        "উদ\u{9CD}\u{200C}যাপন ",
        "র\u{200D}\u{9CD}যাব ",
    ];
    let composed = ["হয\u{9BC} ", "বাড\u{9BC}ি ", "গাঢ\u{9BC} ", "ভাল\u{9C7}\u{9BE} "];
    for (nukta, words) in [(Nukta::Decomposed, &decomposed[..]), (Nukta::Composed, &composed[..])] {
        for level in [Level::Visual, Level::Repair] {
            let normalizer = Normalizer::new(level).nukta(nukta);
            for word in words {
                let text = word.repeat(3);
                let mut out = String::with_capacity(2 * text.len() + 64);
                let used = measure(|| normalizer.normalize_into(&text, &mut out));
                assert_eq!(used.count_total, 0, "{level:?}, {nukta:?}, {word:?}");
            }
        }
    }
}

/// Whether it is shorter or longer than the text.
#[test]
fn a_result_is_allocated_once() {
    for (nukta, word) in [
        (Nukta::Decomposed, "হ\u{9DF} "),
        (Nukta::Decomposed, "ভাল\u{9C7}\u{9BE} অ\u{9BE}ছি "),
        (Nukta::Decomposed, "চলতি ভাষা\u{9DF} লেখা একটি অনুচ্ছেদ "),
        (Nukta::Composed, "হয\u{9BC} "),
    ] {
        let normalizer = Normalizer::default().nukta(nukta);
        for text in [word.to_owned(), word.repeat((1 << 20) / word.len() + 1)] {
            let mut result = 0;
            let used = measure(|| result = normalizer.normalize(&text).len());
            assert_eq!(used.count_total, 1, "{nukta:?}, {word:?}, {} bytes", text.len());
            let into = measure(|| normalizer.normalize_into(&text, &mut String::new()));
            assert_eq!((into.count_total, into.bytes_max), (1, used.bytes_max), "{nukta:?}, {word:?}");
            assert!(used.bytes_max <= result.max(text.len()) as u64 + SLACK + 64, "{word:?}: {used:?}");
        }
    }
}
