//! Legacy text: Bengali that was stored as it is drawn, in the codes of a font.
//!
//! In the font `SutonnyMJ` the word `evsjv` is drawn বাংলা. [The guide](crate::guide::legacy) tells where such text comes from, what cannot
//! be told of it, and how to convert documents.
//!
//! ```
//! use bengali_text::legacy::{Encoding, decode_mixed, to_unicode};
//!
//! assert_eq!(to_unicode("Avgvi †mvbvi evsjv", Encoding::Bijoy), "আমার সোনার বাংলা");
//! assert_eq!(decode_mixed("Subject: evwl©K cix¶v").text(), "Subject: বার্ষিক পরীক্ষা");
//! ```
//!
//! [`to_unicode`] and [`Decoder`] take all of a text for codes, which is right where a document has a font for each part of a text
//! ([`font_encoding`]). For text without fonts, [`detect`] tells what it is in, and [`decode_mixed`] decodes the words of it that are
//! in codes. A word of ASCII letters can be a word of either language; only its font or its neighbours tell. [`from_unicode`] makes
//! codes for programs that have nothing else.
//!
//! Text extracted from PDF is often in Unicode but in the order of drawing: [`visual_order_to_logical`].
//!
//! What a font draws is the truth: a slip of its writer stays. What has no meaning where it stands is kept and reported.

mod adarshalipi;
mod bijoy;
mod cluster;
mod codes;
mod decoded;
mod decoder;
mod detect;
mod drawn_word;
mod draws;
mod edges;
mod encode;
mod entities;
mod font;
mod foreign;
mod glyphs;
mod likelihood;
mod mixed;
mod order_of_drawing;
mod parts;
mod path;
mod reader;
mod stretches;
mod transport;
mod visual_order;
mod word;

use alloc::borrow::Cow;

pub use decoded::{Decoded, Span};
pub use decoder::{Decoder, Hasanta, Quotes, Visarga};
pub use detect::{Detection, Kind, detect};
pub use encode::{Encoded, from_unicode};
pub use font::{Encoding, Layout, font_encoding};
pub use mixed::decode_mixed;
pub use transport::Transport;
pub use visual_order::visual_order_to_logical;

/// Decodes a text that is in the codes of a font, all of it. Borrowed exactly when nothing in it changes.
///
/// ```
/// use bengali_text::legacy::{Encoding, to_unicode};
///
/// assert_eq!(to_unicode("miKvwi Awdm", Encoding::Bijoy), "সরকারি অফিস");
/// ```
pub fn to_unicode(text: &str, encoding: Encoding) -> Cow<'_, str> {
    Decoder::new(encoding).to_unicode(text)
}
