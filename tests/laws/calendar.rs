//! Laws of the Gregorian and the Bangla calendar, checked day by day over all years or over centuries.
#![allow(clippy::expect_used)]

use bengali_text::calendar::{BanglaDate, Date, Reckoning, Season, Weekday};
use proptest::prelude::*;

const RULES: [Reckoning; 3] = [Reckoning::Bangladesh, Reckoning::Bangladesh1987, Reckoning::Bangladesh2019];

#[test]
fn days_follow_each_other_over_every_year() {
    let mut date = Date::MIN;
    let mut weekday = date.weekday().days_from_sunday();
    let first = date.days_from_epoch();
    for count in first.. {
        assert_eq!(date.days_from_epoch(), count);
        assert_eq!(Date::from_days_from_epoch(count), Ok(date));
        assert_eq!(date.weekday(), Weekday::ALL[usize::from(weekday)]);
        weekday = (weekday + 1) % 7;
        let Ok(next) = date.add_days(1) else { break };
        assert!(next > date);
        date = next;
    }
    assert_eq!(date, Date::MAX);
}

#[test]
fn a_season_has_two_months() {
    use Season::{Borsha, Bosonto, Grishmo, Hemonto, Sharat, Sheet};
    for (season, name) in [Grishmo, Borsha, Sharat, Hemonto, Sheet, Bosonto].into_iter().zip(1..) {
        for month in [2 * name - 1, 2 * name] {
            for day in [1, 29] {
                assert_eq!(BanglaDate::new(1430, month, day).map(BanglaDate::season), Ok(season), "{month}");
            }
        }
    }
}

#[test]
fn bangla_days_are_a_bijection() {
    // 1300 to 1700 BS.
    let first = Date::new(1893, 4, 14).expect("a day");
    let last = Date::new(2294, 4, 13).expect("a day");
    for rule in RULES {
        let mut date = first;
        let mut bangla = BanglaDate::from_gregorian(date, rule);
        assert_eq!((bangla.year(), bangla.month(), bangla.day()), (1300, 1, 1));
        loop {
            assert_eq!(bangla.to_gregorian(rule), Ok(date), "{date} {bangla} {rule:?}");
            assert!(BanglaDate::new(bangla.year(), bangla.month(), bangla.day()).is_ok());
            if date == last {
                break;
            }
            date = date.add_days(1).expect("a day");
            let next = BanglaDate::from_gregorian(date, rule);
            let length = rule.days_in_month(bangla.year(), bangla.month());
            let expected = match (bangla.day() == length, bangla.month()) {
                (false, month) => (bangla.year(), month, bangla.day() + 1),
                (true, 12) => (bangla.year() + 1, 1, 1),
                (true, month) => (bangla.year(), month + 1, 1),
            };
            assert_eq!((next.year(), next.month(), next.day()), expected, "{date} {rule:?}");
            bangla = next;
        }
        assert_eq!((bangla.year(), bangla.month()), (1700, 12));
    }
}

/// A month has days in the years of the first and the last supported day, and none in years beyond.
#[test]
fn only_months_of_supported_years_have_days() {
    for rule in RULES {
        let first = BanglaDate::from_gregorian(Date::MIN, rule).year();
        let last = BanglaDate::from_gregorian(Date::MAX, rule).year();
        for month in 0..=13 {
            let is_month = (1..=12).contains(&month);
            for year in [first, first + 1, 0, 1430, last] {
                assert_eq!(rule.days_in_month(year, month) > 0, is_month, "{year} {month}");
            }
            for year in [first - 1, last + 1, i32::MIN, i32::MAX, i32::MAX - 593, i32::MAX - 594] {
                assert_eq!(rule.days_in_month(year, month), 0, "{year} {month}");
            }
        }
    }
}

#[test]
fn the_reckonings_agree_on_the_first_five_months() {
    for year in 1300..1700 {
        for month in 1..=5 {
            let lengths = RULES.map(|rule| rule.days_in_month(year, month));
            assert_eq!(lengths, [31; 3]);
        }
        let sums = RULES.map(|rule| (1..=12).map(|month| u32::from(rule.days_in_month(year, month))).sum::<u32>());
        assert!(sums == [365; 3] || sums == [366; 3], "{year} {sums:?}");
    }
}

proptest! {
    #[test]
    fn every_day_has_a_bangla_day(days in Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch(), rule in 0usize..3) {
        let date = Date::from_days_from_epoch(days).expect("in range");
        let bangla = BanglaDate::from_gregorian(date, RULES[rule]);
        prop_assert_eq!(bangla.to_gregorian(RULES[rule]), Ok(date));
        prop_assert_eq!(BanglaDate::new(bangla.year(), bangla.month(), bangla.day()), Ok(bangla));
        prop_assert_eq!(bangla.to_string().parse(), Ok(bangla));
    }

    #[test]
    fn adding_months_clamps_the_day(days in -100_000..100_000i32, months in -400..400i32) {
        let date = Date::from_days_from_epoch(days).expect("in range");
        let moved = date.add_months(months).expect("in range");
        prop_assert_eq!(moved.year() * 12 + i32::from(moved.month()), date.year() * 12 + i32::from(date.month()) + months);
        prop_assert_eq!(moved.day(), date.day().min(moved.days_in_month()));
    }

    #[test]
    fn dates_round_trip_as_iso(days in Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch()) {
        let date = Date::from_days_from_epoch(days).expect("in range");
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }
}

/// The first and the last Bangla year are supported only in part.
#[test]
fn the_first_and_the_last_bangla_day_round_trip() {
    for rule in RULES {
        for date in [Date::MIN, Date::MAX] {
            let bangla = BanglaDate::from_gregorian(date, rule);
            assert_eq!(bangla.to_string().parse(), Ok(bangla));
            assert_eq!(
                bangla.to_string().parse::<bengali_text::datetime::Value>().map(|value| value.to_string()),
                Ok(bangla.to_string())
            );
        }
    }
}

/// The year 0 has no sign.
#[test]
fn a_year_is_written_with_four_digits_and_its_sign() {
    for (year, text) in [(-321, "-0321"), (-1, "-0001"), (0, "0000"), (1, "0001"), (2023, "2023")] {
        let date = Date::new(year, 1, 2).map(|date| date.to_string());
        assert_eq!(date, Ok(format!("{text}-01-02")));
        let bangla = BanglaDate::new(year, 1, 2).map(|date| date.to_string());
        assert_eq!(bangla, Ok(format!("B{text}-01-02")));
    }
}
