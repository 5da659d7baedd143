//! `bengali-text stats`: what a corpus holds: how clean it is, which rules change it, and how it is encoded.

mod tally;

use std::io::Write as _;

use anyhow::{Context as _, Result};
use bengali_text::{Level, Rule};
use comfy_table::Table;
use indicatif::HumanCount;
use serde::Serialize;

use self::tally::{Nukta, Tally};
use crate::choices::{Choices, Jobs};
use crate::config::Settings;
use crate::inputs::Inputs;
use crate::output::{self, Outcome, Styles};

/// Say what a corpus holds: how clean it is, which rules change it, how it is encoded.
#[derive(clap::Args)]
pub struct Stats {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    choices: Choices,
    /// One JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    jobs: Jobs,
}

/// The letters of [`Tally::nukta`], and their Unicode names.
const NUKTA: [(&str, &str); 3] = [("\u{9DC}", "rra"), ("\u{9DD}", "rha"), ("\u{9DF}", "yya")];
/// The cells of the longest bar.
const WIDTH: u64 = 24;

/// The object of JSON.
#[derive(Serialize)]
struct Report {
    files: Cleanness,
    lines: Cleanness,
    bytes: u64,
    letters: u64,
    changes: u64,
    rules: Vec<RuleCount>,
    nukta: NuktaReport,
    digits: Digits,
}

#[derive(Serialize)]
struct Cleanness {
    clean: u64,
    changed: u64,
}

#[derive(Serialize)]
struct RuleCount {
    id: &'static str,
    name: &'static str,
    group: String,
    count: u64,
}

#[derive(Serialize)]
struct NuktaReport {
    rra: Nukta,
    rha: Nukta,
    yya: Nukta,
    files: NuktaFiles,
}

#[derive(Serialize)]
struct NuktaFiles {
    composed: u64,
    decomposed: u64,
    mixed: u64,
}

#[derive(Serialize)]
struct Digits {
    bengali: u64,
    ascii: u64,
}

impl Stats {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let normalizer = self.choices.normalizer(&Settings::default(), Level::Repair)?;
        self.jobs.start()?;
        let bar = output::progress(None, false);
        let mut total = Tally::default();
        let outcome = self.inputs.each_with(
            |source| {
                let Some((input, _)) = source.open()? else { return Ok(None) };
                Tally::of(bar.wrap_read(input), &normalizer).map(Some).with_context(|| source.to_string())
            },
            |_, tally| {
                total += tally.unwrap_or_default();
                Ok(Outcome::Done)
            },
        );
        bar.finish_and_clear();
        let mut out = output::stdout();
        if self.json {
            output::write_json(&mut out, &Report::of(&total))?;
        } else {
            out.write_all(text(&total, Styles::for_stdout())?.as_slice())?;
        }
        out.flush()?;
        outcome
    }
}

impl Report {
    fn of(tally: &Tally) -> Self {
        let [rra, rha, yya] = tally.nukta;
        Self {
            files: Cleanness { clean: tally.clean_files, changed: tally.files - tally.clean_files },
            lines: Cleanness { clean: tally.clean_lines, changed: tally.lines - tally.clean_lines },
            bytes: tally.bytes,
            letters: tally.letters,
            changes: tally.all_changes(),
            rules: rules(tally)
                .into_iter()
                .map(|(rule, count)| RuleCount {
                    id: rule.id(),
                    name: rule.name(),
                    group: rule.group().to_string(),
                    count,
                })
                .collect(),
            nukta: NuktaReport {
                rra,
                rha,
                yya,
                files: NuktaFiles {
                    composed: tally.composed_files,
                    decomposed: tally.decomposed_files,
                    mixed: tally.mixed_files,
                },
            },
            digits: Digits { bengali: tally.bengali_digits, ascii: tally.ascii_digits },
        }
    }
}

/// The rules that change something, the most frequent first.
fn rules(tally: &Tally) -> Vec<(Rule, u64)> {
    let counts = Rule::ALL.iter().map(|&rule| (rule, tally.changes_by(rule)));
    let mut rules: Vec<_> = counts.filter(|&(_, count)| count > 0).collect();
    rules.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    rules
}

