//! The texts of the benchmarks, from lists of words and syllables by a seeded generator: the same on every machine.
//!
//! They resemble news on the web: words that do not repeat, figures, quotation marks and dashes, English words, র with ZWJ and ya-phala,
//! lines of thirty words.

use std::sync::LazyLock;

use crate::words;

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| words::WORDS.split(' ').collect());
static SYLLABLES: LazyLock<Vec<&str>> = LazyLock::new(|| words::SYLLABLES.split(' ').collect());

/// Bytes of a document.
pub const DOCUMENT: usize = 64 << 10;

/// The kind of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Normalized: the default normalizer changes nothing.
    Clean,
    /// Clean, but with ড় ঢ় য় as one code point.
    Composed,
    /// Clean, but with every twentieth word in another encoding that looks the same.
    Damaged,
    /// Clean, between tags, addresses and English words.
    Markup,
    /// English.
    Ascii,
    /// A table of figures: numbers of one to seven digits, with separators.
    Figures,
    /// Digits only.
    Dense,
    /// Clean, with a byline and a date every two hundred words or so.
    Page,
}

impl Kind {
    pub const ALL: [Kind; 8] =
        [Kind::Clean, Kind::Composed, Kind::Damaged, Kind::Markup, Kind::Ascii, Kind::Figures, Kind::Dense, Kind::Page];

    pub const fn name(self) -> &'static str {
        match self {
            Kind::Clean => "clean",
            Kind::Composed => "composed",
            Kind::Damaged => "damaged",
            Kind::Markup => "markup",
            Kind::Ascii => "ASCII",
            Kind::Figures => "figures",
            Kind::Dense => "dense-digits",
            Kind::Page => "page",
        }
    }

    /// A text of this kind, of about `bytes` bytes and never less.
    pub fn text(self, bytes: usize) -> String {
        self.text_of(bytes, Random(0x5EED))
    }

    /// The same with other choices.
    pub fn text_of(self, bytes: usize, mut random: Random) -> String {
        let mut text = String::with_capacity(bytes + 64);
        if self == Kind::Page {
            text.push_str("প্রকাশ : ");
            text.push_str(DATE);
        }
        let mut count = 0;
        while text.len() < bytes {
            count += 1;
            self.push_word(count, &mut random, &mut text);
            text.push_str(match count % 13 {
                _ if self == Kind::Dense => "",
                0 if self.is_news() && random.one_in(2) => "।\n",
                0 if self != Kind::Ascii && self != Kind::Figures => "। ",
                7 => ", ",
                _ if self.is_news() && random.one_in(450) => " – ",
                _ => " ",
            });
            if self == Kind::Page && count.is_multiple_of(13 * 15) {
                text.push_str("বুধবার (২০ সেপ্টেম্বর)\n");
            }
        }
        text
    }

    /// Whether it resembles news.
    const fn is_news(self) -> bool {
        !matches!(self, Kind::Ascii | Kind::Figures | Kind::Dense)
    }

    fn push_word(self, count: u32, random: &mut Random, text: &mut String) {
        let word = decomposed(&if self.is_news() { news_word(random) } else { random.pick(&WORDS).to_owned() });
        match self {
            Kind::Damaged if count.is_multiple_of(20) => text.push_str(&damaged_word(random)),
            Kind::Markup if count.is_multiple_of(3) => text.push_str(random.pick(&MARKUP)),
            _ if self.is_news() && random.one_in(30) => push_number(random, text),
            _ if self.is_news() && random.one_in(60) => {
                text.push_str(&[random.pick(&ENGLISH), random.pick(&ENGLISH), random.pick(&ENGLISH)].join(" "));
            }
            _ if self.is_news() && random.one_in(200) => {
                let (open, close) = if random.one_in(2) { ('‘', '’') } else { ('“', '”') };
                text.extend([&open.to_string(), &word, &close.to_string()].map(String::as_str));
            }
            Kind::Composed => text.push_str(&composed(&word)),
            Kind::Ascii => text.push_str(random.pick(&ENGLISH)),
            Kind::Figures => {
                push_number(random, text);
                text.push_str(random.pick(&[",", ".", "-", "/", "%", "\t"]));
            }
            Kind::Dense => push_number(random, text),
            _ => text.push_str(&word),
        }
    }
}

const DATE: &str = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\n";

/// Splitmix64.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % limit
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }
}

/// One of the frequent words, or one of syllables, the frequent ones more often.
fn news_word(random: &mut Random) -> String {
    match random.below(1500) {
        0 => "র\u{200D}্যাব".to_owned(),
        1..400 => random.pick(&WORDS).to_owned(),
        _ => {
            let count = 2 + random.below(2) + random.below(3);
            let mut syllable = || SYLLABLES[(0..3).map(|_| random.below(SYLLABLES.len())).min().unwrap_or(0)];
            let mut word: String = (0..count).map(|_| syllable()).collect();
            // One in some 150 bytes is a nukta letter.
            if random.one_in(8) {
                word.push_str(random.pick(&["য়", "য়ে", "য়ের", "ড়া", "ড়ি"]));
            }
            word
        }
    }
}

fn push_number(random: &mut Random, text: &mut String) {
    const DIGITS: [&str; 10] = ["০", "১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯"];
    for _ in 0..=random.next() % 7 {
        text.push_str(random.pick(&DIGITS));
    }
}

fn decomposed(word: &str) -> String {
    word.replace('\u{9DC}', "\u{9A1}\u{9BC}").replace('\u{9DD}', "\u{9A2}\u{9BC}").replace('\u{9DF}', "\u{9AF}\u{9BC}")
}

fn composed(word: &str) -> String {
    word.replace("\u{9A1}\u{9BC}", "\u{9DC}").replace("\u{9A2}\u{9BC}", "\u{9DD}").replace("\u{9AF}\u{9BC}", "\u{9DF}")
}

/// A word, a part of it in its normalized encoding, and that part in another encoding.
pub const DAMAGE: [(&str, &str, &str); 8] = [
    ("আমাদের", "আ", "অ\u{9BE}"),
    ("ভালোবাসা", "\u{9CB}", "\u{9C7}\u{9BE}"),
    ("মৌসুমি", "\u{9CC}", "\u{9C7}\u{9D7}"),
    ("ভবিষ্যৎ", "ৎ", "ত\u{9CD}\u{200D}"),
    ("হঠাৎ", "ৎ", "ত\u{9CD}\u{200D}"),
    ("চাঁদ", "\u{9BE}\u{981}", "\u{981}\u{9BE}"),
    ("সংবাদ", "\u{982}", "\u{982}\u{200C}"),
    ("ব্যাংক", "ব\u{9CD}য", "ব\u{200D}\u{9CD}য"),
];

/// A word in another encoding that looks the same, or nearly.
fn damaged_word(random: &mut Random) -> String {
    let (word, regular, other) = DAMAGE[random.below(DAMAGE.len())];
    word.replace(regular, other)
}

const MARKUP: [&str; 8] = [
    "<p class=\"lead\">",
    "</p>",
    "<a href=\"/news/2023/09/21\">",
    "</a>",
    "&nbsp;",
    "https://example.com/a?b=1",
    "(Reuters)",
    "<br/>",
];

const ENGLISH: [&str; 12] =
    ["the", "river", "boats", "of", "a", "village", "came", "home", "before", "evening", "and", "nobody"];
