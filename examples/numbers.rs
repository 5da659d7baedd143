//! Reads numbers in digits and in words, and writes them as figures, as words and as money.
//!
//! ```text
//! a number that is too large, expected one that fits the type (bytes 0..12)
//! unknown word, expected a number word such as পাঁচ or হাজার (bytes 26..32)
//! 7617850000000   BDT  ৭ লাখ ৬১ হাজার ৭৮৫ কোটি টাকা
//! 12.34           %    ১২.৩৪%
//! 25              টি   পঁচিশটি
//! ১,২৩,৪৫৬.৫০
//! এক লাখ তেইশ হাজার চারশ ছাপ্পান্ন টাকা পঞ্চাশ পয়সা মাত্র
//! ```
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use bengali_text::number::{self, Currency, Decimal, Formatter, Unit};

fn main() -> Result<(), number::Error> {
    // A field of a form, in digits, in words, or in both.
    assert_eq!(number::parse("১,২৩,৪৫৬"), Ok(123_456));
    assert_eq!(number::parse("সাড়ে তিন লাখ"), Ok(350_000));
    assert_eq!(number::parse("৩ কোটি ২৫ লাখ"), Ok(32_500_000));

    // What does not fit or cannot be read is an error that says where.
    println!("{}", number::parse::<u8>("তিনশ").unwrap_err());
    println!("{}", number::parse::<u32>("সাড়ে তিন লখ").unwrap_err());

    // All numbers of a text, each with what it counts.
    let text = "মোট ব্যয় ৭ লাখ ৬১ হাজার ৭৮৫ কোটি টাকা, ১২.৩৪% বেশি; পঁচিশটি দোকান। ফোন ০১৭১২৩৪৫৬৭৮।";
    for found in number::find_iter(text) {
        let unit = match found.unit() {
            Some(Unit::Currency(currency)) => currency.code(),
            Some(Unit::Percent) => "%",
            Some(Unit::Classifier(word)) => word,
            _ => "",
        };
        println!("{:<16}{unit:<5}{}", found.value(), found.as_str());
    }

    // Back into Bengali. Decimals are exact, of any length.
    let price: Decimal = number::parse("১২৩৪৫৬.৫০")?;
    println!("{}", Formatter::new().format(&price));
    println!("{}", number::to_words(&price).as_money(Currency::Taka).only());
    Ok(())
}