/// The report for people.
fn text(tally: &Tally, styles: Styles) -> Result<Vec<u8>> {
    let heading = styles.heading;
    let mut out = Vec::new();
    let mut section = |title: &str, table: &Table| -> Result<()> {
        let gap = if out.is_empty() { "" } else { "\n" };
        writeln!(out, "{gap}{heading}{title}{heading:#}")?;
        output::write_table(&mut out, table)
    };

    let mut table = output::table(&["", "all", "clean", "to change"]);
    output::align_right(&mut table, 1..4);
    for (name, all, clean) in [("files", tally.files, tally.clean_files), ("lines", tally.lines, tally.clean_lines)] {
        table.add_row([name.to_owned(), count(all), with_share(clean, all), with_share(all - clean, all)]);
    }
    table.add_row(["bytes".to_owned(), count(tally.bytes)]);
    table.add_row(["Bengali letters".to_owned(), count(tally.letters)]);
    section("Corpus", &table)?;

    let (rules, all) = (rules(tally), tally.all_changes());
    let longest = rules.first().map_or(0, |&(_, count)| count);
    if !rules.is_empty() {
        let mut table = output::table(&["rule", "", "group", "changes", "share", ""]);
        output::align_right(&mut table, 3..5);
        for (rule, times) in rules {
            let group = rule.group().to_string();
            let cells = [rule.id(), rule.name(), &group, &count(times), &share(times, all), &bar(times, longest)];
            table.add_row(cells);
        }
        section(&format!("Changes: {}", count(all)), &table)?;
    }

    let (composed, decomposed) = tally.nukta_total();
    if composed + decomposed > 0 {
        let mut table = output::table(&["", "composed", "decomposed", "share composed", ""]);
        output::align_right(&mut table, 1..4);
        for ((letter, _), counts) in NUKTA.iter().zip(tally.nukta) {
            let all = counts.composed + counts.decomposed;
            table.add_row([
                (*letter).to_owned(),
                count(counts.composed),
                count(counts.decomposed),
                share(counts.composed, all),
                bar(counts.composed, all),
            ]);
        }
        let files = [tally.composed_files, tally.decomposed_files, tally.mixed_files].map(count);
        let [composed, decomposed, mixed] = files;
        let title = format!(
            "Encoding of \u{9DC} \u{9DD} \u{9DF}, in files: composed {composed}, decomposed {decomposed}, mixed {mixed}"
        );
        section(&title, &table)?;
    }

    let all = tally.bengali_digits + tally.ascii_digits;
    if all > 0 {
        let mut table = output::table(&["", "count", "share", ""]);
        output::align_right(&mut table, 1..3);
        for (name, times) in [("Bengali", tally.bengali_digits), ("ASCII", tally.ascii_digits)] {
            table.add_row([name.to_owned(), count(times), share(times, all), bar(times, all)]);
        }
        section("Digits", &table)?;
    }
    Ok(out)
}

fn count(number: u64) -> String {
    HumanCount(number).to_string()
}

fn with_share(part: u64, all: u64) -> String {
    format!("{} ({})", count(part), share(part, all))
}

/// In tenths of a percent; of nothing, nothing.
fn share(part: u64, all: u64) -> String {
    if all == 0 {
        return "-".to_owned();
    }
    // What is there is not rounded to nothing, nor what is missing.
    let tenths = (u128::from(part) * 2000 / u128::from(all)).div_ceil(2);
    match tenths {
        0 if part > 0 => "< 0.1 %".to_owned(),
        1000 if part < all => "> 99.9 %".to_owned(),
        _ => format!("{}.{} %", tenths / 10, tenths % 10),
    }
}

/// A bar in eighths of a cell.
fn bar(part: u64, longest: u64) -> String {
    if part == 0 || longest == 0 {
        return String::new();
    }
    let eighths = (u128::from(part) * u128::from(WIDTH) * 8 / u128::from(longest)).max(1);
    let whole = usize::try_from(eighths / 8).unwrap_or_default();
    let last = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let last = usize::try_from(eighths % 8).ok().and_then(|eighths| last.get(eighths)).copied();
    "█".repeat(whole) + last.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{bar, share};

    #[test]
    fn shares_are_rounded_to_tenths() {
        let cases = [((1, 3), "33.3 %"), ((2, 3), "66.7 %"), ((0, 5), "0.0 %"), ((5, 5), "100.0 %"), ((0, 0), "-")];
        let rare = [((1, 100_000), "< 0.1 %"), ((99_999, 100_000), "> 99.9 %"), ((1, 1000), "0.1 %")];
        for ((part, all), want) in cases.into_iter().chain(rare) {
            assert_eq!(share(part, all), want);
        }
    }

    #[test]
    fn bars_grow_with_what_they_show() {
        assert_eq!([bar(0, 9), bar(1, 9999), bar(9, 9)], [String::new(), "▏".to_owned(), "█".repeat(24)]);
        let lengths: Vec<String> = (0..=192).map(|part| bar(part, 192)).collect();
        assert!(lengths.iter().enumerate().all(|(part, bar)| bar.chars().count() == part.div_ceil(8)));
        assert_eq!(bar(13, 192), "█▋");
    }
}
