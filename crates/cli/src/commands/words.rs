//! `bengali-text words`: numbers in Bengali words, as on a cheque or in the news.

use std::borrow::Cow;
use std::io::Write;

use anyhow::{Context as _, Result, anyhow};
use bengali_text::UnknownName;
use bengali_text::number::{self, Currency, Decimal, Error, Hundred, Lakh, Minus, Spacing, Spelling, ordinal};
use clap::builder::PossibleValue;

use crate::characters::visible;
use crate::inputs::Source;
use crate::lines::Portions;
use crate::output::{self, Outcome};

/// Write numbers in Bengali words.
#[derive(clap::Args)]
pub struct Words {
    /// A number in Bengali or ASCII digits, with commas or without: 1250, ১২,৫০০, 3.5, or with a scale, ৩.৫ লাখ; `-` reads numbers
    /// from standard input, one a line. A number with a minus in Bengali digits stands after `--`
    #[arg(value_name = "NUMBER", required = true, allow_negative_numbers = true)]
    numbers: Vec<String>,
    /// An amount of money; taka if no code is given
    #[arg(long, value_name = "CODE", num_args = 0..=1, require_equals = true, default_missing_value = "BDT")]
    #[arg(value_parser = currency)]
    money: Option<Currency>,
    /// Add মাত্র, "only", as on cheques
    #[arg(long)]
    only: bool,
    /// A rank: প্রথম, দ্বিতীয়
    #[arg(long, conflicts_with_all = ["money", "only", "year"])]
    ordinal: bool,
    /// A year: উনিশশ একাত্তর
    #[arg(long, conflicts_with_all = ["money", "only"])]
    year: bool,
    #[command(flatten)]
    spelling: Choice,
}

/// The choices of [`Spelling`].
#[derive(clap::Args)]
#[group(id = "spelling", multiple = true, conflicts_with_all = ["ordinal", "year"])]
struct Choice {
    /// The word for 100,000
    #[arg(long, value_enum, default_value_t = LakhWord::Lakh)]
    lakh: LakhWord,
    /// The word for 100
    #[arg(long, value_enum, default_value_t = HundredWord::Sha)]
    hundred: HundredWord,
    /// The word for a minus
    #[arg(long, value_enum, default_value_t = MinusWord::Rinatmak)]
    minus: MinusWord,
    /// Write the word for 100 apart: পাঁচ শ
    #[arg(long)]
    apart: bool,
    /// Say halves and quarters by their words: দেড়, আড়াই, সাড়ে তিন লাখ
    #[arg(long, conflicts_with = "digit_by_digit")]
    fractions: bool,
    /// Say each digit: নয় পাঁচ শূন্য
    #[arg(long)]
    digit_by_digit: bool,
}

/// An option of words, each named in ASCII and by itself.
macro_rules! word_choice {
    ($name:ident of $of:ident: $($variant:ident = $ascii:literal, $word:literal);+) => {
        #[derive(Clone, Copy)]
        enum $name {
            $($variant),+
        }

        impl clap::ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] {
                &[$(Self::$variant),+]
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(match self {
                    $(Self::$variant => PossibleValue::new($ascii).alias($word).help($word)),+
                })
            }
        }

        impl From<$name> for $of {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$variant => Self::$variant),+
                }
            }
        }
    };
}

word_choice!(LakhWord of Lakh: Lakh = "lakh", "লাখ"; Laksha = "laksha", "লক্ষ");
word_choice!(HundredWord of Hundred: Sha = "sha", "শ"; Sho = "sho", "শো"; Shata = "shata", "শত");
word_choice!(MinusWord of Minus: Rinatmak = "rinatmak", "ঋণাত্মক"; Minus = "minus", "মাইনাস");

fn currency(code: &str) -> Result<Currency, String> {
    let known = || Currency::ALL.map(|currency| currency.code().to_owned()).join(", ");
    code.to_uppercase().parse().map_err(|_: UnknownName| format!("expected a code of {}", known()))
}

