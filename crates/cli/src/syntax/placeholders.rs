//! Placeholders in a text: what a program puts something else in the place of, or reads itself.
//!
//! | written | by |
//! |---|---|
//! | `%s`, `%1$d`, `%-5.2f`, `%(name)s`, `%@`, `%1`, `%name%` | printf and its kin, Python, Objective-C, Qt, Twig |
//! | `{name}`, `{0}`, `{{name}}`, `${name}`, `%{name}`, `#{name}` | Rust, Python, ICU, Vue, i18next, JavaScript, Ruby |
//! | `{n, plural, one {…} other {…}}`, `select`, `selectordinal` | messages of ICU: the texts in the inner braces are texts |
//! | `$name`, `:name`, `$t(key)`, `@:key` | PHP, Laravel, i18next, Vue |
//! | `<b>`, `<0>`, `</0>`, `<br/>` | tags in a text that is no markup itself |
//! | `&amp;`, `\n`, `\u09C7` | escapes of another layer |
//! | `https://…`, `www.…`, mail addresses | addresses |
//!
//! What is taken for a placeholder by mistake stays as it is, which is the safe side.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::pieces::{Piece, Segment};

/// All but braces.
static PLACEHOLDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = r"(?x)
        (?<tag> </?[A-Za-z0-9][^<>]*> | <!--[^<>]*--> | <!\[CDATA\[ | \]\]> )
        | %L[0-9]+ | %[A-Za-z_][A-Za-z0-9_.-]+%
        | %(?: \([^()\n]*\) | <[^<>\n]*> | [0-9]+\$ )?
          [-+\#0\x20']* (?: [0-9]+ | \* )? (?: \. (?: [0-9]+ | \* ) )? (?: hh | ll | [hlLqjzt] )? [A-Za-z@]
        | %[0-9]+ | %%
        | \$t\([^()\n]*\) | \$[A-Za-z_][A-Za-z0-9_]*
        | @(?: \.[a-z]+ )?: (?: \([^()\n]*\) | [A-Za-z0-9_.-]+ )
        | :[A-Za-z_][A-Za-z0-9_]*
        | &(?: \#[0-9]+ | \#[xX][0-9A-Fa-f]+ | [A-Za-z][A-Za-z0-9]* );
        | \\(?: u[0-9A-Fa-f]{4} | [A-Za-z0-9@?'\x22\\] )
        | (?: [A-Za-z][A-Za-z0-9+.-]*:// | www\. | mailto: | tel: ) [^\s<>\x22]+
        | [A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?: \.[A-Za-z0-9-]+ )+
        ";
    let regex = Regex::new(pattern);
    debug_assert!(regex.is_ok(), "{regex:?}");
    regex.ok()
});

/// What begins an ICU message with texts of its own, after the brace.
static MESSAGE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\s*[\w.-]+\s*,\s*(?:plural|selectordinal|select)\s*,").ok());

/// Cuts a piece at its placeholders.
pub fn split(piece: Piece, out: &mut Vec<Segment>) {
    let mut at = 0;
    for (range, segment) in find(piece.text()) {
        if at < range.start {
            out.push(Segment::Text(piece.part(at..range.start)));
        }
        out.push(segment);
        at = range.end;
    }
    if at == 0 && !piece.text().is_empty() {
        out.push(Segment::Text(piece));
    } else if at < piece.text().len() {
        out.push(Segment::Text(piece.part(at..piece.text().len())));
    }
}

/// The placeholders of a text, in order and without overlap, each a [`Segment::Placeholder`] or a [`Segment::Tag`].
fn find(text: &str) -> Vec<(Range<usize>, Segment)> {
    if !text.contains(['%', '{', '$', '@', ':', '<', '&', '\\', '.', ']']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for captures in PLACEHOLDER.iter().flat_map(|regex| regex.captures_iter(text)) {
        let segment = if captures.name("tag").is_some() { Segment::Tag } else { Segment::Placeholder };
        found.extend(captures.get(0).map(|found| (found.range(), segment)));
    }
    braces(text, &mut found);
    found.sort_by_key(|(range, _)| range.start);
    let mut merged: Vec<(Range<usize>, Segment)> = Vec::new();
    for (range, segment) in found {
        match merged.last_mut() {
            Some((last, _)) if range.end <= last.end => {}
            Some((last, kind)) if range.start < last.end => {
                last.end = range.end;
                *kind = Segment::Placeholder;
            }
            _ => merged.push((range, segment)),
        }
    }
    merged
}

/// What is read between two braces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// The text, or one of the texts of an ICU message.
    Text,
    /// An ICU message, between its texts.
    Message,
    /// A placeholder.
    Placeholder,
}

/// What stands in braces, the braces too, less the texts of ICU messages. A brace without a partner is text.
fn braces(text: &str, found: &mut Vec<(Range<usize>, Segment)>) {
    let mut stack = vec![Inside::Text];
    // Where the placeholder begins that is being read.
    let mut start = 0;
    for brace in braces_with_partners(text) {
        let outside = stack.last().copied();
        match (brace, outside) {
            (Brace::Open { at, end }, Some(Inside::Text) | None) => {
                let inner = text.get(at + 1..end).unwrap_or_default();
                let is_message = MESSAGE.as_ref().is_some_and(|regex| regex.is_match(inner));
                stack.push(if is_message { Inside::Message } else { Inside::Placeholder });
                start = at;
            }
            (Brace::Open { at, .. }, Some(Inside::Message)) => {
                stack.push(Inside::Text);
                found.push((start..at + 1, Segment::Placeholder));
            }
            (Brace::Open { .. }, Some(Inside::Placeholder)) => stack.push(Inside::Placeholder),
            (Brace::Close { at }, _) => {
                let closed = stack.pop();
                if closed == Some(Inside::Text) {
                    start = at;
                } else if stack.last() == Some(&Inside::Text) {
                    found.push((start..at + 1, Segment::Placeholder));
                }
            }
        }
    }
}

enum Brace {
    Open { at: usize, end: usize },
    Close { at: usize },
}

impl Brace {
    fn at(&self) -> usize {
        match *self {
            Self::Open { at, .. } | Self::Close { at } => at,
        }
    }
}

/// All braces that have a partner, in order.
fn braces_with_partners(text: &str) -> Vec<Brace> {
    let (mut open, mut braces) = (Vec::new(), Vec::new());
    for (end, brace) in text.match_indices(['{', '}']) {
        if brace == "{" {
            open.push(end);
        } else if let Some(at) = open.pop() {
            braces.push(Brace::Open { at, end });
            braces.push(Brace::Close { at: end });
        }
    }
    braces.sort_unstable_by_key(Brace::at);
    braces
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use super::*;

    /// The text with placeholders as `[…]` and tags as `(…)`.
    fn marked(text: &str) -> String {
        let (mut out, mut at) = (String::new(), 0);
        for (range, segment) in find(text) {
            let (open, close) = if matches!(segment, Segment::Tag) { ('(', ')') } else { ('[', ']') };
            out += &text[at..range.start];
            out.push(open);
            out += &text[range.clone()];
            out.push(close);
            at = range.end;
        }
        out + &text[at..]
    }

    #[test]
    fn placeholders_are_found() {
        let rows = [
            (
                "আমি %sকে %1$d টি %-5.2lf, %(নাম)s %@ %% %1 %L2 %name%",
                "আমি [%s]কে [%1$d] টি [%-5.2lf], [%(নাম)s] [%@] [%%] [%1] [%L2] [%name%]",
            ),
            ("৫% বেড়ে", "৫% বেড়ে"),
            ("{name}ের {0} {{ নাম }} ${x} %{y} #{z} {}", "[{name}]ের [{0}] [{{ নাম }}] $[{x}] %[{y}] #[{z}] [{}]"),
            ("একা { বা } বা {", "একা [{ বা }] বা {"),
            ("} {", "} {"),
            ("$name :count $t(key, x) @:a.b @.lower:(a)", "[$name] [:count] [$t(key, x)] [@:a.b] [@.lower:(a)]"),
            ("<b>আমি</b> <0>তুমি</0><br/> ১ < ২ > ১", "(<b>)আমি(</b>) (<0>)তুমি(</0>)(<br/>) ১ < ২ > ১"),
            ("<a href=\"https://example.com/{id}\">", "(<a href=\"https://example.com/{id}\">)"),
            ("ক &amp; খ &#2503;\\n\\u09C7া", "ক [&amp;] খ [&#2503;][\\n][\\u09C7]া"),
            (
                "দেখুন https://example.com/অ\u{9BE}?a=1, www.example.com বা a@example.com।",
                "দেখুন [https://example.com/অ\u{9BE}?a=1,] [www.example.com] বা [a@example.com]।",
            ),
            ("<![CDATA[আ]]><!-- আ -->", "(<![CDATA[)আ(]]>)(<!-- আ -->)"),
        ];
        for (text, want) in rows {
            assert_eq!(marked(text), want);
        }
    }

    #[test]
    fn texts_of_messages_are_texts() {
        let rows = [
            ("{n, plural, one {# টি {x}} other {# গুলি}} শেষ", "[{n, plural, one {]# টি [{x}][}  other {]# গুলি[}}] শেষ"),
            (
                "{g, select, male {{n, plural, =0 {না} other {হ্যাঁ}}} other {সে}}",
                "[{g, select, male {][{n, plural, =0 {]না[} other {]হ্যাঁ[}}][} other {]সে[}}]",
            ),
            ("{n, plural,}", "[{n, plural,}]"),
            ("{n, number, integer} {d, date}", "[{n, number, integer}] [{d, date}]"),
        ];
        for (text, want) in rows {
            assert_eq!(marked(text), want.replace("  ", " "));
        }
    }
}
