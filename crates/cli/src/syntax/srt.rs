//! Subtitles: `SubRip` (`.srt`) and `WebVTT` (`.vtt`). The lines of a cue are text.
//!
//! Both are files of lines, with no parser to be had that keeps places. A cue is
//!
//! ```text
//! cue  = [id line] time-line line* blank-line
//! ```
//!
//! where a time line has `-->` in it. All before the first cue stays, and so do the blocks `NOTE`, `STYLE` and `REGION` of
//! `WebVTT`. In SRT a blank line inside a cue does not end it, as players read it: all is text up to the next cue. Tags (`<i>`,
//! `<00:01.000>`) and overrides (`{\an8}`) stay like all tags and placeholders.

use super::pieces::{Manner, Reader};

/// Reads a file from the byte `start` on.
pub fn read(file: &str, start: usize, out: &mut Reader) {
    let text = file.get(start..).unwrap_or_default();
    let is_vtt = text.starts_with("WEBVTT");
    let mut at = start;
    // Whether the line is in a cue, after its time line.
    let mut in_cue = false;
    let mut after_blank = true;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let content = line.trim_end_matches(['\n', '\r']);
        let is_blank = content.trim().is_empty();
        let next_is_time = lines.peek().is_some_and(|next| is_time(next));
        if is_time(content) {
            in_cue = true;
        } else if is_vtt && (is_blank || (after_blank && is_block(content))) {
            in_cue = false;
        } else if in_cue && !(next_is_time && (after_blank || is_index(content))) {
            out.literal(content, at, Manner::Verbatim);
            out.end();
        }
        after_blank = is_blank;
        at += line.len();
    }
}

fn is_time(line: &str) -> bool {
    line.contains("-->")
}

fn is_index(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a block of `WebVTT` that is no cue begins with this line.
fn is_block(line: &str) -> bool {
    ["NOTE", "STYLE", "REGION"].iter().any(|name| line.starts_with(name))
}

#[cfg(test)]
mod tests {
    use bengali_text::{Level, Normalizer, Rule};
    use proptest::prelude::*;

    use super::super::{Syntax, laws};

    fn rewritten(file: &str) -> String {
        laws::check(Syntax::Srt, file, &Normalizer::default()).unwrap().into_owned()
    }

    const TIME: &str = "00:00:01,000 --> 00:00:02,500";

    #[test]
    fn lines_of_cues_change_and_the_rest_stays() {
        let rows = [
            (
                "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,500 X1:0\r\n{\\an8}<i>অ\u{9BE}মি</i>\r\n- অ\u{9BE}<b>\u{9BE}</b>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nঅ\u{9BE}",
                "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,500 X1:0\r\n{\\an8}<i>আমি</i>\r\n- আ<b>\u{9BE}</b>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nআ",
            ),
            // A blank line in a cue.
            (
                "1\n00:01 --> 00:02\nঅ\u{9BE}\n\nঅ\u{9BE}\n2\n00:02 --> 00:03\nঅ\u{9BE}\n",
                "1\n00:01 --> 00:02\nআ\n\nআ\n2\n00:02 --> 00:03\nআ\n",
            ),
            (
                "WEBVTT অ\u{9BE}\nX: অ\u{9BE}\n\nSTYLE\n::cue(অ\u{9BE}) {}\n\nঅ\u{9BE}\n00:01.000 --> 00:02.000 align:start\n<v অ\u{9BE}>অ\u{9BE}<00:01.500>অ\u{9BE} &amp;\n\nNOTE অ\u{9BE}\nঅ\u{9BE}\n\n00:03.000 --> 00:04.000\nঅ\u{9BE}\n",
                "WEBVTT অ\u{9BE}\nX: অ\u{9BE}\n\nSTYLE\n::cue(অ\u{9BE}) {}\n\nঅ\u{9BE}\n00:01.000 --> 00:02.000 align:start\n<v অ\u{9BE}>আ<00:01.500>আ &amp;\n\nNOTE অ\u{9BE}\nঅ\u{9BE}\n\n00:03.000 --> 00:04.000\nআ\n",
            ),
        ];
        for (file, want) in rows {
            assert_eq!(rewritten(file), want);
        }
    }

    #[test]
    fn digits_of_numbers_and_times_stay() {
        let digits = Normalizer::new(Level::Visual).with(Rule::BengaliDigits);
        let file = |text| format!("1\n{TIME}\n{text}\n\n2\n{TIME}\n{text}\n3\n{TIME}\n{text}");
        assert_eq!(laws::check(Syntax::Srt, &file("৫ 5\n5"), &digits).unwrap(), file("৫ ৫\n৫"));
    }

    #[test]
    fn damaged_files_do_no_harm() {
        laws::check_damaged(
            Syntax::Srt,
            "1\r\n00:01 --> 00:02\r\n{\\an8}<i>অ\u{9BE}</i>\r\n\r\n2\r\n00:02 --> 00:03\r\nঅ\u{9BE}\r\n",
        );
        laws::check_damaged(Syntax::Srt, "WEBVTT\n\nNOTE ক\n\nক\n00:01 --> 00:02\n<v ক>অ\u{9BE}\n");
    }

    proptest! {
        #[test]
        fn laws_hold(texts in prop::collection::vec(laws::text(&[laws::LETTERS, laws::OTHERS, laws::PLACEHOLDERS, &["<i>", "</i>", "{\\an8}", "\n", "\r\n"]]), 1..3), vtt: bool) {
            let cues = texts.iter().enumerate().map(|(index, text)| format!("{index}\n{TIME}\n{text}\n\n"));
            let file = if vtt { "WEBVTT\n\n" } else { "" }.to_owned() + &cues.collect::<String>();
            for normalizer in laws::normalizers() {
                laws::check(Syntax::Srt, &file, &normalizer).unwrap();
            }
        }

        #[test]
        fn any_file_is_read(file in "(WEBVTT|NOTE|-->|<i>|[1 \n\r<>{}অ\u{9BE}]){0,20}") {
            laws::check(Syntax::Srt, &file, &Normalizer::default()).unwrap();
        }
    }
}
