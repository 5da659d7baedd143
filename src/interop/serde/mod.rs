//! Serde support: `Serialize` and `Deserialize` for the types of this crate, and `with` modules for fields in Bengali.
//!
//! # Plain values
//!
//! | type | written as |
//! |---|---|
//! | `Date`, `Time`, `DateTime`, `BanglaDate` | its `Display`: `"2023-09-21"`, `"16:43"`, `"2023-09-21T16:43"`, `"B1430-06-06"`; in binary formats a tuple of its fields |
//! | [`Value`](crate::datetime::Value), `Point`, `Partial`, `Bangla`, `Range` | its `Display`: `"--09-21"`, `"B1430-06-06=2023-09-21"`, `"2023-09-20/2023-09-25"` |
//! | [`Rule`](crate::Rule) | its [`name`](crate::Rule::name): `"legacy-khanda-ta"`; the [`id`](crate::Rule::id) is read too |
//! | [`RuleSet`](crate::RuleSet) | a sequence of rules |
//! | [`Currency`](crate::number::Currency) | its ISO 4217 code: `"BDT"` |
//! | [`Warnings`](crate::datetime::Warnings) | a sequence of warnings: `["weekday-mismatch", "two-digit-year"]` |
//! | [`Level`](crate::Level), [`Nukta`](crate::Nukta), [`Scope`](crate::Scope), [`Group`](crate::Group), [`Season`](crate::calendar::Season), [`Reckoning`](crate::calendar::Reckoning), [`Weekday`](crate::calendar::Weekday), [`Strictness`](crate::datetime::Strictness), [`YearRule`](crate::datetime::YearRule), [`NightRule`](crate::datetime::NightRule), [`Style`](crate::datetime::Style), [`Clock`](crate::datetime::Clock), [`Region`](crate::datetime::Region), [`Label`](crate::datetime::Label), [`Warning`](crate::datetime::Warning), [`Digits`](crate::digits::Digits), [`Grouping`](crate::number::Grouping), [`Placement`](crate::number::Placement), [`Compact`](crate::number::Compact) | the name in lower case, words joined by hyphens: `"visual"`, `"bangladesh-2019"` |
//!
//! A stored date is read exactly as `Display` writes it, in no other form, without a zone or a fraction of a second. So
//! a date with the month first is an error, not another day.
//!
//! ```
//! use bengali_text::{Level, Normalizer, Nukta, Rule, datetime::{Parser, Value}};
//! use serde::{Deserialize, Serialize};
//!
//! /// Choices from a file of settings.
//! #[derive(Deserialize)]
//! struct Settings {
//!     level: Level,
//!     nukta: Nukta,
//!     with: Vec<Rule>,
//! }
//! let settings: Settings =
//!     serde_json::from_str(r#"{"level": "visual", "nukta": "composed", "with": ["bengali-ra"]}"#)?;
//! let normalizer = Normalizer::new(settings.level).nukta(settings.nukta);
//! let normalizer = settings.with.into_iter().fold(normalizer, Normalizer::with);
//! assert_eq!(normalizer.normalize("ন\u{9AF}\u{9BC}"), "ন\u{9DF}");
//! assert!(normalizer.rules().contains(Rule::BengaliRa));
//!
//! let value = Parser::new().parse("২০–২৫ সেপ্টেম্বর ২০২৩").unwrap();
//! let json = serde_json::to_string(&value)?;
//! assert_eq!(json, r#""2023-09-20/2023-09-25""#);
//! assert_eq!(serde_json::from_str::<Value>(&json)?, value);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Fields in Bengali
//!
//! [`bengali_date`], [`bengali_number`] and [`normalized_string`] are for `#[serde(with = "...")]`, and their `option`
//! modules for fields that may be null. Add `default` where such a field may be missing.
//!
//! ```
//! use bengali_text::datetime::DateTime;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Debug, PartialEq, Serialize, Deserialize)]
//! struct Article {
//!     #[serde(with = "bengali_text::interop::serde::normalized_string")]
//!     title: String,
//!     #[serde(with = "bengali_text::interop::serde::bengali_date")]
//!     published: DateTime,
//!     #[serde(with = "bengali_text::interop::serde::bengali_number")]
//!     views: u32,
//!     #[serde(default, with = "bengali_text::interop::serde::bengali_date::option")]
//!     updated: Option<DateTime>,
//! }
//!
//! let json = r#"{"title": "অ\u09BEমার দেশ", "published": "প্রকাশ: ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "views": "১,২৩,৪৫৬"}"#;
//! let article: Article = serde_json::from_str(json)?;
//! assert_eq!(article.title, "আমার দেশ");
//! assert_eq!(article.published.to_string(), "2023-09-21T16:43");
//! assert_eq!((article.views, article.updated), (123_456, None));
//! assert_eq!(
//!     serde_json::to_string(&article)?,
//!     r#"{"title":"আমার দেশ","published":"২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম","views":"১২৩৪৫৬","updated":null}"#
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```

pub mod bengali_date;
pub mod bengali_number;
mod choices;
pub mod normalized_string;
mod string;
mod values;
