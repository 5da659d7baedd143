//! The encoding of pages: UTF-8, or Windows-1252, as Word writes them, with references for what that does not have.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

use anyhow::Result;
use regex::bytes::Regex;

use super::rtf_tokens::decode;
use crate::inputs::as_utf8;

/// Where browsers look for the name of the encoding.
const LOOKED_AT: usize = 1024;

/// What a page is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    Utf8,
    Windows1252,
    /// A page of ASCII that names another encoding, or a whole one that names none: browsers would not take it for UTF-8.
    Ascii,
}

static NAMED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i-u)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)"#).ok());

static WHOLE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?i-u)<(?:!doctype|html|head)\b").ok());

/// The text of a page, and what that is in: what the page says, as browsers have it. One that says nothing is in UTF-8 if it can be.
pub fn text(page: &[u8]) -> Result<(Cow<'_, str>, Charset)> {
    let start = page.get(..LOOKED_AT).unwrap_or(page);
    let named = NAMED.as_ref().and_then(|regex| regex.captures(start)?.get(1));
    let is_whole = || WHOLE.as_ref().is_some_and(|regex| regex.is_match(start));
    let charset = match named {
        _ if page.starts_with(b"\xEF\xBB\xBF") => Charset::Utf8,
        Some(name) if is_windows_1252(&String::from_utf8_lossy(name.as_bytes())) => Charset::Windows1252,
        Some(name) if page.is_ascii() && !name.as_bytes().to_ascii_lowercase().starts_with(b"utf") => Charset::Ascii,
        None if page.is_ascii() && is_whole() => Charset::Ascii,
        None if as_utf8(page).is_err() => Charset::Windows1252,
        _ => Charset::Utf8,
    };
    let text = match charset {
        Charset::Windows1252 => page.iter().map(|&byte| decode(byte)).collect::<String>().into(),
        Charset::Utf8 | Charset::Ascii => as_utf8(page)?.into(),
    };
    Ok((text, charset))
}

/// The names that the standard of encodings has for it.
fn is_windows_1252(name: &str) -> bool {
    matches!(
        name.to_ascii_lowercase().as_str(),
        "windows-1252"
            | "cp1252"
            | "x-cp1252"
            | "iso-8859-1"
            | "iso8859-1"
            | "iso_8859-1"
            | "latin1"
            | "l1"
            | "ascii"
            | "us-ascii"
    )
}

/// A page in its encoding, with a reference for each character that this does not have.
pub fn write(page: String, charset: Charset) -> Vec<u8> {
    let code = match charset {
        Charset::Utf8 => return page.into_bytes(),
        Charset::Windows1252 => |c| (0x80..=0xFF).find(|&byte| decode(byte) == c),
        Charset::Ascii => |_| None,
    };
    let mut out = String::new();
    let mut bytes = Vec::with_capacity(page.len());
    for c in page.chars() {
        let byte = if c.is_ascii() { u8::try_from(c).ok() } else { code(c) };
        if let Some(byte) = byte {
            bytes.push(byte);
        } else {
            out.clear();
            let _ = write!(out, "&#{};", u32::from(c));
            bytes.extend_from_slice(out.as_bytes());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_its_encoding() {
        use Charset::{Ascii, Utf8, Windows1252};
        let charset = |page: &[u8]| text(page).map(|(_, charset)| charset).ok();
        for (page, want) in [
            (
                &b"<META http-equiv=Content-Type content=\"text/html; charset=Windows-1252\">\x86K"[..],
                Some(Windows1252),
            ),
            (b"<meta charset='iso-8859-1'>K", Some(Windows1252)),
            (b"<html><meta charset=utf-8>K", Some(Utf8)),
            (b"<meta charset=utf-8>\x86K", None),
            (b"<meta charset=windows-1251>K", Some(Ascii)),
            ("<meta charset=windows-1251>ক".as_bytes(), Some(Utf8)),
            (b"<meta charset=windows-1251>\x86K", None),
            (b"<p>K", Some(Utf8)),
            (b"<HTML>K", Some(Ascii)),
            ("<html>ক".as_bytes(), Some(Utf8)),
            (b"<html>\x86K", Some(Windows1252)),
            (b"\xEF\xBB\xBF<meta charset=latin1>K", Some(Utf8)),
        ] {
            assert_eq!(charset(page), want, "{}", String::from_utf8_lossy(page));
        }
    }

    #[test]
    fn every_byte_comes_back() {
        let page: Vec<u8> = [&b"<meta charset=latin1>"[..], &(0..=255).collect::<Vec<u8>>()].concat();
        assert_eq!(write(text(&page).unwrap().0.into_owned(), Charset::Windows1252), page);
        assert_eq!(write("†ক".to_owned(), Charset::Windows1252), b"\x86&#2453;");
        assert_eq!(write("†ক".to_owned(), Charset::Ascii), b"&#8224;&#2453;");
    }
}
