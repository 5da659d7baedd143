//! The texts to measure on, made from a list of words by a seeded generator: the same on every machine.

/// Bytes of a document.
pub const DOCUMENT: usize = 64 << 10;

/// What a text is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Regular: nothing to do for the default normalizer.
    Clean,
    /// The same, with ড় ঢ় য় as one code point.
    Composed,
    /// The same, with every twentieth word in an encoding that looks alike.
    Damaged,
    /// Clean, between tags, addresses and English words.
    Markup,
    /// English.
    Ascii,
    /// Clean, with a number every thirty words, as in a news page.
    Sparse,
    /// A table of figures: numbers of one to seven digits, with separators.
    Figures,
    /// Nothing but digits.
    Dense,
    /// Clean, with a byline and a date every two hundred words or so.
    Page,
    /// A date and time in every line, and nothing else.
    Dates,
}

impl Kind {
    pub const ALL: [Kind; 10] = [
        Kind::Clean,
        Kind::Composed,
        Kind::Damaged,
        Kind::Markup,
        Kind::Ascii,
        Kind::Sparse,
        Kind::Figures,
        Kind::Dense,
        Kind::Page,
        Kind::Dates,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Kind::Clean => "clean",
            Kind::Composed => "composed",
            Kind::Damaged => "damaged",
            Kind::Markup => "markup",
            Kind::Ascii => "ASCII",
            Kind::Sparse => "sparse-digits",
            Kind::Figures => "figures",
            Kind::Dense => "dense-digits",
            Kind::Page => "page",
            Kind::Dates => "dates",
        }
    }

    /// A text of this kind, of about `bytes` bytes and never less.
    pub fn text(self, bytes: usize) -> String {
        let mut random = Random(0x5EED);
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
                _ if self == Kind::Dense || self == Kind::Dates => "",
                0 if self != Kind::Ascii && self != Kind::Figures => "। ",
                7 => ", ",
                _ => " ",
            });
            if self == Kind::Page && count.is_multiple_of(13 * 15) {
                text.push_str("বুধবার (২০ সেপ্টেম্বর)\n");
            }
        }
        text
    }

    fn push_word(self, count: u32, random: &mut Random, text: &mut String) {
        let word = decomposed(random.pick(&WORDS));
        match self {
            Kind::Composed => text.push_str(&composed(&word)),
            Kind::Damaged if count.is_multiple_of(20) => text.push_str(&damaged(random)),
            Kind::Markup if count.is_multiple_of(3) => text.push_str(random.pick(&MARKUP)),
            Kind::Ascii => text.push_str(random.pick(&ENGLISH)),
            Kind::Sparse if count.is_multiple_of(30) => push_number(random, text),
            Kind::Figures => {
                push_number(random, text);
                text.push_str(random.pick(&[",", ".", "-", "/", "%", "\t"]));
            }
            Kind::Dense => push_number(random, text),
            Kind::Dates => text.push_str(DATE),
            _ => text.push_str(&word),
        }
    }
}

const DATE: &str = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\n";

/// Splitmix64.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn pick(&mut self, from: &[&'static str]) -> &'static str {
        let at = usize::try_from(self.next() >> 33).unwrap_or(0) % from.len();
        from[at]
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

/// A word in an encoding that looks like its regular one.
fn damaged(random: &mut Random) -> String {
    let (word, regular, other) = [
        ("আমাদের", "আ", "অ\u{9BE}"),
        ("ভালোবাসা", "\u{9CB}", "\u{9C7}\u{9BE}"),
        ("মৌসুমি", "\u{9CC}", "\u{9C7}\u{9D7}"),
        ("ভবিষ্যৎ", "ৎ", "ত\u{9CD}\u{200D}"),
        ("হঠাৎ", "ৎ", "ত\u{9CD}\u{200D}"),
        ("চাঁদ", "\u{9BE}\u{981}", "\u{981}\u{9BE}"),
        ("সংবাদ", "\u{982}", "\u{982}\u{200C}"),
        ("ব্যাংক", "\u{9CD}", "\u{200D}\u{9CD}"),
    ][usize::try_from(random.next() % 8).unwrap_or(0)];
    word.replace(regular, other)
}

const WORDS: [&str; 120] = [
    "আমি",
    "তুমি",
    "আমরা",
    "তারা",
    "এই",
    "সেই",
    "কোন",
    "যখন",
    "তখন",
    "এখন",
    "আজ",
    "কাল",
    "সকাল",
    "দুপুর",
    "বিকেল",
    "সন্ধ্যা",
    "রাত",
    "দিন",
    "মাস",
    "বছর",
    "সময়",
    "নদী",
    "নৌকা",
    "মাঝি",
    "গ্রাম",
    "শহর",
    "বাড়ি",
    "ঘর",
    "দরজা",
    "জানালা",
    "রাস্তা",
    "গাছ",
    "পাতা",
    "ফুল",
    "ফল",
    "আম",
    "কাঁঠাল",
    "পাখি",
    "মাছ",
    "গরু",
    "বৃষ্টি",
    "মেঘ",
    "আকাশ",
    "বাতাস",
    "রোদ",
    "শীত",
    "গ্রীষ্ম",
    "বর্ষা",
    "শরৎ",
    "বসন্ত",
    "মানুষ",
    "শিশু",
    "মেয়ে",
    "ছেলে",
    "মা",
    "বাবা",
    "ভাই",
    "বোন",
    "বন্ধু",
    "শিক্ষক",
    "ছাত্র",
    "বিদ্যালয়",
    "বই",
    "খাতা",
    "কলম",
    "গল্প",
    "কবিতা",
    "গান",
    "খেলা",
    "কাজ",
    "কথা",
    "ভাষা",
    "দেশ",
    "পৃথিবী",
    "সূর্য",
    "চাঁদ",
    "তারকা",
    "আলো",
    "অন্ধকার",
    "জল",
    "আগুন",
    "মাটি",
    "ধান",
    "চাল",
    "ভাত",
    "ডাল",
    "লবণ",
    "চিনি",
    "চা",
    "দুধ",
    "বাজার",
    "দোকান",
    "টাকা",
    "দাম",
    "নতুন",
    "পুরোনো",
    "বড়",
    "ছোট",
    "ভালো",
    "সুন্দর",
    "দ্রুত",
    "ধীরে",
    "করে",
    "করেছে",
    "হয়েছে",
    "গিয়েছিল",
    "আসবে",
    "দেখা",
    "শোনা",
    "বলেছেন",
    "জানিয়েছেন",
    "থাকে",
    "এবং",
    "কিন্তু",
    "অথবা",
    "জন্য",
    "থেকে",
    "পর্যন্ত",
    "সঙ্গে",
    "বিশ্ববিদ্যালয়ের",
];

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
