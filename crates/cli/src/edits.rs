//! What normalization changes in a file: at which bytes, to what, and by which rules.

use std::borrow::Cow;
use std::mem::discriminant;
use std::ops::Range;

use anyhow::{Context as _, Result};
use bengali_text::{Change, Normalizer, Rule, RuleSet};

use crate::syntax::{Piece, Segment, Syntax, error_at};

/// One change of a file.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The bytes of the file that it takes the place of.
    pub range: Range<usize>,
    /// What is to stand there in the file.
    pub written: String,
    /// The text before. The file may say it otherwise, with escapes.
    pub before: String,
    /// The text after.
    pub after: String,
    /// The rule that fired first.
    pub rule: Rule,
    /// All rules that took part.
    pub rules: RuleSet,
}

/// The changes of a file that is text from its first byte to its last.
pub fn of_plain_text<'t>(text: &'t str, normalizer: &'t Normalizer) -> impl Iterator<Item = Edit> + 't {
    normalizer.changes(text).map(|change| Edit::new(&change))
}

/// The changes of a file, in order and without overlap. No change crosses a tag or a placeholder, and what attaches to one of
/// them stays: nobody knows what will stand there.
pub fn of(syntax: Syntax, file: &str, normalizer: &Normalizer) -> Result<Vec<Edit>> {
    if syntax == Syntax::Plain {
        return Ok(of_plain_text(file, normalizer).collect());
    }
    let segments = syntax.segments(file)?;
    let mut edits = Vec::new();
    // The texts as they are to be.
    let mut wanted = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        let Segment::Text(piece) = segment else { continue };
        let (before, after) = segments.split_at(index);
        let free = free_range(piece, before, after.get(1..).unwrap_or_default());
        let text = piece.text().get(free.clone()).unwrap_or_default();
        let changes: Vec<Edit> = normalizer
            .changes(text)
            .map(|change| {
                let range = free.start + change.range().start..free.start + change.range().end;
                Edit { range, ..Edit::new(&change) }
            })
            .collect();
        wanted.push(apply(piece.text(), &changes));
        edits.extend(changes.into_iter().map(|change| {
            let (range, written) = piece.rewritten(change.range, &change.after, file);
            Edit { range, written, ..change }
        }));
    }
    if !edits.is_empty() {
        verify(syntax, file, &segments, &edits, &wanted)?;
    }
    Ok(edits)
}

/// Makes the changes.
pub fn apply(file: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(file.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(file.get(at..edit.range.start).unwrap_or_default());
        out.push_str(&edit.written);
        at = edit.range.end;
    }
    out + file.get(at..).unwrap_or_default()
}

/// The file with its texts normalized; borrowed if nothing changes.
pub fn normalize<'f>(syntax: Syntax, file: &'f str, normalizer: &Normalizer) -> Result<Cow<'f, str>> {
    if syntax == Syntax::Plain {
        return Ok(normalizer.normalize(file));
    }
    let edits = of(syntax, file, normalizer)?;
    Ok(if edits.is_empty() { Cow::Borrowed(file) } else { Cow::Owned(apply(file, &edits)) })
}

/// What may change of a text between these segments.
pub fn free_range(piece: &Piece, before: &[Segment], after: &[Segment]) -> Range<usize> {
    piece.free_range(is_attached(before.iter().rev(), true), is_attached(after.iter(), false))
}

/// Whether what stands beside a text on one side is read together with it: a placeholder, or a letter beyond a tag.
fn is_attached<'s>(mut beside: impl Iterator<Item = &'s Segment>, at_its_end: bool) -> bool {
    match beside.find(|segment| !matches!(segment, Segment::Tag)) {
        None | Some(Segment::End | Segment::Tag) => false,
        Some(Segment::Placeholder) => true,
        Some(Segment::Text(piece)) => {
            let mut text = piece.text().chars();
            let c = if at_its_end { text.next_back() } else { text.next() };
            c.is_some_and(|c| !c.is_whitespace())
        }
    }
}

/// Reads the file that the changes make: it must have the same segments, with the texts that are wanted. A text that gets a
/// meaning for the format, as one that happens to become the name of a link, is found here.
fn verify(syntax: Syntax, file: &str, segments: &[Segment], edits: &[Edit], wanted: &[String]) -> Result<()> {
    const WHAT: &str = "normalized, the text would have another meaning in this format";
    let after = syntax.segments(&apply(file, edits)).context(WHAT)?;
    let (mut after, mut wanted) = (after.iter(), wanted.iter());
    let mut place = 0;
    for segment in segments {
        let same = match segment {
            Segment::Text(piece) => {
                place = piece.source(0);
                let wanted = wanted.next().map(String::as_str).unwrap_or_default();
                wanted.is_empty() || matches!(after.next(), Some(Segment::Text(piece)) if piece.text() == wanted)
            }
            _ => after.next().is_some_and(|after| discriminant(after) == discriminant(segment)),
        };
        if !same {
            return Err(error_at(file, place, WHAT));
        }
    }
    if after.next().is_some() { Err(error_at(file, file.len(), WHAT)) } else { Ok(()) }
}

impl Edit {
    fn new(change: &Change<'_>) -> Self {
        Self {
            range: change.range(),
            written: change.after().to_owned(),
            before: change.before().to_owned(),
            after: change.after().to_owned(),
            rule: change.rule(),
            rules: change.rules(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(syntax: Syntax, file: &str) -> Vec<(Range<usize>, String, String, String)> {
        let edits = of(syntax, file, &Normalizer::default()).unwrap();
        edits.into_iter().map(|edit| (edit.range, edit.written, edit.before, edit.after)).collect()
    }

    #[test]
    fn an_edit_has_the_place_in_the_file_and_the_decoded_texts() {
        let row = |range, written: &str| (range, written.to_owned(), "অ\u{9BE}".to_owned(), "আ".to_owned());
        assert_eq!(rows(Syntax::Plain, "ক অ\u{9BE}"), [row(4..10, "আ")]);
        assert_eq!(rows(Syntax::Json, r#"["\u0985\u09be","x"]"#), [row(2..14, r"\u0986")]);
        assert_eq!(rows(Syntax::Xml, "<a>&lt;অ&#2494;</a>"), [row(7..17, "আ")]);
        assert_eq!(rows(Syntax::Po, "msgid \"a\"\nmsgstr \"অ\"\n\"\u{9BE}\""), [row(18..27, "আ\"\n\"")]);
        let edit = &of(Syntax::Json, "\"উত\u{9CD}\u{200D}সব\"", &Normalizer::default()).unwrap()[0];
        assert_eq!((edit.rule, edit.rules.contains(Rule::LegacyKhandaTa)), (Rule::LegacyKhandaTa, true));
    }

    #[test]
    fn a_file_with_its_edits_is_the_normalized_file() {
        for (syntax, file) in [
            (Syntax::Plain, "অ\u{9BE}মি উত\u{9CD}\u{200D}সব"),
            (Syntax::Json, "[\"অ\u{9BE}মি\", \"উত\u{9CD}\u{200D}সব\"]"),
        ] {
            let normalizer = Normalizer::default();
            let edits = of(syntax, file, &normalizer).unwrap();
            assert_eq!(
                (edits.len(), apply(file, &edits)),
                (2, normalize(syntax, file, &normalizer).unwrap().into_owned())
            );
        }
    }
}
