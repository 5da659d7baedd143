//! Pages in Windows-1252, as Word writes them: read by the codes, and written with references for what these do not have.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

use anyhow::Result;
use regex::bytes::Regex;

use super::rtf_tokens::decode;
use crate::inputs::as_utf8;

/// Where browsers look for the name of the encoding.
const LOOKED_AT: usize = 1024;

static NAMED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i-u)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)"#).ok());

/// The text of a page, and whether that is in Windows-1252: it says so, or it says nothing and is not UTF-8. These are what
/// browsers do.
pub fn text(page: &[u8]) -> Result<(Cow<'_, str>, bool)> {
    let start = page.get(..LOOKED_AT).unwrap_or(page);
    let named = NAMED.as_ref().and_then(|regex| regex.captures(start)?.get(1));
    let is_one = match named {
        _ if page.starts_with(b"\xEF\xBB\xBF") => false,
        Some(name) => is_windows_1252(&String::from_utf8_lossy(name.as_bytes())),
        None => as_utf8(page).is_err(),
    };
    if is_one {
        return Ok((page.iter().map(|&byte| decode(byte)).collect::<String>().into(), true));
    }
    Ok((as_utf8(page)?.into(), false))
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

/// A page in Windows-1252, with a reference for each character that this does not have.
pub fn write(page: &str) -> Vec<u8> {
    let mut out = String::new();
    let mut bytes = Vec::with_capacity(page.len());
    for c in page.chars() {
        let byte = if c.is_ascii() { u8::try_from(c).ok() } else { (0x80..=0xFF).find(|&byte| decode(byte) == c) };
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
        let is_one = |page: &[u8]| text(page).map(|(_, is_one)| is_one).ok();
        for (page, want) in [
            (&b"<META http-equiv=Content-Type content=\"text/html; charset=Windows-1252\">\x86K"[..], Some(true)),
            (b"<meta charset='iso-8859-1'>K", Some(true)),
            (b"<meta charset=utf-8>K", Some(false)),
            (b"<meta charset=utf-8>\x86K", None),
            (b"<meta charset=windows-1251>K", Some(false)),
            (b"<meta charset=windows-1251>\x86K", None),
            (b"K", Some(false)),
            (b"\x86K", Some(true)),
            (b"\xEF\xBB\xBF<meta charset=latin1>K", Some(false)),
        ] {
            assert_eq!(is_one(page), want, "{}", String::from_utf8_lossy(page));
        }
    }

    #[test]
    fn every_byte_comes_back() {
        let page: Vec<u8> = [&b"<meta charset=latin1>"[..], &(0..=255).collect::<Vec<u8>>()].concat();
        assert_eq!(write(&text(&page).unwrap().0), page);
        assert_eq!(write("†ক"), b"\x86&#2453;");
    }
}
