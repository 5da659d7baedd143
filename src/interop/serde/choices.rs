//! Serde for enums and sets, by the names of their variants in lower case.

use super::string::{StringVisitor, as_string};
use crate::calendar::{Reckoning, Season, Weekday};
use crate::datetime::{Clock, Label, NightRule, Region, Strictness, Style, Warning, Warnings, YearRule};
use crate::digits::Digits;
use crate::number::{Compact, Currency, Grouping, Placement};
use crate::{Group, Level, Nukta, Rule, RuleSet, Scope};
use core::fmt;
use serde_core::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde_core::ser::{Serialize, Serializer};

macro_rules! names {
    ($($kind:ident { $($variant:ident $name:literal),* $(,)? })*) => {
        $(as_string!(
            $kind,
            concat!("one of" $(, " `", $name, "`")*),
            |value| match value { $($kind::$variant => $name,)* },
            |text| match text {
                $($name => Some($kind::$variant),)*
                _ => None,
            }
        );)*
    };
}

names! {
    Nukta { Decomposed "decomposed", Composed "composed" }
    Scope { Bengali "bengali", Text "text" }
    Season {
        Grishmo "grishmo", Borsha "borsha", Sharat "sharat", Hemonto "hemonto", Sheet "sheet", Bosonto "bosonto",
    }
    Reckoning {
        Bangladesh "bangladesh", Bangladesh1987 "bangladesh-1987", Bangladesh2019 "bangladesh-2019",
    }
    Strictness { Strict "strict", Lenient "lenient" }
    YearRule { Nearest "nearest", Past "past", Future "future" }
    NightRule { SameDay "same-day", NextDay "next-day" }
    Style {
        Full "full", Long "long", Medium "medium", Short "short", Ordinal "ordinal", Byline "byline",
        Masthead "masthead",
    }
    Clock {
        Latin "latin", Spelled "spelled", Classical "classical", Period "period", Spoken "spoken",
        Quarters "quarters", Hours24 "hours-24",
    }
    Region { Common "common", Bangladesh "bangladesh", WestBengal "west-bengal" }
    Label { Published "published", Updated "updated", Printed "printed", Dated "dated" }
    Warning {
        WeekdayMismatch "weekday-mismatch", CalendarMismatch "calendar-mismatch", DateMismatch "date-mismatch",
        TwoDigitYear "two-digit-year", MonthFirst "month-first", HourAmbiguous "hour-ambiguous",
        NightAmbiguous "night-ambiguous", Approximate "approximate", YearFromWeekday "year-from-weekday",
        Proleptic "proleptic", EndOfDay "end-of-day", EraAmbiguous "era-ambiguous", AssumedYear "assumed-year",
        MisspeltMonth "misspelt-month", AssumedMonth "assumed-month",
    }
    Digits { Bengali "bengali", Ascii "ascii" }
    Grouping { None "none", Indian "indian", Western "western" }
    Placement { Usual "usual", Before "before", After "after" }
    Compact { Short "short", Long "long" }
}

as_string!(Currency, "the ISO 4217 code of a currency, like `BDT`", |currency| currency.code(), |text| text
    .parse()
    .ok());

as_string!(Weekday, "a weekday like `friday`", |day| day, |text| Weekday::from_name(text));

as_string!(Level, "one of `canonical` `visual` `repair`", |level| level, |text| text.parse().ok());

as_string!(Group, "one of `canonical` `visual` `repair` `language` `contested` `punctuation`", |group| group, |text| {
    text.parse().ok()
});

as_string!(Rule, "the name or identifier of a rule, like `legacy-khanda-ta` or `D2`", |rule| rule, |text| {
    text.parse().ok()
});

impl Serialize for RuleSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for RuleSet {
    /// Reads rules in any order. Two that exclude each other are an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(RulesVisitor)
    }
}

struct RulesVisitor;

impl<'de> Visitor<'de> for RulesVisitor {
    type Value = RuleSet;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence of rules like [\"legacy-khanda-ta\"]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rules: A) -> Result<RuleSet, A::Error> {
        let mut set = RuleSet::new();
        while let Some(rule) = rules.next_element::<Rule>()? {
            if let Some(other) = rule.row().excludes.filter(|&other| set.contains(other)) {
                return Err(A::Error::custom(format_args!("expected one of {other} and {rule}, found both")));
            }
            set = set.with(rule);
        }
        Ok(set)
    }
}

impl Serialize for Warnings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'de> Deserialize<'de> for Warnings {
    /// Reads warnings in any order.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(WarningsVisitor)
    }
}

struct WarningsVisitor;

impl<'de> Visitor<'de> for WarningsVisitor {
    type Value = Warnings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence of warnings like [\"weekday-mismatch\"]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut warnings: A) -> Result<Warnings, A::Error> {
        let mut set = Warnings::default();
        while let Some(warning) = warnings.next_element()? {
            set.extend([warning]);
        }
        Ok(set)
    }
}
