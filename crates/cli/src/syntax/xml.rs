//! XML, with what is built on it: Android strings, XLIFF, SVG, XHTML. Text between tags is text, in CDATA sections too.
//!
//! The events of `quick-xml` lie side by side in the file, so that the position before and after each is its place; references
//! are events of their own. It checks that end tags match. What is left: tags with their attributes, comments, instructions, the
//! document type, elements with `translate="no"` or `translatable="false"`, code, and in XLIFF `source`, by which translations
//! are found, and the inline elements that hold code of the original.

use anyhow::Result;
use quick_xml::Reader as XmlReader;
use quick_xml::events::{BytesStart, Event};

use super::elements::{Skipped, is_code};
use super::error_at;
use super::pieces::{Manner, Reader, Segment};
use super::references::References;

const CDATA: &str = "<![CDATA[";

/// Reads a file from the byte `start` on.
pub fn read(file: &str, start: usize, out: &mut Reader) -> Result<()> {
    let mut reader = XmlReader::from_str(file.get(start..).unwrap_or_default());
    let references = References::of_xml(file);
    let place = |position: u64| start + usize::try_from(position).unwrap_or(usize::MAX);
    let (mut depth, mut is_xliff, mut skipped) = (0_usize, false, Skipped::default());
    loop {
        let from = place(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Err(error_at(file, place(reader.error_position()), error)),
        };
        let source = file.get(from..place(reader.buffer_position())).unwrap_or_default();
        match event {
            Event::Start(tag) => {
                let name = tag.local_name();
                let name = name.as_ref();
                is_xliff |= depth == 0 && name == "xliff";
                depth += 1;
                boundary(out, &skipped);
                let skip = is_code(name) || (is_xliff && is_of_original(name)) || !is_to_translate(&tag);
                skipped.start(name, skip);
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                boundary(out, &skipped);
                skipped.end(tag.local_name().as_ref());
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) if depth == 0 => {
                if let Some(at) = source.find(|c: char| !c.is_ascii_whitespace()) {
                    return Err(error_at(file, from + at, "text outside of the root element"));
                }
            }
            Event::Text(_) if !skipped.is_on() => out.literal(source, from, Manner::Markup),
            Event::GeneralRef(_) if !skipped.is_on() => references.read_one(source, from, out),
            Event::CData(_) if !skipped.is_on() => {
                let text = source.strip_prefix(CDATA).and_then(|text| text.strip_suffix("]]>"));
                out.boundary(Segment::Tag);
                out.literal(text.unwrap_or_default(), from + CDATA.len(), Manner::Verbatim);
                out.boundary(Segment::Tag);
            }
            Event::Eof if depth > 0 => return Err(error_at(file, file.len(), "an element is not closed")),
            Event::Eof => return Ok(()),
            _ => boundary(out, &skipped),
        }
    }
}

/// What stands between two texts: a tag, or something that is skipped.
fn boundary(out: &mut Reader, skipped: &Skipped) {
    out.boundary(if skipped.is_on() { Segment::Placeholder } else { Segment::Tag });
}

fn is_to_translate(tag: &BytesStart<'_>) -> bool {
    let has = |name, value| {
        let attribute = tag.try_get_attribute(name).ok().flatten();
        attribute.is_some_and(|attribute| attribute.value.as_ref() == value)
    };
    !has("translate", "no") && !has("translatable", "false") && !has("mtype", "protected")
}

