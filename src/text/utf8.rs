//! UTF-8 decoding in `const` code, for tables made of words.

/// Decodes the character at byte `at` of a row, and gives the byte after it. Rows have no characters of four bytes.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs only at compile time")]
pub(crate) const fn char_at(row: &[u8], at: usize) -> (char, usize) {
    let (mut code, length) = match row[at] {
        byte @ ..0x80 => (byte as u32, 1),
        byte @ ..0xE0 => (byte as u32 & 0x1F, 2),
        byte => (byte as u32 & 0x0F, 3),
    };
    let mut next = at + 1;
    while next < at + length {
        code = code << 6 | row[next] as u32 & 0x3F;
        next += 1;
    }
    match char::from_u32(code) {
        Some(c) => (c, next),
        None => panic!("a row has no characters of four bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::char_at;

    #[test]
    fn decodes_what_the_standard_library_decodes() {
        let text = "a£ক\u{9BC}৳–য়";
        let mut at = 0;
        for c in text.chars() {
            assert_eq!(char_at(text.as_bytes(), at), (c, at + c.len_utf8()));
            at += c.len_utf8();
        }
    }
}
