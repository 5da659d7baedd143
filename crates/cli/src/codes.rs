//! Whether a text can be in the codes of a legacy font: a quick look before the detector takes its time.

/// Whether a line has a code that draws a sign or a conjunct. Most lines in legacy fonts have one; a detector that looked at every
/// line of English would take hundreds of times as long as the rest of the command.
pub fn may_be_legacy(line: &str) -> bool {
    // Bengali has other first bytes, and most lines nothing else.
    let has_first = holds(line, |byte| matches!(byte, 0xC2..=0xCF | 0xE2));
    let has_reference = || {
        let mut after = line.split('&').skip(1);
        after.any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#'))
    };
    (has_first && line.contains(is_code) && holds(line, |byte| byte.is_ascii_alphabetic()))
        || (holds(line, |byte| byte == b'&') && has_reference())
}

/// Whether a byte of a line is one of these. Without a branch, so that the loop takes many bytes at a time.
fn holds(line: &str, is: impl Fn(u8) -> bool) -> bool {
    line.bytes().fold(false, |found, byte| found | is(byte))
}

/// A character of Latin-1, Windows-1252 or Mac Roman, but for punctuation that other languages have too.
fn is_code(c: char) -> bool {
    !matches!(c, '\u{A0}' | '©' | '®' | '°' | '·' | '×' | 'é')
        && matches!(c,
            '\u{80}'..='\u{FF}' | 'Œ'..='œ' | 'Š'..='š' | 'Ÿ'..='ž' | 'ƒ' | 'ˆ'..='˜' | 'Ω' | 'π'
            | '‚' | '„' | '†' | '‡' | '‰' | '‹' | '›' | '€' | '™'
            | '∂' | '∆' | '∏' | '∑' | '√' | '∞' | '∫' | '≈' | '≠' | '≤' | '≥' | '◊')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_legacy_font_has_a_code_that_others_lack() {
        for line in ["MYcÖRvZš¿x", "†mvbvi evsjv", "Bj¡l", "m&#8225; K", "&Dagger;K", "evsjv\u{87}`k"] {
            assert!(may_be_legacy(line), "{line}");
        }
        for line in [
            "",
            "The quick brown fox",
            "“Don’t” — he said… © 2026",
            "আমার ‘সোনার’ বাংলা — ৫ °সে",
            "if a && b { c & 3 }",
            "‡ ¶",
        ] {
            assert!(!may_be_legacy(line), "{line}");
        }
    }
}
