//! HTML: text between tags is text.
//!
//! `html5gum` is the tokenizer of the HTML standard, which takes any file; the place of each text is that of its token. What is
//! left: tags with their attributes, comments, the contents of `script`, `style`, `code` and their like, and elements with
//! `translate="no"`.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::elements::{Skipped, is_code};
use super::pieces::{Reader, Segment};
use super::references::References;

/// Reads a file from the byte `start` on.
pub fn read(file: &str, start: usize, out: &mut Reader) {
    let html = file.get(start..).unwrap_or_default();
    let references = References::of_html(html);
    let texts = Texts {
        html,
        start,
        references,
        out,
        tag: String::new(),
        attribute: Vec::new(),
        stays: false,
        skipped: Skipped::default(),
    };
    let mut emitter = CallbackEmitter::<_, Infallible, usize>::new(texts);
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).for_each(|token| match token {
        Ok(never) | Err(never) => match never {},
    });
}

struct Texts<'f, 'o> {
    html: &'f str,
    /// Where it begins in the file.
    start: usize,
    references: References,
    out: &'o mut Reader,
    /// The tag that is being read: its name, the name of the last attribute, and whether the contents are not to be translated.
    tag: String,
    attribute: Vec<u8>,
    stays: bool,
    skipped: Skipped,
}

impl Callback<Infallible, usize> for Texts<'_, '_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.stays = false;
            }
            CallbackEvent::AttributeName { name } => name.clone_into(&mut self.attribute),
            CallbackEvent::AttributeValue { value } => {
                self.stays |= self.attribute == b"translate" && value.eq_ignore_ascii_case(b"no");
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.boundary(&self.tag.clone());
                let has_contents = !self_closing && !is_void(&self.tag);
                self.skipped.start(&self.tag, is_code(&self.tag) || (self.stays && has_contents));
            }
            CallbackEvent::EndTag { name } => {
                let name = String::from_utf8_lossy(name);
                self.boundary(&name);
                self.skipped.end(&name);
            }
            CallbackEvent::String { value } if !self.skipped.is_on() => self.text(value, span),
            CallbackEvent::Comment { .. } => self.out.boundary(Segment::Tag),
            CallbackEvent::String { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

impl Texts<'_, '_> {
    fn boundary(&mut self, tag: &str) {
        self.out.boundary(match () {
            () if self.skipped.is_on() => Segment::Placeholder,
            () if is_inline(tag) => Segment::Tag,
            () => Segment::End,
        });
    }

    fn text(&mut self, value: &[u8], span: Span<usize>) {
        let text = self.html.get(span.start..span.end).unwrap_or_default();
        // The tokenizer drops an end tag without a name; other text is in the file as it is, but for references and line ends.
        let is_there = || text.as_bytes() == value || text.replace(NAMELESS, "").as_bytes() == value;
        if !text.contains(['&', '\r', '\0']) && !is_there() {
            return self.out.boundary(Segment::Placeholder);
        }
        let mut at = self.start + span.start;
        for part in text.split(NAMELESS) {
            if at > self.start + span.start {
                self.out.boundary(Segment::Tag);
            }
            self.references.read(part, at, self.out);
            at += part.len() + NAMELESS.len();
        }
    }
}

/// An end tag without a name.
const NAMELESS: &str = "</>";

/// Whether an element stands in a line of text, so that letters on both sides of its tags can belong to one word.
pub fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "label"
            | "mark"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "wbr"
    )
}

