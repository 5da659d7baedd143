//! Laws of `Decimal`: equality, order, hash and output depend on its value, not on whether it comes from a text, an integer or minor units.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use bengali_text::number::{self, Compact, Currency, Decimal, Formatter};
use proptest::prelude::*;

use crate::numbers::DECIMAL;

fn hash(value: &Decimal<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Bengali digits, spaces and trailing zeros make no difference to equality, hash and order.
    #[test]
    fn decimals_compare_by_value(text in DECIMAL, other in DECIMAL, zeros in 0_usize..4, small in any::<(i16, i16, u8, u8)>()) {
        let decimal = Decimal::try_from(&*text).unwrap();
        prop_assert_eq!(decimal.to_string(), text.clone());
        prop_assert_eq!(format!("{decimal:?}"), format!("Decimal({text})"));
        let owned: Decimal<'static> = text.parse().unwrap();
        let point = if text.contains('.') { "" } else { "." };
        let bengali = bengali_text::digits::to_bengali(&text).into_owned();
        let longer = format!(" {bengali}{point}0{}", "0".repeat(zeros));
        let longer = Decimal::try_from(&*longer).unwrap();
        for same in [owned, longer.into_owned(), decimal.clone().into_owned(), Decimal::from(&decimal).into_owned()] {
            prop_assert_eq!(&same, &decimal);
            prop_assert_eq!(hash(&same), hash(&decimal));
        }
        let other = Decimal::try_from(&*other).unwrap();
        prop_assert_eq!(decimal.cmp(&other), other.cmp(&decimal).reverse());
        // Small decimals are compared as integers that are scaled to the same number of places.
        let (a, b, places, more) = small;
        let (places, more) = (u32::from(places % 4), u32::from(more % 4));
        let written = |value: i16, places: u32| {
            let (sign, value) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
            let whole = u32::from(value) / 10_u32.pow(places);
            let rest = u32::from(value) % 10_u32.pow(places);
            if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0width$}", width = places as usize) }
        };
        let scaled = |value: i16, places: u32| i64::from(value) * 10_i64.pow(4 - places);
        let (one, two): (Decimal, Decimal) = (written(a, places).parse().unwrap(), written(b, more).parse().unwrap());
        prop_assert_eq!(one.cmp(&two), scaled(a, places).cmp(&scaled(b, more)));
    }

    #[test]
    fn decimals_of_integers_display_as_the_integer(big in any::<u128>(), signed in any::<i128>(), small in any::<i8>()) {
        prop_assert_eq!(Decimal::from(big).to_string(), big.to_string());
        prop_assert_eq!(Decimal::from(signed).to_string(), signed.to_string());
        prop_assert_eq!(format!("{:+08}", Decimal::from(small)), format!("{small:+08}"));
        prop_assert_eq!(Decimal::from(small), Decimal::from(i128::from(small)));
        prop_assert_eq!(Decimal::from(big).to_string().parse(), Ok(Decimal::from(big)));
        prop_assert_eq!(hash(&Decimal::from(big)), hash(&big.to_string().parse::<Decimal>().unwrap()));
    }

    /// `Decimal::new(value, scale)` is the integer with a point `scale` digits before its end.
    #[test]
    fn decimals_of_minor_units_equal_their_text(
        value in prop_oneof![any::<i128>(), (-1000_i128..1000), Just(i128::MIN), Just(i128::MAX)],
        scale in prop_oneof![0_u8..=5, 36_u8..=42, any::<u8>()],
        paisa in any::<i64>(),
    ) {
        let width = usize::from(scale) + 1;
        let digits = format!("{:0>width$}", value.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(scale));
        let (sign, point) = (if value < 0 { "-" } else { "" }, if scale == 0 { "" } else { "." });
        let text = format!("{sign}{whole}{point}{fraction}");
        let (decimal, read) = (Decimal::new(value, scale), Decimal::try_from(&*text).unwrap());
        prop_assert_eq!(decimal.to_string(), text.as_str());
        prop_assert_eq!(&decimal, &read);
        prop_assert_eq!(hash(&decimal), hash(&read));
        prop_assert_eq!(decimal.cmp(&Decimal::from(value)), read.cmp(&Decimal::from(value)));
        for formatter in [Formatter::new(), Formatter::new().compact(Compact::Long), Formatter::new().currency(Currency::Taka)] {
            prop_assert_eq!(formatter.format(&decimal).to_string(), formatter.format(&read).to_string());
        }
        let say = |decimal: &Decimal<'_>| number::to_words(decimal).as_money(Currency::Taka).to_string();
        prop_assert_eq!(say(&decimal), say(&read));
        prop_assert_eq!(number::to_words(&decimal).to_string(), number::to_words(&read).to_string());
        prop_assert_eq!(Decimal::new(paisa, 0), Decimal::from(paisa));
    }
}
