//! Numbers with spaces beside their commas, ১০, ০০০ টাকা, or in place of them: ১০ ০০০ টাকা.

use alloc::string::String;

use super::{FindIter, Try};
use crate::number::context;
use crate::number::count::CountForm;
use crate::number::found::MatchKind;
use crate::number::grammar::{Amount, FirstScale, Reading};
use crate::number::literal::{self, Literal};
use crate::number::reject::{self, Verdict};
use crate::number::token::Tokens;
use crate::text::cursor::digit;
use crate::text::punctuation::{after_spaces, before_spaces, is_hyphen};
use crate::text::sure::sure;
use crate::words::kinds;

/// Groups of digits with a space between at least two of them.
struct Spaced {
    /// The groups with commas and without spaces.
    written: String,
    /// The length of `written` before the first space.
    head: usize,
    /// Where the last group after a space starts and ends.
    tail: usize,
    end: usize,
    /// Whether a group after a space begins with zero, as no number of a list does.
    is_padded: bool,
}

/// More groups than this are a list.
const MOST_GROUPS: usize = 8;
/// The widths of the groups after the crores.
const BELOW_CRORE: [usize; 3] = [2, 2, 3];
/// Crores of this many digits without a comma, before a grouped rest, are not an amount by themselves.
const UNGROUPED: usize = 5;

impl<'t> FindIter<'t> {
    /// The number at byte `at` with spaces between its groups, as in ১০, ০০০ and ১২,৩৪, ৫৬৭; `None` if the digits from `at` to `end` are a
    /// number by themselves, as in a list. Groups that are not a number are skipped together.
    pub(super) fn spaced_groups(&self, at: usize, end: usize) -> Option<Try<'t>> {
        // The zeros of a number whose first groups were rejected.
        if follows_digits(sure(self.text.get(..at))) && is_round(sure(self.text.get(at..end))) {
            return Some(Err(end));
        }
        let is_spaced = after_gap(self.rest(end)).is_none();
        let groups = if is_spaced { space_groups_at(self.text, at, end)? } else { comma_groups_at(self.text, at)? };
        let digits: String = groups.written.chars().filter(|c| *c != ',').collect();
        let head = sure(groups.written.get(..groups.head));
        let is_one = Literal::check(&groups.written, at).is_ok();
        let is_head_one = Literal::check(head, at).is_ok();
        // A list: ধারা ১২,৩৪, ৫৬৭ is three numbers, রোল নং ১০১, ০০২ two.
        let before = sure(self.text.get(..at)).trim_end_matches([' ', ':']);
        if reject::follows(before, kinds::NUMBERED | kinds::OTHER_COUNTED) {
            return None;
        }
        if !(is_one && (groups.is_padded || !is_head_one) || is_below_crores(&groups.written)) {
            let has_three = digits_at_end(&groups.written) == 3;
            return (!is_head_one && has_three && !head.contains('.')).then_some(Err(groups.end));
        }
        // The rejecters test the context of the first digits and of the last ones.
        let first = at + self.rest(at).find(|c| digit(c).is_none()).unwrap_or(0);
        let hyphenated = self.rest(groups.end).starts_with(is_hyphen);
        let readable = if hyphenated { sure(self.text.get(..groups.end)) } else { self.text };
        let judged = [
            reject::judge(sure(self.text.get(..first)), at, self.floor),
            reject::judge(readable, groups.tail, groups.tail),
        ];
        if judged != [Verdict::Number(first), Verdict::Number(groups.end)] {
            return None;
        }
        if let Some(end) = context::scale_end(self.text, groups.end) {
            return Some(Err(end));
        }
        let Some(value) = Literal::check(&digits, at).ok().and_then(Literal::value) else {
            return Some(Err(groups.end));
        };
        let reading = Reading {
            amount: Amount::Computed(value),
            start: at,
            end: groups.end,
            form: CountForm::Digits,
            first_scale: FirstScale { zeros: 0, end: groups.end },
            rest: Tokens::new(readable, groups.end),
        };
        Some(self.finish(reading, self.signed(at, groups.end), MatchKind::Figures))
    }
}

