//! Laws of the number formatter: compact forms and grouping agree with a naive reference.

use bengali_text::digits::Digits;
use bengali_text::number::{Compact, Currency, Decimal, Formatter, Grouping, Placement};
use proptest::prelude::*;

use crate::number_grammar::bengali;

/// `digits` with commas: the naive reference.
fn grouped(digits: &str, grouping: Grouping) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len() - at;
        let comma = match grouping {
            Grouping::Western => [3, 6, 9, 12, 15, 18, 21].contains(&left),
            Grouping::Indian => [3, 5, 7, 9, 11, 13, 15, 17, 19, 21].contains(&left),
            _ => false,
        };
        if comma && at > 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The compact form of `value / 100`, by a naive reference: the largest scale that leaves a digit before the point, rounded half up.
fn compact(value: u128, form: Compact) -> String {
    const UNITS: [(u32, &str, &str); 5] =
        [(12, " লাখ কোটি", " লা.কো."), (7, " কোটি", " কো"), (5, " লাখ", " লা"), (3, " হাজার", " হা"), (0, "", "")];
    let mut rounded = value;
    let mut unit = UNITS[4];
    // Rounding can lift the value to the next scale, where it is rounded to one digit.
    for _ in 0..2 {
        unit = *UNITS.iter().find(|unit| rounded >= 100 * 10_u128.pow(unit.0)).unwrap_or(&UNITS[4]);
        let one = 100 * 10_u128.pow(unit.0);
        let digits = (rounded / one).to_string().len();
        let step = if digits > 1 { one } else { (one / 10).max(1) };
        rounded = match rounded {
            // Below one, nothing is left to round.
            below if below < 100 => below,
            _ => (rounded + step / 2) / step * step,
        };
    }
    let one = 100 * 10_u128.pow(unit.0);
    let whole = (rounded / one).to_string();
    let mut out = grouped(&whole, if whole.len() > 4 { Grouping::Indian } else { Grouping::None });
    let rest = rounded % one;
    if rest > 0 {
        out.push('.');
        let width = one.ilog10() as usize;
        out.push_str(format!("{rest:0width$}").trim_end_matches('0'));
    }
    bengali(out) + if form == Compact::Long { unit.1 } else { unit.2 }
}

fn check_compact_forms(value: u128) {
    let decimal = format!("{}.{:02}", value / 100, value % 100);
    for form in [Compact::Short, Compact::Long] {
        let formatter = Formatter::new().compact(form);
        let decimal = Decimal::try_from(&*decimal).unwrap();
        assert_eq!(formatter.format(&decimal).to_string(), compact(value, form), "{decimal}");
        assert_eq!(formatter.percent().format(&decimal).to_string(), compact(value, form) + "%", "{decimal}");
    }
}

#[test]
fn compact_forms_round_to_the_nearest() {
    for value in 0..30_000 {
        check_compact_forms(value);
    }
    for exponent in 4..20 {
        for digits in
            [1, 2, 5, 9, 11, 49, 94, 95, 99, 100, 994, 995, 999, 1049, 1050, 9949, 9950, 9999, 99_999, 104_999_u128]
        {
            for near in [0, 1, 2] {
                check_compact_forms((digits * 10_u128.pow(exponent) + near).saturating_sub(1));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn compact_forms_of_any_amount_round_to_the_nearest(value in 0_u128..10_u128.pow(20), places in 0_u32..18) {
        check_compact_forms(value / 10_u128.pow(places));
    }

    #[test]
    fn figures_are_grouped_as_by_the_naive_reference(whole in "0|[1-9][0-9]{0,20}", fraction in "[0-9]{0,4}", negative in any::<bool>()) {
        let sign = if negative { "-" } else { "" };
        let tail = |digits: &str| if digits.is_empty() { String::new() } else { format!(".{digits}") };
        let decimal = format!("{sign}{whole}{}", tail(&fraction));
        let negative = negative && decimal.contains(|c| ('1'..='9').contains(&c));
        let sign = if negative { "-" } else { "" };
        let decimal = Decimal::try_from(&*decimal).unwrap();
        for grouping in [Grouping::None, Grouping::Indian, Grouping::Western] {
            let formatter = Formatter::new().grouping(grouping);
            let written = format!("{sign}{}{}", grouped(&whole, grouping), tail(&fraction));
            prop_assert_eq!(formatter.digits(Digits::Ascii).format(&decimal).to_string(), written.clone());
            prop_assert_eq!(formatter.format(&decimal).to_string(), bengali(&written));
            // Money has at least two decimal places.
            let money = format!("{}{}", grouped(&whole, grouping), tail(&format!("{fraction:0<2}")));
            let taka = formatter.currency(Currency::Taka).digits(Digits::Ascii);
            prop_assert_eq!(taka.format(&decimal).to_string(), format!("{sign}{money}৳"));
            prop_assert_eq!(taka.placement(Placement::Before).format(&decimal).to_string(), format!("{sign}৳{money}"));
            prop_assert_eq!(formatter.percent().digits(Digits::Ascii).format(&decimal).to_string(), format!("{written}%"));
        }
    }
}