/// Whether an element never has contents.
pub fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use bengali_text::{Normalizer, normalize};
    use proptest::prelude::*;

    use super::super::{Syntax, laws};

    fn rewritten(file: &str) -> String {
        laws::check(Syntax::Html, file, &Normalizer::default()).unwrap().into_owned()
    }

    #[test]
    fn texts_change_and_the_rest_stays() {
        let rows = [
            (
                "<!DOCTYPE html>\r\n<html lang=bn><head><title>অ\u{9BE} &amp; খ</title>\r\n<style>a::before { content: 'অ\u{9BE}' }</style>\
                 <script>if (a < 'অ\u{9BE}' && b) { '</p>' }</script></head>\r\n<body class='অ\u{9BE}'><p title=\"অ\u{9BE}\">অ\u{9BE}<br>অ\u{9BE}\
                 <!-- অ\u{9BE} --><a href=\"/অ\u{9BE}\">অ\u{9BE}</a> AT&T &copy 2 &nbsp;অ\u{9BE}\r\n<p>ক\u{200C}<p>ক",
                "<!DOCTYPE html>\r\n<html lang=bn><head><title>আ &amp; খ</title>\r\n<style>a::before { content: 'অ\u{9BE}' }</style>\
                 <script>if (a < 'অ\u{9BE}' && b) { '</p>' }</script></head>\r\n<body class='অ\u{9BE}'><p title=\"অ\u{9BE}\">আ<br>আ\
                 <!-- অ\u{9BE} --><a href=\"/অ\u{9BE}\">আ</a> AT&T &copy 2 &nbsp;আ\r\n<p>ক<p>ক",
            ),
            ("&#2437;&#2494; &#x985;&#x9BE; উত&#2509;&zwj;সব", "&#2438; &#x986; উৎসব"),
            ("অ<b>\u{9BE}অ\u{9BE}</b>\u{9BE}", "অ<b>\u{9BE}আ</b>\u{9BE}"),
            ("<P TRANSLATE=NO>অ\u{9BE}<p>অ\u{9BE}</p></P>অ\u{9BE}", "<P TRANSLATE=NO>অ\u{9BE}<p>অ\u{9BE}</p></P>আ"),
            (
                "<pre>অ\u{9BE}<code>অ\u{9BE}</code></pre>{{ অ\u{9BE} }}",
                "<pre>আ<code>অ\u{9BE}</code></pre>{{ অ\u{9BE} }}",
            ),
            (
                "<textarea><b>অ\u{9BE}</textarea><br translate=no>অ\u{9BE}",
                "<textarea><b>আ</textarea><br translate=no>আ",
            ),
            ("<?php 'অ\u{9BE}' ?>অ\u{9BE}</>অ\u{9BE}<", "<?php 'অ\u{9BE}' ?>আ</>আ<"),
            ("\u{FEFF}অ\u{9BE}\0অ\u{9BE}", "\u{FEFF}আ\0আ"),
        ];
        for (file, want) in rows {
            assert_eq!(rewritten(file), want);
        }
    }

    #[test]
    fn damaged_files_do_no_harm() {
        laws::check_damaged(
            Syntax::Html,
            "<!DOCTYPE html><p a='ক' b=ক>অ\u{9BE} &amp;&#2437;\u{9BE}<br/><script>a</script><!--ক-->অ\u{9BE}</p>\r\n",
        );
    }

    /// Tags as they are written, and the texts between them, as another parser reads them.
    fn nodes(file: &str) -> (Vec<String>, Vec<String>) {
        let dom = tl::parse(file, tl::ParserOptions::default()).unwrap();
        let tags = dom.nodes().iter().filter_map(tl::Node::as_tag);
        let tags = tags.map(|tag| format!("{:?} {:?}", tag.name(), tag.attributes())).collect();
        let texts =
            dom.nodes().iter().filter_map(tl::Node::as_raw).map(|text| text.as_utf8_str().into_owned()).collect();
        (tags, texts)
    }

    /// The tokens, with their texts decoded as the standard says, and made another text.
    fn tokens(file: &str, make: impl Fn(&str) -> String) -> Vec<String> {
        let tokens = html5gum::Tokenizer::new(file).map(|token| match token.unwrap() {
            html5gum::Token::String(text) => make(str::from_utf8(&text).unwrap()),
            token => format!("{token:?}"),
        });
        tokens.collect()
    }

    proptest! {
        #[test]
        fn other_parsers_read_the_normalized_texts(texts in prop::collection::vec(laws::text(&[laws::LETTERS]), 4), manner in 0..3) {
            let texts = texts.iter().map(|text| laws::referenced(&format!("ক{text}ক"), manner)).collect::<Vec<_>>();
            let file = format!("<p class='অ\u{9BE}'>{}<b id=a>{}</b>{}<br>{}</p>", texts[0], texts[1], texts[2], texts[3]);
            let after = rewritten(&file);
            prop_assert_eq!(tokens(&after, str::to_owned), tokens(&file, |text| normalize(text).into_owned()));
            if manner == 0 {
                let (tags, mut texts) = nodes(&file);
                for text in &mut texts {
                    *text = normalize(text).into_owned();
                }
                prop_assert_eq!(nodes(&after), (tags, texts));
            }
        }

        #[test]
        fn laws_hold(file in laws::text(&[laws::LETTERS, laws::OTHERS, laws::PLACEHOLDERS, &["<b>", "</b>", "<p>", "<br>", "&#2494;", "&amp;", "&zwnj;", "&", "<!--অ-->", "<script>", "</script>", "<"]])) {
            for normalizer in laws::normalizers() {
                let _ = laws::check(Syntax::Html, &file, &normalizer);
            }
        }

        #[test]
        fn any_file_is_read(file in "(<a|</a>|<!--|-->|<script>|</script>|<title>|[<>&;#x9a='!/ \r\n\0অ\u{9BE}]){0,20}") {
            laws::check(Syntax::Html, &file, &Normalizer::default()).unwrap();
        }
    }
}
