//! Markdown: prose is text, as GitHub reads it, with tables, footnotes and mathematics.
//!
//! `pulldown-cmark` reads it, and each of its events has a place. What is left: code, HTML, mathematics, destinations and labels of
//! links, text that is a label itself (`[text]`, `[text][]`, `[[text]]`), and front matter. A text is cut at the ends of lines,
//! before which and after which no rule looks.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::pieces::{Manner, Reader, Segment};
use super::references::References;

/// Reads a file from the byte `start` on.
pub fn read(file: &str, start: usize, out: &mut Reader) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let markdown = file.get(start..).unwrap_or_default();
    let references = References::of_html(markdown);
    let mut texts = Texts { markdown, start, references, out, end: 0 };
    // How many elements are open in one whose text stays.
    let mut skipped = 0_usize;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let end = range.end;
        match event {
            Event::Start(tag) => {
                texts.out.boundary(if is_inline(tag.to_end()) { Segment::Tag } else { Segment::End });
                if skipped > 0 || stays(&tag) {
                    skipped += 1;
                }
                texts.end = texts.end.max(range.start);
            }
            Event::End(tag) => {
                texts.out.boundary(match () {
                    () if skipped > 0 && is_inline(tag) => Segment::Placeholder,
                    () if is_inline(tag) => Segment::Tag,
                    () => Segment::End,
                });
                skipped = skipped.saturating_sub(1);
                texts.end = end;
            }
            Event::Text(text) => {
                if skipped == 0 {
                    texts.read(&text, range);
                }
                texts.end = end;
            }
            Event::InlineHtml(_) => {
                texts.out.boundary(Segment::Tag);
                texts.end = end;
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {
                texts.out.boundary(Segment::Placeholder);
                texts.end = end;
            }
            Event::Html(_) | Event::SoftBreak | Event::HardBreak | Event::Rule | Event::TaskListMarker(_) => {
                texts.out.end();
                texts.end = end;
            }
        }
    }
}

struct Texts<'f, 'o> {
    markdown: &'f str,
    /// Where it begins in the file.
    start: usize,
    references: References,
    out: &'o mut Reader,
    /// The end of the last event.
    end: usize,
}

impl Texts<'_, '_> {
    fn read(&mut self, text: &str, range: Range<usize>) {
        let source = self.markdown.get(range.clone()).unwrap_or_default();
        let at = self.start + range.start;
        if source != text {
            // A reference has an event of its own.
            match self.references.decode(source) {
                Some((c, manner)) if text.chars().eq([c]) => self.out.escape(c, at..at + source.len(), manner),
                _ => self.out.boundary(Segment::Placeholder),
            }
            return;
        }
        let gap = self.markdown.get(self.end..range.start).unwrap_or_default();
        match text.chars().next().filter(|first| gap.ends_with('\\') && first.is_ascii_punctuation()) {
            Some(first) => {
                self.out.escape(first, at - 1..at + 1, Manner::Markdown);
                self.out.literal(text.get(1..).unwrap_or_default(), at + 1, Manner::Markdown);
            }
            None => self.out.literal(text, at, Manner::Markdown),
        }
    }
}

