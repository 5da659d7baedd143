//! Legacy text: Bengali that was stored as it is drawn, in the codes of a font or in the order of drawing.
//!
//! ```
//! use bengali_text::legacy::{Encoding, to_unicode};
//!
//! assert_eq!(to_unicode("Avgvi †mvbvi evsjv", Encoding::Bijoy), "আমার সোনার বাংলা");
//! ```

mod adarshalipi;
mod bijoy;
mod cluster;
mod codes;
mod decoded;
mod decoder;
mod detect;
mod draws;
mod encode;
mod entities;
mod font;
mod glyphs;
mod likelihood;
mod mixed;
mod stretches;
mod transport;

use alloc::borrow::Cow;

pub use decoded::{Decoded, Span};
pub use decoder::{Decoder, Digits, Hasanta, Quotes, Visarga};
pub use detect::{Detection, Kind, detect};
pub use encode::{Encoded, Layout, from_unicode};
pub use font::{Encoding, font_encoding};
pub use mixed::decode_mixed;
pub use transport::Transport;

/// Decodes a text that is in the codes of a font, all of it. Borrowed exactly when nothing in it changes.
pub fn to_unicode(text: &str, encoding: Encoding) -> Cow<'_, str> {
    Decoder::new(encoding).to_unicode(text)
}
