//! What the fuzz targets share.

/// Characters that Bengali text and its defects are made of, the frequent ones several times; a byte chooses one.
const ALPHABET: &str = "কখগতথদনপফবভমযরলশষসহডঢৰৱঞজৎ\u{9DC}\u{9DD}\u{9DF}কযযররতততবসম\
    অআইঈউঊঋএঐওঔঅএও\
    \u{9BE}\u{9BF}\u{9C0}\u{9C1}\u{9C2}\u{9C3}\u{9C7}\u{9C8}\u{9CB}\u{9CC}\u{9D7}\u{9E2}\u{9BE}\u{9BF}\u{9C7}\u{9BE}\u{9BF}\u{9C7}\
    \u{9CD}\u{9CD}\u{9CD}\u{9CD}\u{9CD}\u{9CD}\u{9BC}\u{9BC}\u{9BC}\u{200C}\u{200C}\u{200C}\u{200D}\u{200D}\u{200D}\
    \u{981}\u{982}\u{983}\u{9FE}ঽঀ৳৷৴\u{9E4}\u{9E5}\u{984}\u{9FC}\
    ০১২৩৪৫৬৭৮৯০১২০২০২৩১১\
    0123456789  \n:,./-()।|%\u{A0}aApmé\u{301}\u{93C}\u{94D}कम\u{1F44D}\u{25CC}\u{FEFF}\u{200B}";

/// A text from any bytes: the bytes themselves where they are UTF-8 and the first one is even, otherwise characters of
/// [`ALPHABET`], which reach deeper than bytes do.
pub fn text(data: &[u8]) -> String {
    let Some((choice, data)) = data.split_first() else { return String::new() };
    match std::str::from_utf8(data) {
        Ok(text) if choice % 2 == 0 => text.to_owned(),
        _ => {
            let alphabet: Vec<char> = ALPHABET.chars().collect();
            data.iter().map(|&byte| alphabet[usize::from(byte) % alphabet.len()]).collect()
        }
    }
}

/// Parts of dates, and what stands between them.
const PARTS: [&str; 96] = [
    "২১",
    "২০২৩",
    "০৪:৪৩",
    "১",
    "০২",
    "৩১",
    "৩০",
    "২৯",
    "২৮",
    "২০২৪",
    "১৯৭১",
    "২৩",
    "৯",
    "১২",
    "১৪৩০",
    "0",
    "2",
    "21",
    "2023",
    "৯৯৯৯",
    "জানুয়ারি",
    "ফেব্রুয়ারি",
    "মার্চ",
    "এপ্রিল",
    "মে",
    "জুন",
    "জুলাই",
    "আগস্ট",
    "সেপ্টেম্বর",
    "অক্টোবর",
    "নভেম্বর",
    "ডিসেম্বর",
    "ফেব্রুয়ারী",
    "আগষ্ট",
    "সেপ্টে",
    "বৈশাখ",
    "জ্যৈষ্ঠ",
    "আশ্বিন",
    "মাঘ",
    "ফাল্গুন",
    "চৈত্র",
    "শনিবার",
    "রবিবার",
    "সোমবার",
    "মঙ্গলবার",
    "বুধবার",
    "বৃহস্পতিবার",
    "শুক্রবার",
    "রোববার",
    "প্রকাশ",
    "প্রকাশিত",
    "আপডেট",
    "সর্বশেষ আপডেট",
    "হালনাগাদ",
    "তারিখ",
    "এএম",
    "পিএম",
    "AM",
    "PM",
    "অপরাহ্ণ",
    "পূর্বাহ্ণ",
    "সকাল",
    "দুপুর",
    "বিকেল",
    "সন্ধ্যা",
    "রাত",
    "ভোর",
    "টা",
    "টায়",
    "মিনিট",
    "সাড়ে",
    "সোয়া",
    "পৌনে",
    "দেড়টা",
    "শে",
    "ই",
    "লা",
    "রা",
    "ঠা",
    "খ্রিস্টাব্দ",
    "বঙ্গাব্দ",
    "দিবাগত",
    "গতকাল",
    "আজ",
    "সাল",
    "থেকে",
    "পর্যন্ত",
    " ",
    " ",
    ", ",
    "/",
    "-",
    ":",
    " : ",
    "।",
    "|",
];

/// Parts of numbers, in figures and in words.
const FIGURES: [&str; 80] = [
    "০",
    "১",
    "২",
    "৩",
    "৪",
    "৫",
    "৬",
    "৭",
    "৮",
    "৯",
    "0",
    "1",
    "9",
    "১২",
    "৩৪৫",
    "০০",
    "৫০০",
    ",",
    ",",
    ".",
    "-",
    "+",
    "/",
    "%",
    "৳",
    "/-",
    "½",
    "৴",
    "৵",
    "৶",
    "৸",
    "৹",
    "এক",
    "দুই",
    "তিন",
    "চার",
    "পাঁচ",
    "ছয়",
    "সাত",
    "আট",
    "নয়",
    "দশ",
    "এগারো",
    "বারো",
    "বার",
    "তেরো",
    "উনিশ",
    "কুড়ি",
    "একুশ",
    "ত্রিশ",
    "পঞ্চাশ",
    "একাত্তর",
    "নিরানব্বই",
    "শূন্য",
    "শ",
    "শো",
    "শত",
    "হাজার",
    "লাখ",
    "লক্ষ",
    "কোটি",
    "আধা",
    "দেড়",
    "আড়াই",
    "সাড়ে",
    "পৌনে",
    "সোয়া",
    "দশমিক",
    "ঋণাত্মক",
    "মাইনাস",
    "টাকা",
    "পয়সা",
    "জন",
    "টি",
    "টা",
    "শতাংশ",
    "প্রথম",
    "ম",
    "শে",
    " ",
];

/// A text of parts of numbers, one a byte, with a space after every other one.
pub fn number_text(data: &[u8]) -> String {
    joined(data, &FIGURES)
}

/// A text of parts of dates, likewise.
pub fn date_text(data: &[u8]) -> String {
    joined(data, &PARTS)
}

fn joined(data: &[u8], parts: &[&str]) -> String {
    let mut text = String::new();
    for &byte in data.iter().take(24) {
        text.push_str(parts[usize::from(byte & 0x7F) % parts.len()]);
        if byte & 0x80 != 0 {
            text.push(' ');
        }
    }
    text
}
