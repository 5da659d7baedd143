//! The encoding of pages: what browsers take them for, with references for what that does not have.

use std::borrow::Cow;
use std::sync::LazyLock;

use anyhow::{Result, bail};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use regex::bytes::Regex;

use crate::inputs::as_utf8;

/// Where browsers look for the name of the encoding.
const LOOKED_AT: usize = 1024;

static NAMED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i-u)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)"#).ok());

static WHOLE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?i-u)<(?:!doctype|html|head)\b").ok());

/// The text of a page, and the encoding that it is in: what the page says, as browsers have it. One that says nothing is in UTF-8 if it
/// can be; a whole page of ASCII is not, since browsers would not take it for UTF-8.
pub fn text(page: &[u8]) -> Result<(Cow<'_, str>, &'static Encoding)> {
    let start = page.get(..LOOKED_AT).unwrap_or(page);
    let name = NAMED.as_ref().and_then(|regex| regex.captures(start)?.get(1));
    // A page that can be read for its encoding is not in UTF-16.
    let named = name.and_then(|name| Encoding::for_label(name.as_bytes())).map(Encoding::output_encoding);
    let is_whole = || WHOLE.as_ref().is_some_and(|regex| regex.is_match(start));
    let encoding = match named {
        _ if page.starts_with(b"\xEF\xBB\xBF") => UTF_8,
        Some(encoding) => encoding,
        None if page.is_ascii() && is_whole() || as_utf8(page).is_err() => WINDOWS_1252,
        None => UTF_8,
    };
    if encoding == UTF_8 {
        return Ok((as_utf8(page)?.into(), encoding));
    }
    let (text, _) = encoding.decode_without_bom_handling(page);
    // Some bytes have no meaning, and some characters two codes.
    if *encoding.encode(&text).0 != *page {
        bail!("is not {}, which it says it is", encoding.name());
    }
    Ok((text, encoding))
}

/// A page in its encoding, with a reference for each character that this does not have.
pub fn write(page: String, encoding: &'static Encoding) -> Vec<u8> {
    if encoding == UTF_8 { page.into_bytes() } else { encoding.encode(&page).0.into_owned() }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{EUC_JP, WINDOWS_1251};

    use super::*;

    #[test]
    fn the_page_says_its_encoding() {
        let encoding = |page: &[u8]| text(page).map(|(_, encoding)| encoding).ok();
        for (page, want) in [
            (
                &b"<META http-equiv=Content-Type content=\"text/html; charset=Windows-1252\">\x86K"[..],
                Some(WINDOWS_1252),
            ),
            (b"<meta charset='iso-8859-1'>K", Some(WINDOWS_1252)),
            (b"<html><meta charset=utf-8>K", Some(UTF_8)),
            (b"<meta charset=utf-16>K", Some(UTF_8)),
            (b"<meta charset=utf-8>\x86K", None),
            (b"<meta charset=windows-1251>K", Some(WINDOWS_1251)),
            (b"<meta charset=windows-1251>\xC0K", Some(WINDOWS_1251)),
            (b"<meta charset=euc-jp>\xA4\xA2", Some(EUC_JP)),
            (b"<meta charset=euc-jp>\x86", None),
            (b"<meta charset=unknown>K", Some(UTF_8)),
            (b"<p>K", Some(UTF_8)),
            (b"<HTML>K", Some(WINDOWS_1252)),
            ("<html>ক".as_bytes(), Some(UTF_8)),
            (b"<html>\x86K", Some(WINDOWS_1252)),
            (b"\xEF\xBB\xBF<meta charset=latin1>K", Some(UTF_8)),
        ] {
            assert_eq!(encoding(page), want, "{}", String::from_utf8_lossy(page));
        }
    }

    #[test]
    fn every_byte_comes_back() {
        let page: Vec<u8> = [&b"<meta charset=latin1>"[..], &(0..=255).collect::<Vec<u8>>()].concat();
        assert_eq!(write(text(&page).unwrap().0.into_owned(), WINDOWS_1252), page);
        assert_eq!(write("†ক".to_owned(), WINDOWS_1252), b"\x86&#2453;");
    }
}
