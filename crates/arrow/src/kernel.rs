//! [`Kernel`], what is done with each text of an array, and the kernels of this crate.

use std::borrow::Cow;

use bengali_text::legacy::{Decoder, Layout, from_unicode, visual_order_to_logical};
use bengali_text::search::{Folder, stem};
use bengali_text::{Normalizer, digits};

/// Rewrites one text; [`rewrite`](crate::rewrite) applies it to the rows of an array.
///
/// A kernel is shared by threads, which may each take a slice of an array.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text_arrow::{Kernel, rewrite};
///
/// /// Taka by its sign.
/// struct TakaSign;
///
/// impl Kernel for TakaSign {
///     fn rewrite(&self, text: &str, out: &mut String) -> bool {
///         let changes = text.contains("টাকা");
///         if changes {
///             out.push_str(&text.replace("টাকা", "৳"));
///         }
///         changes
///     }
/// }
///
/// let prices = StringArray::from(vec![Some("৫০০ টাকা"), None]);
/// assert_eq!(rewrite(&TakaSign, &prices)?, StringArray::from(vec![Some("৫০০ ৳"), None]));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub trait Kernel: Send + Sync {
    /// Appends what `text` becomes to `out` and returns true; or, if that is `text` itself, appends nothing and returns false.
    fn rewrite(&self, text: &str, out: &mut String) -> bool;

    /// Whether each line of a text is rewritten by itself, whatever the lines around it, and stays one line.
    ///
    /// Short rows are then rewritten many at a time, with line feeds between them.
    fn is_linewise(&self) -> bool {
        false
    }
}

/// Appends what a function of the library made of a text, if that is another text.
fn append_changed(made: Cow<'_, str>, out: &mut String) -> bool {
    match made {
        Cow::Borrowed(_) => false,
        Cow::Owned(made) => {
            out.push_str(&made);
            true
        }
    }
}

/// Normalizes each text; see [`Normalizer::normalize`].
impl Kernel for Normalizer {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        let changes = !self.is_normalized(text);
        if changes {
            self.normalize_into(text, out);
        }
        changes
    }

    fn is_linewise(&self) -> bool {
        true
    }
}

/// Makes a search key of each text; see [`Folder::fold`].
impl Kernel for Folder {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        append_changed(self.fold(text), out)
    }

    fn is_linewise(&self) -> bool {
        true
    }
}

/// Takes the endings of nouns off texts that are one word each; see [`stem`].
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text_arrow::{Stem, rewrite};
///
/// let words = StringArray::from(vec!["নদীগুলোর", "মানুষের"]);
/// assert_eq!(rewrite(&Stem, &words)?, StringArray::from(vec!["নদী", "মানুষ"]));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stem;

impl Kernel for Stem {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        let stem = stem(text);
        // A stem is the beginning of its word.
        let changes = stem.len() != text.len();
        if changes {
            out.push_str(stem);
        }
        changes
    }
}

/// Converts digits, and nothing else.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text_arrow::{Digits, rewrite};
///
/// let years = StringArray::from(vec!["২০২৩ সাল", "१९७१"]);
/// assert_eq!(rewrite(&Digits::ToAscii, &years)?, StringArray::from(vec!["2023 সাল", "१९७१"]));
/// assert_eq!(rewrite(&Digits::AnyToAscii, &years)?, StringArray::from(vec!["2023 সাল", "1971"]));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// ০-৯ to 0-9, as [`digits::to_ascii`] does.
    ToAscii,
    /// 0-9 to ০-৯, as [`digits::to_bengali`] does.
    ToBengali,
    /// The decimal digits of every script to 0-9, as [`digits::any_to_ascii`] does.
    AnyToAscii,
}

impl Kernel for Digits {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        let start = out.len();
        match self {
            Digits::ToAscii => digits::to_ascii_into(text, out),
            Digits::ToBengali => digits::to_bengali_into(text, out),
            Digits::AnyToAscii => digits::any_to_ascii_into(text, out),
        }
        // Each digit that is converted takes another number of bytes: one in ASCII, more in every other script.
        let changes = out.len() - start != text.len();
        if !changes {
            out.truncate(start);
        }
        changes
    }

    fn is_linewise(&self) -> bool {
        true
    }
}

/// Converts texts between the codes of legacy fonts and Unicode.
///
/// How a text came to its codes ([`Transport`](bengali_text::legacy::Transport)) is found out for each row; a decoder can be told.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text::legacy::{Decoder, Encoding, Layout};
/// use bengali_text_arrow::{Legacy, rewrite};
///
/// let names = StringArray::from(vec![Some("†gvt Avãyj Kwig"), None]);
/// let decoder = Decoder::new(Encoding::Bijoy);
/// assert_eq!(rewrite(&Legacy::ToUnicode(decoder), &names)?, StringArray::from(vec![Some("মোঃ আব্দুল করিম"), None]));
///
/// let titles = StringArray::from(vec!["Subject: evwl©K cix¶v", "বার্ষিক পরীক্ষা"]);
/// let titles = rewrite(&Legacy::DecodeMixed(decoder), &titles)?;
/// assert_eq!(titles, StringArray::from(vec!["Subject: বার্ষিক পরীক্ষা", "বার্ষিক পরীক্ষা"]));
///
/// let codes = rewrite(&Legacy::FromUnicode(Layout::Bijoy52), &titles.slice(1, 1))?;
/// assert_eq!(codes, StringArray::from(vec!["evwl©K cixÿv"]));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Legacy {
    /// All of each text is in the codes of the decoder's font; see [`Decoder::to_unicode`].
    ToUnicode(Decoder),
    /// Each text may have words in the codes of a font; see [`Decoder::decode_mixed`].
    DecodeMixed(Decoder),
    /// Each text may be in Unicode in the order of drawing; see [`visual_order_to_logical`].
    VisualOrder,
    /// To the codes of a font; see [`from_unicode`]. What the font has no code for stays, and only [`from_unicode`] lists it.
    FromUnicode(Layout),
}

impl Kernel for Legacy {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        let made = match self {
            Legacy::ToUnicode(decoder) => return append_changed(decoder.to_unicode(text), out),
            Legacy::DecodeMixed(decoder) => decoder.decode_mixed(text).into_text(),
            Legacy::VisualOrder => return append_changed(visual_order_to_logical(text), out),
            Legacy::FromUnicode(layout) => from_unicode(text, *layout).into_text(),
        };
        let changes = made != text;
        if changes {
            out.push_str(&made);
        }
        changes
    }
}
