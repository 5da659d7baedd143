//! Tests that the search finds the same with and without its early refusals.

use super::FindResults;
use crate::datetime::grammar::Grammar;
use crate::datetime::tokens::Tokens;
use crate::datetime::{Error, Match, Parser};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use proptest::prelude::*;

const ROWS: &str = include_str!("../../../tests/data/dates.tsv");

/// The texts of the rows.
fn rows() -> Vec<&'static str> {
    ROWS.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split('\t')).collect()
}

/// The slow reference: the search without early refusals.
struct Slow<'t>(FindResults<'t>);

impl<'t> Iterator for Slow<'t> {
    type Item = Result<Match<'t>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Self(find) = self;
        let relative = find.parser.has_reference();
        loop {
            let tokens = Tokens::new(find.text);
            let text = tokens.text;
            let (anchor, end) = find.candidates.next(&tokens, find.at, relative)?;
            find.at = end;
            let begins = text.is_start(anchor) || text.matches(anchor, "টা").is_some();
            let result = if begins { find.read_at(Grammar::for_running_text(&tokens), anchor) } else { None };
            find.floor = find.floor.max(end);
            if let Some(result) = result {
                return Some(result.map(|found| found.within(find.text)));
            }
        }
    }
}

fn agree(text: &str) -> usize {
    let mut found = 0;
    for parser in [Parser::new(), Parser::new().reference("2023-09-21T12:00".parse().unwrap())] {
        let fast: Vec<_> = parser.find_results(text).collect();
        let slow: Vec<_> = Slow(parser.find_results(text)).collect();
        // Compared as printed too: a `Time` ignores in `==` whether seconds are written.
        assert_eq!((format!("{fast:?}"), &fast), (format!("{slow:?}"), &slow), "{text}");
        found += fast.len();
    }
    found
}

#[test]
fn the_rows_are_found_as_before() {
    assert!(rows().into_iter().map(agree).sum::<usize>() > 1_000);
    assert!(agree(ROWS) > 1_000);
}

proptest! {
    #[test]
    fn pieces_of_dates_are_found_as_before(
        pieces in prop::collection::vec(
            prop_oneof![
                // A few characters of a row, so that words and numbers meet in every way.
                (prop::sample::select(rows()), 0..30_usize, 1..25_usize)
                    .prop_map(|(row, from, length)| row.chars().skip(from).take(length).collect::<String>()),
                prop::sample::select(rows()).prop_map(String::from),
                prop::sample::select(&[" ", "\n", "\n\n", ", ", "। ", "-", " – ", " থেকে ", "১০", "২০২৩", "নদী", "(", ")"][..])
                    .prop_map(String::from),
            ],
            1..12,
        ),
    ) {
        agree(&pieces.concat());
    }
}