fn comma_groups_at(text: &str, at: usize) -> Option<Spaced> {
    let (head, mut rest) = split(text.get(at..)?)?;
    rest = after_gap(rest)?;
    let mut groups = Spaced { written: String::from(head), head: head.len(), tail: at, end: at, is_padded: false };
    for _ in 0..MOST_GROUPS {
        let (group, after) = split(rest)?;
        groups.is_padded |= reject::is_padded(group);
        groups.written.push(',');
        groups.written.push_str(group);
        groups.tail = text.len() - rest.len();
        groups.end = groups.tail + group.len();
        match after_gap(after) {
            Some(next) if !group.contains('.') => rest = next,
            _ => return Some(groups),
        }
    }
    None
}

/// Groups with spaces alone, up to the last group of zeros: ১০ ০০০.
fn space_groups_at(text: &str, at: usize, end: usize) -> Option<Spaced> {
    let head = text.get(at..end).filter(|head| is_group(head))?;
    let mut groups = Spaced { written: String::from(head), head: head.len(), tail: at, end, is_padded: false };
    let (mut written, mut rest, mut found) = (groups.written.clone(), text.get(end..)?, false);
    for _ in 0..MOST_GROUPS {
        let spaced = after_spaces(rest);
        let group = sure(spaced.get(..literal::run(spaced)));
        if spaced.len() == rest.len() {
            break;
        }
        let digits = group.trim_end_matches([',', '.']);
        let whole = digits.split_once('.').map_or(digits, |(whole, _)| whole);
        let has_fraction = whole.len() < digits.len();
        if !is_group(whole) {
            break;
        }
        written.push(',');
        written.push_str(digits);
        let tail = text.len() - spaced.len();
        rest = sure(text.get(tail + digits.len()..));
        if is_round(whole) && Literal::check(&written, at).is_ok() {
            found = true;
            groups = Spaced { written: written.clone(), tail, end: tail + digits.len(), is_padded: true, ..groups };
        }
        if has_fraction || digits.len() < group.len() {
            break;
        }
    }
    found.then_some(groups)
}

/// One to three digits and nothing else.
fn is_group(text: &str) -> bool {
    (1..=3).contains(&text.chars().count()) && text.chars().all(|c| digit(c).is_some())
}

/// Whether a group is a whole thousand.
fn is_round(group: &str) -> bool {
    group.chars().count() == 3 && group.chars().all(|c| digit(c) == Some(0))
}

/// Whether `before` ends with digits and spaces.
fn follows_digits(before: &str) -> bool {
    let outside = before_spaces(before);
    outside.len() < before.len() && outside.ends_with(|c| digit(c).is_some())
}

/// The digits at the start of `text` with the commas and the point among them, and what follows.
fn split(text: &str) -> Option<(&str, &str)> {
    let run = sure(text.get(..literal::run(text))).trim_end_matches([',', '.']);
    if run.is_empty() { None } else { text.split_at_checked(run.len()) }
}

/// The digits after a comma with a space beside it.
fn after_gap(text: &str) -> Option<&str> {
    let comma = after_spaces(text);
    let after = comma.strip_prefix(',')?;
    let rest = after_spaces(after);
    let has_gap = rest.len() < after.len() || comma.len() < text.len();
    (has_gap && rest.starts_with(|c| digit(c).is_some())).then_some(rest)
}

fn digits_at_end(written: &str) -> usize {
    written.chars().rev().take_while(|c| digit(*c).is_some()).count()
}

/// Whether crores without commas stand before the groups of the rest, which end in a round thousand: ১৩৬০২৬১, ৯৩, ৯৭,০০০.
fn is_below_crores(written: &str) -> bool {
    let mut groups = written.split(',');
    let width = |group: &str| group.chars().filter(|c| digit(*c).is_some()).count();
    groups.next().is_some_and(|crores| width(crores) >= UNGROUPED && !reject::is_padded(crores))
        && groups.clone().map(width).eq(BELOW_CRORE)
        && groups.next_back().is_some_and(reject::is_padded)
        && !written.contains('.')
}