impl Words {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let mut out = output::stdout();
        let mut outcome = Outcome::Done;
        for number in &self.numbers {
            if number != "-" {
                outcome = outcome.max(self.write(&mut out, number, None)?);
                continue;
            }
            let (mut portions, mut at) = (Portions::new(std::io::stdin()), 0);
            while let Some((_, text)) = portions.next().with_context(|| Source::StandardInput.to_string())? {
                for line in text.lines() {
                    at += 1;
                    let line = if at == 1 { line.strip_prefix('\u{FEFF}').unwrap_or(line) } else { line };
                    if line.trim().is_empty() {
                        writeln!(out)?;
                    } else {
                        outcome = outcome.max(self.write(&mut out, line, Some(at))?);
                    }
                }
                out.flush()?;
            }
        }
        out.flush()?;
        Ok(outcome)
    }

    /// Writes one number, or says what is wrong with it; the others follow.
    fn write(&self, out: &mut impl Write, text: &str, line: Option<usize>) -> Result<Outcome> {
        match self.words(text) {
            Ok(words) => {
                let zeros = if self.spelling.digit_by_digit { leading_zeros(text) } else { 0 };
                for _ in 0..zeros {
                    write!(out, "{} ", number::to_words(0))?;
                }
                writeln!(out, "{words}")?;
                Ok(Outcome::Done)
            }
            Err(why) => {
                let place = line.map_or_else(String::new, |line| format!("{}, line {line}: ", Source::StandardInput));
                output::complain(&anyhow!(
                    "{place}{}{why}",
                    if text.is_empty() { "\"\"".into() } else { visible(text) }
                ));
                Ok(Outcome::Trouble)
            }
        }
    }

    /// The words, or what to say after the number.
    fn words(&self, text: &str) -> Result<String, String> {
        let why = |error: Error| describe(text, &error);
        if self.ordinal {
            let rank = number::parse(text).map_err(why)?;
            return ordinal::word(rank).map(Cow::into_owned).ok_or_else(|| ": the first rank is 1".to_owned());
        }
        if self.year {
            return number::parse(text).map(|year| number::to_year_words(year).to_string()).map_err(why);
        }
        let number = number::parse::<Decimal<'static>>(text).map_err(why)?;
        let mut words = number::to_words(number).spelling(self.spelling.spelling());
        if let Some(currency) = self.money {
            words = words.as_money(currency);
        }
        Ok(if self.only { words.only() } else { words }.to_string())
    }
}

/// The zeros before the first other digit, which a number does not keep: 01712 is said digit by digit with its zero.
fn leading_zeros(text: &str) -> usize {
    let digits = text.trim();
    let rest = digits.trim_start_matches(['0', '০']);
    let zeros = digits.chars().count() - rest.chars().count();
    // A zero before a point, and the last one of 000, is said by the number.
    if rest.starts_with(|c: char| c.is_numeric()) { zeros } else { zeros.saturating_sub(1) }
}

/// What is wrong with a number, and where in it.
fn describe(text: &str, error: &Error) -> String {
    let fault = text.get(error.span()).unwrap_or_default().trim();
    // Where all of it is wrong, once is enough.
    let all = fault.is_empty() || fault == text.trim();
    let place = if all { String::new() } else { format!(", at “{}”", visible(fault)) };
    let suggestion = error.suggestion().map_or_else(String::new, |word| format!(", perhaps “{word}”"));
    format!("{place}: {}{suggestion}", error.kind())
}

impl Choice {
    fn spelling(&self) -> Spelling {
        let spacing = if self.apart { Spacing::Apart } else { Spacing::Joined };
        let spelling = Spelling::new()
            .lakh(self.lakh.into())
            .hundred(self.hundred.into())
            .minus(self.minus.into())
            .spacing(spacing);
        let spelling = if self.fractions { spelling.named_fractions() } else { spelling };
        if self.digit_by_digit { spelling.digit_by_digit() } else { spelling }
    }
}
