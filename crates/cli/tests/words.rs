//! `bengali-text words` and `bengali-text digits`: numbers in words, digits of either kind.
#![allow(clippy::unwrap_used)]

mod program;

use bengali_text::digits;
use bengali_text::number::{self, Currency, Decimal, Hundred, Lakh, Minus, Spacing, Spelling, ordinal};
use program::{PAGE, command, fails, is_refused, prints};

#[test]
fn words_are_those_of_the_library() {
    let numbers = ["0", "7", "1250", "12,34,567", "১২,৩৪,৫৬৭", "2.50", "৯৯.০৫", "-5", "100000000000000"];
    let decimals = numbers.map(|text| Decimal::try_from(text).unwrap());
    let deed = Spelling::new().lakh(Lakh::Laksha).hundred(Hundred::Shata).spacing(Spacing::Apart).minus(Minus::Minus);
    let spellings = [
        (&[][..], Spelling::new()),
        (&["--lakh=laksha", "--hundred=shata", "--apart", "--minus=minus"], deed),
        (&["--lakh", "লক্ষ", "--hundred", "শত", "--apart", "--minus", "মাইনাস"], deed),
        (&["--hundred=sho"], Spelling::new().hundred(Hundred::Sho)),
        (&["--fractions"], Spelling::new().named_fractions()),
        (&["--digit-by-digit"], Spelling::new().digit_by_digit()),
    ];
    for (args, spelling) in spellings {
        let mut want = String::new();
        for decimal in &decimals {
            want += &number::to_words(decimal).spelling(spelling).to_string();
            want.push('\n');
        }
        assert_eq!(prints(&[&["words"], args, &numbers].concat(), ""), want, "{args:?}");
        assert_eq!(prints(&[&["words", "-"], args].concat(), &numbers.join("\n")), want, "{args:?}");
    }
}

#[test]
fn money_has_a_currency() {
    let words = |args: &[&str]| prints(&[&["words", "2500.50"], args].concat(), "");
    assert_eq!(words(&["--money"]), "দুই হাজার পাঁচশ টাকা পঞ্চাশ পয়সা\n");
    assert_eq!(words(&["--money", "--only"]), "দুই হাজার পাঁচশ টাকা পঞ্চাশ পয়সা মাত্র\n");
    for currency in Currency::ALL {
        let amount = number::to_words(Decimal::try_from("2500.50").unwrap()).as_money(currency);
        assert_eq!(words(&[&format!("--money={currency}")]), format!("{amount}\n"));
        assert_eq!(words(&[&format!("--money={}", currency.code().to_lowercase())]), format!("{amount}\n"));
    }
    is_refused(&["words", "1", "--money=XXX"], "BDT, INR");
}

#[test]
fn ranks_and_years_have_their_own_words() {
    for rank in [1, 2, 21, 163] {
        let want = format!("{}\n", ordinal::word(rank).unwrap());
        assert_eq!(prints(&["words", "--ordinal", &rank.to_string()], ""), want);
    }
    assert_eq!(prints(&["words", "--year", "১৯৭১", "2023"], ""), "উনিশশ একাত্তর\nদুই হাজার তেইশ\n");
    fails(&["words", "--ordinal", "0"], b"", "0: the first rank is 1");
    is_refused(&["words", "--ordinal", "--money", "1"], "cannot be used with");
    is_refused(&["words", "--year", "--lakh", "laksha", "1"], "cannot be used with");
}

#[test]
fn what_is_no_number_is_shown() {
    assert_eq!(
        prints(&["words", "--digit-by-digit", "০১৭", "007", "0", "00", "0.5"], ""),
        "শূন্য এক সাত\nশূন্য শূন্য সাত\nশূন্য\nশূন্য শূন্য\nশূন্য দশমিক পাঁচ\n"
    );
    assert_eq!(prints(&["words", "-"], "\u{FEFF}5\n"), "পাঁচ\n");
    let output = fails(&["words", "১২ক", "5"], b"", "১২ক, at “ক”: ");
    assert_eq!(output.stdout, "পাঁচ\n".as_bytes());
    fails(&["words", "পাঁচ হাজাার"], b"", "at “হাজাার”: unknown word, expected a number word such as পাঁচ or হাজার, perhaps “হাজার”");
    let output = fails(&["words", "-"], "৫\n\nছয়\n1,234,5\n7\n".as_bytes(), "standard input, line 4: 1,234,5: ");
    assert_eq!(output.stdout, "পাঁচ\n\nছয়\nসাত\n".as_bytes());
    fails(&["words", "-"], b"5\n\xFF\n", "standard input: is not UTF-8: byte 2");
    is_refused(&["words"], "NUMBER");
    assert_eq!(prints(&["words", "--", "-৫"], ""), "ঋণাত্মক পাঁচ\n");
}

#[test]
fn digits_are_converted_and_nothing_else() {
    // Longer than any buffer.
    for text in ["", "মূল্য ১২৫, 3৪ ৵\n", &PAGE.repeat(50)] {
        assert!(prints(&["digits", "--to", "ascii"], text) == digits::to_ascii(text));
        assert!(prints(&["digits", "--to", "bengali", "-"], text) == digits::to_bengali(text));
    }
    // Bytes that are not UTF-8 come through.
    let output =
        command(&["digits", "--to", "ascii"]).write_stdin(b"\xE0\xA7\xAB\xFF\xE0\xA7".to_vec()).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"5\xFF\xE0\xA7"[..]));
    is_refused(&["digits"], "--to");
    fails(&["digits", "--to=ascii", "no-such-file"], b"", "no-such-file: No such file");
}
