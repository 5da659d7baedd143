//! The options for spelling a number in words.

use crate::words::name;

/// How লাখ, 100,000, is spelled.
///
/// ```
/// use bengali_text::number::{Lakh, Spelling, to_words};
///
/// let say = |lakh| to_words(500_000).spelling(Spelling::new().lakh(lakh)).to_string();
/// assert_eq!([say(Lakh::Lakh), say(Lakh::Laksha)], ["পাঁচ লাখ", "পাঁচ লক্ষ"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Lakh {
    /// লাখ, as in newspapers.
    #[default]
    Lakh,
    /// লক্ষ, as on cheques and deeds.
    Laksha,
}

/// How শ, 100, is spelled.
///
/// ```
/// use bengali_text::number::{Hundred, Spelling, to_words};
///
/// let say = |hundred| to_words(500).spelling(Spelling::new().hundred(hundred)).to_string();
/// assert_eq!([say(Hundred::Sha), say(Hundred::Sho), say(Hundred::Shata)], ["পাঁচশ", "পাঁচশো", "পাঁচশত"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hundred {
    /// শ: পাঁচশ.
    #[default]
    Sha,
    /// শো: পাঁচশো.
    Sho,
    /// শত: পাঁচশত.
    Shata,
}

/// Whether a word for hundred is written onto its count.
///
/// ```
/// use bengali_text::number::{Spacing, Spelling, to_words};
///
/// let say = |spacing| to_words(500).spelling(Spelling::new().spacing(spacing)).to_string();
/// assert_eq!([say(Spacing::Joined), say(Spacing::Apart)], ["পাঁচশ", "পাঁচ শ"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Spacing {
    /// One word: পাঁচশ.
    #[default]
    Joined,
    /// Two words: পাঁচ শ.
    Apart,
}

/// The word for a minus.
///
/// ```
/// use bengali_text::number::{Minus, Spelling, to_words};
///
/// let say = |minus| to_words(-5).spelling(Spelling::new().minus(minus)).to_string();
/// assert_eq!([say(Minus::Rinatmak), say(Minus::Minus)], ["ঋণাত্মক পাঁচ", "মাইনাস পাঁচ"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Minus {
    /// ঋণাত্মক, "negative".
    #[default]
    Rinatmak,
    /// মাইনাস.
    Minus,
}

/// How a number is spelled in words, for [`Words::spelling`](super::Words::spelling). `Copy` and usable in a `const`.
///
/// [`parse`](super::parse) accepts every spelling, except that [`parse_digit_by_digit`](super::parse_digit_by_digit) is for whole numbers
/// that are written [`digit_by_digit`](Self::digit_by_digit).
///
/// ```
/// use bengali_text::number::{Hundred, Lakh, Minus, Spacing, Spelling, to_words};
///
/// const DEED: Spelling = Spelling::new().lakh(Lakh::Laksha).hundred(Hundred::Shata).spacing(Spacing::Apart).minus(Minus::Minus);
/// assert_eq!(to_words(-250_500).spelling(DEED).to_string(), "মাইনাস দুই লক্ষ পঞ্চাশ হাজার পাঁচ শত");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Spelling {
    pub(super) lakh: Lakh,
    pub(super) hundred: Hundred,
    pub(super) spacing: Spacing,
    pub(super) minus: Minus,
    pub(super) by_digit: bool,
    pub(super) named_fractions: bool,
}

impl Spelling {
    /// The default spelling: পাঁচশ, লাখ, ঋণাত্মক.
    ///
    /// ```
    /// use bengali_text::number::{Spelling, to_words};
    /// assert_eq!(to_words(100_500).spelling(Spelling::new()).to_string(), "এক লাখ পাঁচশ");
    /// ```
    pub const fn new() -> Self {
        Self {
            lakh: Lakh::Lakh,
            hundred: Hundred::Sha,
            spacing: Spacing::Joined,
            minus: Minus::Rinatmak,
            by_digit: false,
            named_fractions: false,
        }
    }

    /// Sets the word for 100,000.
    ///
    /// ```
    /// use bengali_text::number::{Lakh, Spelling, to_words};
    /// assert_eq!(to_words(300_000).spelling(Spelling::new().lakh(Lakh::Laksha)).to_string(), "তিন লক্ষ");
    /// ```
    #[must_use]
    pub const fn lakh(self, lakh: Lakh) -> Self {
        Self { lakh, ..self }
    }

