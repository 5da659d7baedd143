//! Laws of the calendars: days convert to each form of the Bangla calendar and back, and arithmetic agrees with the count of days.

use bengali_text::calendar::{BanglaDate, Date, DateError, Reckoning, Weekday};

use super::input::Input;

const RULES: [Reckoning; 3] = [Reckoning::Bangladesh, Reckoning::Bangladesh1987, Reckoning::Bangladesh2019];

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let one = any_day(&mut input);
    let other = any_day(&mut input);
    let reckoning = input.choose(&RULES);
    let [year, step] = [input.within(-20_000, 20_000), input.integer()];
    let [month, day] = [input.below(15), input.below(35)].map(|part| u8::try_from(part).unwrap());

    days(one);
    steps(one, other, step);
    months(one, step);
    months(one, step % 30_000);
    bangla(one, reckoning);
    civil(year, month, day);
    bangla_civil(year, month, day, reckoning);
}

/// A day near the present, or any.
pub fn any_day(input: &mut Input) -> Date {
    let [first, last] = [Date::MIN, Date::MAX].map(Date::days_from_epoch);
    let (first, last) = input.choose(&[(-170_000, 50_000), (first, last)]);
    Date::from_days_from_epoch(input.within(first, last)).unwrap()
}

fn days(date: Date) {
    assert_eq!(Date::from_days_from_epoch(date.days_from_epoch()), Ok(date));
    assert_eq!(Date::new(date.year(), date.month(), date.day()), Ok(date));
    assert_eq!(date.to_string().parse(), Ok(date));
    assert!((1..=date.days_in_month()).contains(&date.day()));
    let first = Date::new(date.year(), 1, 1).unwrap();
    assert_eq!(i32::from(date.day_of_year()), date.days_since(first) + 1);
    let length =
        (1..=12).map(|month| u16::from(Date::new(date.year(), month, 1).unwrap().days_in_month())).sum::<u16>();
    assert_eq!(length, if date.in_leap_year() { 366 } else { 365 });
    // 1970-01-01 was a Thursday.
    let weekday = usize::try_from((date.days_from_epoch() + 4).rem_euclid(7)).unwrap();
    assert_eq!(date.weekday(), Weekday::ALL[weekday]);
}

fn steps(date: Date, other: Date, step: i32) {
    let between = other.days_since(date);
    assert_eq!(date.add_days(between), Ok(other));
    assert_eq!(date.cmp(&other), 0.cmp(&between));
    if let Ok(there) = date.add_days(step) {
        assert_eq!((there.days_since(date), there.add_days(-step)), (step, Ok(date)));
    } else {
        let there = i64::from(date.days_from_epoch()) + i64::from(step);
        assert!(there < Date::MIN.days_from_epoch().into() || there > Date::MAX.days_from_epoch().into());
    }
}

fn months(date: Date, step: i32) {
    let count = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
    let there = count(date) + i64::from(step);
    match date.add_months(step) {
        Ok(moved) => {
            assert_eq!(count(moved), there);
            assert_eq!(moved.day(), date.day().min(moved.days_in_month()));
        }
        Err(_) => assert!(there < count(Date::MIN) || there > count(Date::MAX)),
    }
}

fn bangla(date: Date, reckoning: Reckoning) {
    let bangla = BanglaDate::from_gregorian(date, reckoning);
    assert_eq!(bangla.to_gregorian(reckoning), Ok(date));
    let length = reckoning.days_in_month(bangla.year(), bangla.month());
    assert!((1..=length).contains(&bangla.day()));
    // The next day is the next of the month, or the first of the next month.
    let Ok(next) = date.add_days(1) else { return };
    let next = BanglaDate::from_gregorian(next, reckoning);
    let want = match (bangla.day() == length, bangla.month()) {
        (false, month) => (bangla.year(), month, bangla.day() + 1),
        (true, 12) => (bangla.year() + 1, 1, 1),
        (true, month) => (bangla.year(), month + 1, 1),
    };
    assert_eq!((next.year(), next.month(), next.day()), want);
    assert!(bangla < next);
}

fn civil(year: i32, month: u8, day: u8) {
    let date = Date::new(year, month, day);
    let first = Date::new(year, month, 1);
    let real = (1..=12).contains(&month) && first.is_ok_and(|first| (1..=first.days_in_month()).contains(&day));
    assert_eq!(date.is_ok(), real && (-9999..=9999).contains(&year));
    if let Ok(date) = date {
        assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
        days(date);
    }
}

fn bangla_civil(year: i32, month: u8, day: u8, reckoning: Reckoning) {
    let Ok(bangla) = BanglaDate::new(year, month, day) else { return };
    assert_eq!((bangla.year(), bangla.month(), bangla.day()), (year, month, day));
    match bangla.to_gregorian(reckoning) {
        Ok(date) => assert_eq!(BanglaDate::from_gregorian(date, reckoning), bangla),
        Err(DateError::DayOutOfRange { max }) => {
            assert_eq!(max, reckoning.days_in_month(year, month));
            assert!(day > max);
        }
        // Before the first supported Gregorian day, or after the last.
        Err(error) => {
            assert_eq!(error, DateError::YearOutOfRange);
            let (first, last) =
                (BanglaDate::from_gregorian(Date::MIN, reckoning), BanglaDate::from_gregorian(Date::MAX, reckoning));
            assert!(bangla < first || bangla > last);
        }
    }
}