/// Whether the text of an element is not prose, or the name of something.
fn stays(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => true,
        Tag::Link { link_type, .. } | Tag::Image { link_type, .. } => {
            !matches!(link_type, LinkType::Inline | LinkType::Reference | LinkType::WikiLink { has_pothole: true })
        }
        _ => false,
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use ::markdown::ParseOptions;
    use ::markdown::mdast::Node;
    use bengali_text::{Level, Normalizer, normalize};
    use proptest::prelude::*;

    use super::super::{Syntax, laws};

    fn rewritten(file: &str) -> String {
        laws::check(Syntax::Markdown, file, &Normalizer::default()).unwrap().into_owned()
    }

    #[test]
    fn prose_changes_and_the_rest_stays() {
        let rows = [
            ("---\ntitle: অ\u{9BE}\n---\n\n# অ\u{9BE} {#অ\u{9BE}}\n", "---\ntitle: অ\u{9BE}\n---\n\n# আ {#অ\u{9BE}}\n"),
            (
                "| অ\u{9BE} | `অ\u{9BE}` |\r\n|---|:-:|\r\n| **অ\u{9BE}** | [অ\u{9BE}](অ\u{9BE} \"অ\u{9BE}\") |\r\n",
                "| আ | `অ\u{9BE}` |\r\n|---|:-:|\r\n| **আ** | [আ](অ\u{9BE} \"অ\u{9BE}\") |\r\n",
            ),
            (
                "```অ\u{9BE}\nঅ\u{9BE}\n```\n\n    অ\u{9BE}\n\n> - [ ] অ\u{9BE}\n>   অ\u{9BE}\\\n>   অ\u{9BE}\n",
                "```অ\u{9BE}\nঅ\u{9BE}\n```\n\n    অ\u{9BE}\n\n> - [ ] আ\n>   আ\\\n>   আ\n",
            ),
            (
                "[অ\u{9BE}] [অ\u{9BE}][] [অ\u{9BE}][অ\u{9BE}] [^অ\u{9BE}]\n\n[অ\u{9BE}]: /অ\u{9BE}\n[^অ\u{9BE}]: অ\u{9BE}\n",
                "[অ\u{9BE}] [অ\u{9BE}][] [আ][অ\u{9BE}] [^অ\u{9BE}]\n\n[অ\u{9BE}]: /অ\u{9BE}\n[^অ\u{9BE}]: আ\n",
            ),
            (
                "অ*\u{9BE}* অ<b>\u{9BE}</b>অ\u{9BE} <https://a.b/অ\u{9BE}> https://a.b/অ\u{9BE} $অ\u{9BE}$",
                "অ*\u{9BE}* অ<b>\u{9BE}</b>আ <https://a.b/অ\u{9BE}> https://a.b/অ\u{9BE} $অ\u{9BE}$",
            ),
            ("<div>\nঅ\u{9BE}\n</div>\n\n![অ\u{9BE}](অ\u{9BE}.png)", "<div>\nঅ\u{9BE}\n</div>\n\n![আ](অ\u{9BE}.png)"),
            ("&#2437;&#2494; \\*অ\u{9BE}\\* &amp; অ\\_\u{9BE}", "&#2438; \\*আ\\* &amp; অ\\_\u{9BE}"),
            ("\u{FEFF}1. অ\u{9BE}", "\u{FEFF}1. আ"),
        ];
        for (file, want) in rows {
            assert_eq!(rewritten(file), want);
        }
    }

    #[test]
    fn a_text_that_would_mean_something_else_is_refused() {
        // The name of a link; and a danda, after which two asterisks do not end what is bold.
        for (file, place) in
            [("ক\n\n[অ\u{9BE}]\n\n[আ]: /b\n", "line 3, column 1: "), ("**হয়েছে\u{9F7}**নিম্নে", "line 1, column 1: ")]
        {
            let error = laws::check(Syntax::Markdown, file, &Normalizer::new(Level::Repair)).unwrap_err();
            assert!(error.to_string().starts_with(place), "{error}");
        }
        assert_eq!(rewritten("**হয়েছে** নিম্নে"), "**হয\u{9BC}েছে** নিম্নে");
    }

    #[test]
    fn damaged_files_do_no_harm() {
        laws::check_damaged(
            Syntax::Markdown,
            "---\na: ক\n---\n# অ\u{9BE}\n\n| `ক` | [অ\u{9BE}](ক) |\n|-|-|\n| ক | **অ\u{9BE}** |\n\n- ক &amp;\n\n> ```\n> অ\u{9BE}\n",
        );
    }

    /// The texts, and all else, as another parser reads them.
    fn tree(file: &str) -> (Vec<String>, String) {
        let options = ParseOptions::gfm();
        let (mut texts, mut rest) = (Vec::new(), String::new());
        let mut nodes = vec![::markdown::to_mdast(file, &options).unwrap()];
        while let Some(node) = nodes.pop() {
            match node {
                Node::Text(text) => texts.push(text.value),
                Node::Code(code) => rest += &format!("{:?} {:?}\n", code.value, code.lang),
                Node::InlineCode(code) => rest += &format!("{:?}\n", code.value),
                Node::Link(link) => {
                    rest += &format!("{:?} {:?}\n", link.url, link.title);
                    nodes.extend(link.children);
                }
                node => {
                    rest += &format!("{:?}\n", std::mem::discriminant(&node));
                    nodes.extend(node.children().cloned().unwrap_or_default());
                }
            }
        }
        (texts, rest)
    }

    proptest! {
        #[test]
        fn another_parser_reads_the_normalized_texts(texts in prop::collection::vec(laws::text(&[laws::LETTERS]), 6), manner in 0..3) {
            let [a, b, c, d, e, f] = std::array::from_fn(|index| laws::referenced(&format!("ক{}ক", texts[index]), manner));
            let file = format!("# {a}\n\n{b} `অ\u{9BE}` **{c}** [{d}](/অ\u{9BE})\n\n```\nঅ\u{9BE}\n```\n\n- {e}\n- {f}\n\n| {a} | {b} |\n|---|---|\n| {c} | `অ\u{9BE}` |\n");
            let after = rewritten(&file);
            let (mut texts, rest) = tree(&file);
            for text in &mut texts {
                *text = normalize(text).into_owned();
            }
            prop_assert_eq!(tree(&after), (texts, rest));
        }

        #[test]
        fn laws_hold(file in laws::text(&[laws::LETTERS, laws::OTHERS, laws::PLACEHOLDERS, &["*", "**", "_", "`", "[", "]", "](a)", "\n", "\n\n", "- ", "# ", "> ", "| ", "\\", "&#2494;", "<b>", "$"]])) {
            for normalizer in laws::normalizers() {
                let _ = laws::check(Syntax::Markdown, &file, &normalizer);
            }
        }

        #[test]
        fn any_file_is_read(file in "(```|---|\\]\\(|\n\n|<b>|&#2494;|[\\[\\]`*_|:>#$\\\\ \n\r\tঅ\u{9BE}]){0,20}") {
            let _ = laws::check(Syntax::Markdown, &file, &Normalizer::default());
        }
    }
}