    /// Sets the word for 100.
    ///
    /// ```
    /// use bengali_text::number::{Hundred, Spelling, to_words};
    /// assert_eq!(to_words(325).spelling(Spelling::new().hundred(Hundred::Sho)).to_string(), "তিনশো পঁচিশ");
    /// ```
    #[must_use]
    pub const fn hundred(self, hundred: Hundred) -> Self {
        Self { hundred, ..self }
    }

    /// Sets whether the word for 100 is joined to its count.
    ///
    /// ```
    /// use bengali_text::number::{Spacing, Spelling, to_words};
    /// assert_eq!(to_words(325).spelling(Spelling::new().spacing(Spacing::Apart)).to_string(), "তিন শ পঁচিশ");
    /// ```
    #[must_use]
    pub const fn spacing(self, spacing: Spacing) -> Self {
        Self { spacing, ..self }
    }

    /// Sets the word for a minus.
    ///
    /// ```
    /// use bengali_text::number::{Minus, Spelling, to_words};
    /// assert_eq!(to_words(-40).spelling(Spelling::new().minus(Minus::Minus)).to_string(), "মাইনাস চল্লিশ");
    /// ```
    #[must_use]
    pub const fn minus(self, minus: Minus) -> Self {
        Self { minus, ..self }
    }

    /// Spells each digit of the whole part, without leading zeros.
    ///
    /// [`parse`](super::parse) rejects these words; for a whole number without a sign, use
    /// [`parse_digit_by_digit`](super::parse_digit_by_digit).
    ///
    /// ```
    /// use bengali_text::number::{Spelling, to_words};
    /// assert_eq!(to_words(9504).spelling(Spelling::new().digit_by_digit()).to_string(), "নয় পাঁচ শূন্য চার");
    /// ```
    #[must_use]
    pub const fn digit_by_digit(self) -> Self {
        Self { by_digit: true, ..self }
    }

    /// Spells halves and quarters by fraction words: দেড়, আড়াই, সাড়ে তিন, পৌনে চার, and of a scale, দেড় লাখ.
    ///
    /// Only for numbers below ninety-nine, or below ninety-nine of their largest scale; others are spelled as without this option. Zeros
    /// at the end of a fraction are dropped: 2.50 is আড়াই. Has no effect on sums of money and digit by digit.
    ///
    /// ```
    /// use bengali_text::number::{Decimal, Error, Spelling, to_words};
    ///
    /// let say = |text| Ok::<_, Error>(to_words(Decimal::try_from(text)?).spelling(Spelling::new().named_fractions()).to_string());
    /// assert_eq!([say("1.5")?, say("2.5")?, say("3.5")?], ["দেড়", "আড়াই", "সাড়ে তিন"]);
    /// assert_eq!([say("3.25")?, say("3.75")?, say("0.25")?], ["সোয়া তিন", "পৌনে চার", "এক চতুর্থাংশ"]);
    /// assert_eq!([say("250")?, say("350000")?, say("2600")?], ["আড়াইশ", "সাড়ে তিন লাখ", "দুই হাজার ছয়শ"]);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub const fn named_fractions(self) -> Self {
        Self { named_fractions: true, ..self }
    }
}

impl Lakh {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Lakh => name::LAKH,
            Self::Laksha => "লক্ষ",
        }
    }
}

impl Hundred {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Sha => "শ",
            Self::Sho => "শো",
            Self::Shata => "শত",
        }
    }
}

impl Minus {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Rinatmak => name::MINUS,
            Self::Minus => "মাইনাস",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Hundred, Lakh, Minus};
    use crate::words::{Sense, kinds, row_of};

    #[test]
    fn every_word_is_a_row() {
        let sense = |word| row_of(word, kinds::NUMBER).map(|row| row.sense);
        for word in [Lakh::Lakh, Lakh::Laksha].map(Lakh::word) {
            assert_eq!(sense(word), Some(Sense::Scale(5)), "{word}");
        }
        for word in [Hundred::Sha, Hundred::Sho, Hundred::Shata].map(Hundred::word) {
            assert_eq!(sense(word), Some(Sense::Scale(2)), "{word}");
        }
        for word in [Minus::Rinatmak, Minus::Minus].map(Minus::word) {
            assert_eq!(sense(word), Some(Sense::Minus), "{word}");
        }
    }
}
