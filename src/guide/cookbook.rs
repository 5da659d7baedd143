//! Recipes for common tasks with Bengali text. Each one is tested.
//!
//! # Remove duplicates from a corpus
//!
//! Lines that look the same count once. The key borrows from lines that are already normalized, so a clean corpus needs no memory for
//! keys.
//!
//! ```
//! use bengali_text::normalize;
//! use std::collections::HashSet;
//!
//! let corpus = ["আমার সোনার বাংলা", "অ\u{9BE}মার সোনার বাংলা", "উত\u{9CD}\u{200D}সব", "উৎসব"];
//! let mut seen = HashSet::new();
//! let unique: Vec<&str> = corpus.into_iter().filter(|line| seen.insert(normalize(line))).collect();
//! assert_eq!(unique, ["আমার সোনার বাংলা", "উত\u{9CD}\u{200D}সব"]);
//! ```
//!
//! Store [`normalize`](fn@crate::normalize) of each line, not the line itself, if others will compare it byte by byte.
//!
//! # A search key
//!
//! A key is compared and never shown, so it can be normalized further: repairs, ASCII digits, single spaces.
//!
//! ```
//! use bengali_text::{Level, Normalizer, Rule};
//!
//! const KEY: Normalizer =
//!     Normalizer::new(Level::Repair).with(Rule::FinalKhandaTa).with(Rule::AsciiDigits).with(Rule::SpaceRun);
//!
//! fn key(text: &str) -> String {
//!     KEY.normalize(text.trim()).to_lowercase()
//! }
//!
//! assert_eq!(key("চিকিত\u{9CD}সা  ২০২৩ "), key("চিকিৎসা 2023"));
//! assert_eq!(key("হঠাত\u{9CD} SMS"), key("হঠাৎ sms"));
//! assert_ne!(key("পড়া"), key("পরা")); // different words: letters are not folded
//! ```
//!
//! # Highlight search results in the original text
//!
//! Search the normalized text and map the byte ranges back: the source keeps its encoding.
//!
//! ```
//! use bengali_text::{Normalizer, normalize};
//!
//! let source = "শারদীয় উত\u{9CD}\u{200D}সব, বইয়ের উৎসব";
//! let word = normalize("উৎসব");
//! let mapped = Normalizer::default().normalize_mapped(source);
//!
//! let mut marked = String::new();
//! let mut done = 0;
//! for (at, found) in mapped.text().match_indices(&*word) {
//!     let range = mapped.offsets().narrow_source_range(at..at + found.len());
//!     marked += &source[done..range.start];
//!     marked += &format!("<mark>{}</mark>", &source[range.clone()]);
//!     done = range.end;
//! }
//! marked += &source[done..];
//! assert_eq!(marked, "শারদীয় <mark>উত\u{9CD}\u{200D}সব</mark>, বইয়ের <mark>উৎসব</mark>");
//! ```
//!
//! # Index the words of a text
//!
//! Vowel signs are not letters to `char::is_alphanumeric`, so splitting by it breaks কিন্তু into pieces. The index has normalized
//! words, and the byte range of each in the original text.
//!
//! ```
//! use bengali_text::{Level, Normalizer};
//! use std::{collections::BTreeMap, ops::Range};
//!
//! fn in_word(c: char) -> bool {
//!     // Vowel signs, virama and nukta, the join controls, combining marks.
//!     matches!(c, '\u{980}'..='\u{9E3}' | '\u{9FE}' | '\u{200C}' | '\u{200D}' | '\u{300}'..='\u{36F}') || c.is_alphanumeric()
//! }
//!
//! fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
//!     let mut rest = 0;
//!     text.split(|c| !in_word(c)).filter_map(move |word| {
//!         let start = rest;
//!         rest = start + word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
//!         (!word.is_empty()).then(|| start..start + word.len())
//!     })
//! }
//!
//! let source = "শারদীয় উত\u{9CD}\u{200D}সব, বইয়ের উৎসব।";
//! let mapped = Normalizer::new(Level::Repair).normalize_mapped(source);
//! let mut index: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
//! for word in words(mapped.text()) {
//!     index.entry(&mapped.text()[word.clone()]).or_default().push(mapped.offsets().narrow_source_range(word));
//! }
//! assert_eq!(index.len(), 3);
//! let found: Vec<&str> = index["উৎসব"].iter().map(|range| &source[range.clone()]).collect();
//! assert_eq!(found, ["উত\u{9CD}\u{200D}সব", "উৎসব"]);
//! ```
//!
//! # Dates from a news site
//!
//! গতকাল and dates without a year are relative to the date of the byline. In scraped text a warning about a contradiction is better than
//! no date; what cannot be resolved is an error with its place.
//!
//! ```
//! # #[cfg(feature = "find")] {
//! use bengali_text::datetime::{Parser, Strictness, YearRule};
//!
//! let page = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম | আপডেট : ২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম\n\
//!     গতকাল বুধবার (২০ সেপ্টেম্বর) রাত ৯টায় জুনাইদ আহমেদ ঢাকায় আসেন। তিনি ৩১ সেপ্টেম্বর ফিরবেন।";
//!
//! let mut parser = Parser::new().strictness(Strictness::Lenient).year_rule(YearRule::Nearest);
//! if let Some(published) = parser.find_byline(page) {
//!     parser = parser.reference(published);
//! }
//! let mut dates = Vec::new();
//! let mut doubts = Vec::new();
//! for result in parser.find_results(page) {
//!     match result {
//!         Ok(found) => dates.push(found.value().to_string()),
//!         Err(error) => doubts.push((&page[error.span()], error.kind().to_string())),
//!     }
//! }
//! assert_eq!(dates, ["2023-09-21T16:43", "2023-09-21T16:53", "2023-09-20T21:00"]);
//! assert_eq!(doubts, [("৩১", "the month has no such day, expected 1 to the last day of the month".to_owned())]);
//! # }
//! ```
//!
//! # A timestamp for a database
//!
//! With the feature `chrono04`. A value has no time zone, but RFC 3339 needs an offset: the one in the text, or one known from elsewhere.
//! +06:00 is right only for a page from Bangladesh, and not from 19 June to the end of 2009, when it was +07:00; West Bengal has
//! +05:30.
//!
//! ```
//! # #[cfg(all(feature = "chrono04", feature = "find"))] {
//! use bengali_text::datetime::{Match, Parser};
//! use chrono::{FixedOffset, NaiveDateTime};
//!
//! /// The timestamp of a match; `None` if it has no time or no offset is known.
//! fn time_stamp(found: &Match<'_>, known: Option<FixedOffset>) -> Option<String> {
//!     let time: NaiveDateTime = found.to().ok()?;
//!     let offset = found.offset().map(FixedOffset::from).or(known)?;
//!     Some(time.and_local_timezone(offset).single()?.to_rfc3339())
//! }
//!
//! let byline = |page| Parser::new().find_byline_match(page).unwrap();
//! let written = byline("প্রকাশ: ২০২৩-০৯-২১T১৬:৪৩:০০+০৫:৩০");
//! let bare = byline("প্রকাশ: ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম");
//! let dhaka = FixedOffset::east_opt(6 * 60 * 60); // the page is from Dhaka
//! assert_eq!(time_stamp(&written, dhaka).as_deref(), Some("2023-09-21T16:43:00+05:30"));
//! assert_eq!(time_stamp(&bare, dhaka).as_deref(), Some("2023-09-21T16:43:00+06:00"));
//! assert_eq!(time_stamp(&bare, None), None);
//! # }
//! ```
//!
//! # Shorten a title
//!
//! By grapheme clusters, for a page; by bytes, for a database column. Neither breaks a conjunct.
//!
//! ```
//! use bengali_text::grapheme;
//!
//! let title = "স্বাধীনতা দিবস উদ্\u{200C}যাপন";
//! assert_eq!(grapheme::truncate_with(title, 5, "…"), "স্বাধীনতা…");
//! assert_eq!(grapheme::truncate_bytes_with(title, 30, "…"), "স্বাধীনতা…");
//! assert!(grapheme::truncate_bytes_with(title, 30, "…").len() <= 30);
//! ```
//!
//! # Count words, letters and syllables
//!
//! `str::len` counts bytes and `chars` counts code points; neither is what a reader would count.
//!
//! ```
//! use bengali_text::grapheme;
//!
//! let text = "অ্যাপটি ক্ষুদ্র, তবে ভালো।";
//! let words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
//! let aksharas = |word: &str| grapheme::aksharas(word).filter(|part| part.chars().any(char::is_alphabetic)).count();
//!
//! assert_eq!(words.len(), 4);
//! assert_eq!(words.iter().map(|word| aksharas(word)).sum::<usize>(), 9);
//! assert_eq!(grapheme::len(words[0]), 4); // অ্ যা প টি, by UAX #29
//! assert_eq!(aksharas(words[0]), 3); // অ্যা প টি
//! ```
//!
//! # Print money and large numbers
//!
//! ```
//! use bengali_text::number::{self, Compact, Currency, Decimal, Formatter, Placement};
//!
//! let price = Formatter::new().currency(Currency::Taka);
//! let amount = Decimal::try_from("1234567.5")?;
//! assert_eq!(price.format(&amount).to_string(), "১২,৩৪,৫৬৭.৫০৳");
//! assert_eq!(price.placement(Placement::Before).format(&amount).to_string(), "৳১২,৩৪,৫৬৭.৫০");
//!
//! let short = Formatter::new().compact(Compact::Long);
//! assert_eq!(short.format(350_000).to_string(), "৩.৫ লাখ");
//! assert_eq!(short.format(169_828_911).to_string(), "১৭ কোটি");
//!
//! // As on a cheque.
//! let sum = number::to_words(12_500).as_money(Currency::Taka).only();
//! assert_eq!(sum.to_string(), "বারো হাজার পাঁচশ টাকা মাত্র");
//! # Ok::<(), number::Error>(())
//! ```
//!
//! # Read an amount that a person typed
//!
//! Into a [`Decimal`](crate::number::Decimal), which is exact; a float is not.
//!
//! ```
//! use bengali_text::number::{Currency, Decimal, Unit, parse_quantity};
//!
//! fn taka(typed: &str) -> Result<Decimal<'static>, String> {
//!     let amount = parse_quantity(typed).map_err(|error| format!("{}: {}", &typed[error.span()], error.kind()))?;
//!     match amount.unit() {
//!         None | Some(Unit::Currency(Currency::Taka)) => amount.to().map_err(|error| error.to_string()),
//!         Some(_) => Err("not an amount in taka".to_owned()),
//!     }
//! }
//!
//! assert_eq!(taka("৳ ১,২৫০.৫০"), Ok(Decimal::new(125_050, 2))); // in paisa
//! assert_eq!(taka("সাড়ে তিন লাখ টাকা"), Ok(Decimal::from(350_000)));
//! assert!(taka("১২,৩৪৫,৬ টাকা").is_err()); // misplaced commas
//! ```
//!
//! # Normalize a file of any size
//!
//! Memory does not grow with the file. The command `bengali-text normalize` does the same on all cores.
//!
//! ```
//! # #[cfg(feature = "std")] {
//! use bengali_text::Normalizer;
//! use std::fs::{self, File};
//!
//! # let folder = std::env::temp_dir().join(format!("bengali-text-{}", std::process::id()));
//! # fs::create_dir_all(&folder)?;
//! # let (source, target) = (folder.join("source.txt"), folder.join("normalized.txt"));
//! # fs::write(&source, "অ\u{9BE}মি\n".repeat(1000))?;
//! let bytes = Normalizer::default().normalize_io(File::open(&source)?, File::create(&target)?)?;
//! assert_eq!(bytes, fs::metadata(&source)?.len());
//! assert_eq!(fs::read_to_string(&target)?.lines().next(), Some("আমি"));
//! # fs::remove_dir_all(&folder)?;
//! # }
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! # Bengali in fields of serde
//!
//! With the feature `serde`. A field is deserialized from any form and serialized in one; see `interop::serde`.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use bengali_text::calendar::Date;
//! use bengali_text::interop::serde::{bengali_date, bengali_number, normalized_string};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Book {
//!     #[serde(with = "normalized_string")]
//!     title: String,
//!     #[serde(with = "bengali_date")]
//!     published: Date,
//!     #[serde(with = "bengali_number")]
//!     pages: u32,
//! }
//!
//! let json = r#"{"title": "অ\u09BEরণ্যক", "published": "২১শে ফেব্রুয়ারি, ২০২৪", "pages": "১,২৫০"}"#;
//! let book: Book = serde_json::from_str(json)?;
//! assert_eq!((&*book.title, book.published.month(), book.pages), ("আরণ্যক", 2, 1250));
//! let json = r#"{"title":"আরণ্যক","published":"২১ ফেব্রুয়ারি ২০২৪","pages":"১২৫০"}"#;
//! assert_eq!(serde_json::to_string(&book)?, json);
//! # }
//! # Ok::<(), serde_json::Error>(())
//! ```