/// Whether an element of XLIFF belongs to the original.
fn is_of_original(name: &str) -> bool {
    matches!(
        name,
        "source"
            | "seg-source"
            | "alt-trans"
            | "skl"
            | "skeleton"
            | "context"
            | "ph"
            | "bpt"
            | "ept"
            | "it"
            | "originalData"
    )
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use bengali_text::{Normalizer, normalize};
    use proptest::prelude::*;

    use super::super::{Syntax, laws};

    fn rewritten(file: &str) -> String {
        laws::check(Syntax::Xml, file, &Normalizer::default()).unwrap().into_owned()
    }

    #[test]
    fn texts_change_and_the_rest_stays() {
        let rows = [
            // Android.
            (
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<!-- অ\u{9BE} -->\r\n<resources xmlns:a=\"অ\u{9BE}\">\r\n\
                 \t<string name=\"অ\u{9BE}\">অ\u{9BE} %1$s\u{9BE}\\n</string>\r\n\
                 \t<string name=\"b\"><![CDATA[<b>অ\u{9BE}</b> %1$d অ\u{9BE} & ]]></string>\r\n\
                 \t<string name=\"c\" translatable=\"false\">অ\u{9BE}<b>অ\u{9BE}</b></string>\r\n\
                 \t<plurals name=\"d\"><item quantity=\"one\">অ\u{9BE}</item></plurals>\r\n</resources>\r\n",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<!-- অ\u{9BE} -->\r\n<resources xmlns:a=\"অ\u{9BE}\">\r\n\
                 \t<string name=\"অ\u{9BE}\">আ %1$s\u{9BE}\\n</string>\r\n\
                 \t<string name=\"b\"><![CDATA[<b>আ</b> %1$d আ & ]]></string>\r\n\
                 \t<string name=\"c\" translatable=\"false\">অ\u{9BE}<b>অ\u{9BE}</b></string>\r\n\
                 \t<plurals name=\"d\"><item quantity=\"one\">আ</item></plurals>\r\n</resources>\r\n",
            ),
            // References stay references, in decimals or in hexadecimals.
            (
                "<a>&#2437;&#2494; &lt;&#x985;&#x9be;&gt; &#x9ac;&#x9cb;</a>",
                "<a>&#2438; &lt;&#x986;&gt; &#x9ac;&#x9cb;</a>",
            ),
            ("<a>অ&#2494; &#2437;\u{9BE} হ&#x9DF;</a>", "<a>আ &#2438; হ&#x9AF;&#x9BC;</a>"),
            // A reference by a name that only a DTD knows is a boundary.
            (
                "<!DOCTYPE a [<!ENTITY b \"অ\u{9BE}\">]><a>অ&b;\u{9BE}অ\u{9BE}</a>",
                "<!DOCTYPE a [<!ENTITY b \"অ\u{9BE}\">]><a>অ&b;\u{9BE}আ</a>",
            ),
            // Nothing moves over a tag or a comment.
            (
                "<a>অ<b>\u{9BE}অ\u{9BE}</b>\u{9BE}<!-- --><?c অ\u{9BE}?>\u{9BE}</a>",
                "<a>অ<b>\u{9BE}আ</b>\u{9BE}<!-- --><?c অ\u{9BE}?>\u{9BE}</a>",
            ),
            // At the end of a text a joiner goes, but not before a tag that a letter follows.
            ("<r><a>ক\u{200C}</a>\n<a>ক\u{200C}<b>খ</b></a></r>", "<r><a>ক</a>\n<a>ক\u{200C}<b>খ</b></a></r>"),
            (
                "<a><p translate=\"no\">অ\u{9BE}<p>অ\u{9BE}</p>অ\u{9BE}</p><code>অ\u{9BE}</code>অ\u{9BE}</a>",
                "<a><p translate=\"no\">অ\u{9BE}<p>অ\u{9BE}</p>অ\u{9BE}</p><code>অ\u{9BE}</code>আ</a>",
            ),
            (
                "<xliff><skl>অ\u{9BE}</skl><seg-source>অ\u{9BE}</seg-source><target>অ\u{9BE}<mrk mtype=\"protected\">অ\u{9BE}</mrk></target></xliff>",
                "<xliff><skl>অ\u{9BE}</skl><seg-source>অ\u{9BE}</seg-source><target>আ<mrk mtype=\"protected\">অ\u{9BE}</mrk></target></xliff>",
            ),
            (
                "<xliff><source>অ\u{9BE}</source><target>অ\u{9BE}<ph id=\"1\">অ\u{9BE}</ph></target></xliff>",
                "<xliff><source>অ\u{9BE}</source><target>আ<ph id=\"1\">অ\u{9BE}</ph></target></xliff>",
            ),
            ("\u{FEFF}<a>অ\u{9BE}<b/></a>", "\u{FEFF}<a>আ<b/></a>"),
        ];
        for (file, want) in rows {
            assert_eq!(rewritten(file), want);
        }
    }

    #[test]
    fn what_is_not_well_formed_is_named_by_its_place() {
        let rows = [
            ("<a>\n  <b>ক</a>", "line 2, column 7: "),
            ("<a>ক & খ</a>", "line 1, column 6: "),
            ("<a>ক", "line 1, column 5: an element is not closed"),
            ("<a/> ক", "line 1, column 6: text outside"),
            ("\u{FEFF}ক", "line 1, column 2: text outside"),
            ("<a><!-- ", "line 1, column 4: "),
        ];
        for (file, want) in rows {
            let error = laws::check(Syntax::Xml, file, &Normalizer::default()).unwrap_err().to_string();
            assert!(error.starts_with(want), "{file:?}: {error}");
        }
    }

    #[test]
    fn damaged_files_do_no_harm() {
        laws::check_damaged(
            Syntax::Xml,
            "<?xml version=\"1.0\"?><a b='ক'><!--ক-->অ\u{9BE} &amp;&#2437;\u{9BE}<![CDATA[অ\u{9BE}]]><c/>%s</a>\n",
        );
    }

    /// The names and the attributes of the elements, and the texts, as another parser reads them.
    fn tree(file: &str) -> Vec<(String, String)> {
        let document = roxmltree::Document::parse(file).unwrap();
        let node = |node: roxmltree::Node<'_, '_>| {
            let attributes: Vec<_> = node.attributes().map(|attribute| (attribute.name(), attribute.value())).collect();
            let text = node.text().filter(|_| node.is_text()).unwrap_or_default();
            (format!("{:?} {attributes:?}", node.tag_name()), text.to_owned())
        };
        document.descendants().map(node).collect()
    }

    proptest! {
        #[test]
        fn roxmltree_reads_the_normalized_texts(texts in prop::collection::vec(laws::text(&[laws::LETTERS]), 4), manner in 0..3) {
            let texts = texts.iter().map(|text| laws::referenced(&format!("ক{text}ক"), manner)).collect::<Vec<_>>();
            let file = format!("<a b='অ\u{9BE}'>{}<c>{}</c>{}<d e=\"{}\"/></a>", texts[0], texts[1], texts[2], texts[3]);
            let after = rewritten(&file);
            let mut want = tree(&file);
            for (_, text) in &mut want {
                *text = normalize(text).into_owned();
            }
            prop_assert_eq!(tree(&after), want);
        }

        #[test]
        fn laws_hold(text in laws::text(&[laws::LETTERS, laws::OTHERS, laws::PLACEHOLDERS, &["<b>", "</b>", "<c/>", "&#2494;", "&amp;", "&#x9be;", "<!--অ-->", "<![CDATA[", "]]>"]])) {
            for normalizer in laws::normalizers() {
                let _ = laws::check(Syntax::Xml, &format!("<a>{text}</a>"), &normalizer);
            }
        }

        #[test]
        fn any_file_is_read_or_refused(file in "(<a>|</a>|<!--|-->|<!\\[CDATA\\[|\\]\\]>|[<>&;#x9a='! অ\u{9BE}]){0,20}") {
            let _ = laws::check(Syntax::Xml, &file, &Normalizer::default());
        }
    }
}
