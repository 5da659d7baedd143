//! `normalization.tsv`: a text and its normalized form; the column `level` names the [`Normalizer`] of the row.

use bengali_text::normalize::{ill_formed, is_well_formed};
use bengali_text::{Group, Level, Normalizer, Nukta, Rule};

use crate::rows::{Report, composed, read, spell, unescape};

/// Checks what holds for every row: the result, that it is normalized, both encodings of the nukta letters, and that the changes lead to it.
fn check(report: &mut Report, label: &str, normalizer: Normalizer, input: &str, want: &str) {
    let got = normalizer.normalize(input);
    report.check(label, input, &got, want);
    report.check(&format!("{label} again"), &got, &normalizer.normalize(&got), &got);
    let nukta = normalizer.nukta(Nukta::Composed).normalize(input).into_owned();
    report.check(&format!("{label} composed output"), input, &nukta, &composed(want));
    let from_composed = normalizer.normalize(&composed(input)).into_owned();
    report.check(&format!("{label} composed input"), &composed(input), &from_composed, want);
    let mut patched = String::new();
    let mut done = 0;
    for change in normalizer.changes(input) {
        patched.push_str(&input[done..change.range().start]);
        patched.push_str(change.after());
        done = change.range().end;
    }
    patched.push_str(&input[done..]);
    report.check(&format!("{label} by its changes"), input, &patched, want);
}

/// The rule whose identifier begins the cell.
fn named_rule(cell: &str) -> Rule {
    let id = cell.split(' ').next().unwrap_or_default();
    id.parse::<Rule>().unwrap_or_else(|_| panic!("no rule {id}"))
}

/// `L5`: `Visual` with the rule that the row names; if it names no rule, each rule of punctuation must leave the text unchanged.
#[test]
fn punctuation() {
    let mut report = Report::default();
    for row in read("normalization.tsv").iter().filter(|row| row.get("level") == "L5") {
        let (input, want) = (unescape(row.get("input_escaped")), unescape(row.get("expected_escaped")));
        let rules: Vec<Rule> = match row.get("rule") {
            cell if cell.starts_with('P') => vec![named_rule(cell)],
            _ => Rule::ALL.iter().copied().filter(|rule| rule.group() == Group::Punctuation).collect(),
        };
        for rule in rules {
            check(&mut report, &format!("{} {rule}", row.id()), Normalizer::default().with(rule), &input, &want);
        }
    }
    report.finish(100);
}

#[test]
fn levels() {
    let mut report = Report::default();
    for row in read("normalization.tsv") {
        let (input, want) = (unescape(row.get("input_escaped")), unescape(row.get("expected_escaped")));
        let normalizers: &[Normalizer] = match row.get("level") {
            "L1" | "L1-precomposed" => &[Normalizer::new(Level::Canonical)],
            "L2" => &[Normalizer::new(Level::Visual)],
            "L2-lang=bn" => &[Normalizer::new(Level::Visual).with(Rule::BengaliRa)],
            "L2-lang=as" => &[Normalizer::new(Level::Visual).with(Rule::AssameseRa)],
            "L3" => &[Normalizer::new(Level::Repair)],
            "L3-opt" => &[Normalizer::new(Level::Repair).with(named_rule(row.get("rule")))],
            "KEEP" | "LEAVE" => {
                &[Normalizer::new(Level::Canonical), Normalizer::new(Level::Visual), Normalizer::new(Level::Repair)]
            }
            _ => continue,
        };
        for &normalizer in normalizers {
            let label = format!("{} {}", row.id(), row.get("rule"));
            if row.get("level") == "L1-precomposed" {
                let got = normalizer.nukta(Nukta::Composed).normalize(&input);
                report.check(&label, &input, &got, &want);
            } else {
                check(&mut report, &label, normalizer, &input, &want);
            }
        }
    }
    report.finish(2000);
}

#[test]
fn the_example_of_each_rule_is_what_it_does() {
    for &rule in Rule::ALL {
        let (before, after) = rule.example();
        let normalizer = Normalizer::new(Level::Repair).with(rule);
        assert_eq!(normalizer.normalize(before), after, "{rule}: {}", spell(before));
        assert!(normalizer.changes(before).any(|change| change.rules().contains(rule)), "{rule} did not fire");
        assert_eq!(rule.id().parse(), Ok(rule));
        assert_eq!(rule.to_string().parse(), Ok(rule));
    }
}

/// Correct words, those of minority orthographies among them, and repaired ones; not those of level `LEAVE`, faults that no rule can repair.
#[test]
fn correct_and_repaired_words_are_well_formed() {
    let mut checked = 0;
    for row in read("normalization.tsv") {
        let want = unescape(row.get("expected_escaped"));
        if matches!(row.get("level"), "KEEP" | "L2" | "L3") && !row.get("rule").starts_with("O18") {
            let fault = ill_formed(&want).next();
            assert_eq!(fault, None, "{} {}", row.id(), spell(&want));
            checked += 1;
        }
        if row.get("level") == "LEAVE" {
            assert!(!is_well_formed(&want), "{} {}", row.id(), spell(&want));
        }
        if row.get("rule").starts_with("D1") && row.get("level") == "L2" {
            let input = unescape(row.get("input_escaped"));
            assert!(!is_well_formed(&input), "{} {}", row.id(), spell(&input));
        }
    }
    assert!(checked > 600, "only {checked} rows");
}

/// Cases of rules that the rows do not have, most of them text that a rule must not change.
#[test]
fn guards_of_rules() {
    let mut report = Report::default();
    let repair = Normalizer::new(Level::Repair);
    let spaced = Normalizer::default().with(Rule::SpacedPunctuation);
    for (normalizer, input, want) in [
        (repair, "যা\u{987}\u{9C7}ত", "যাইত\u{9C7}"),
        (repair, "আই\u{9BF}স\u{9BF}ট", "আইস\u{9BF}ট\u{9BF}"),
        (repair, "দু:\u{200B}খ", "দু\u{983}খ"),
        (repair, "নাম:খান", "নাম:খান"),
        (repair, "উা\u{995}", "উা\u{995}"),
        (spaced, "আমি,তুমি,সে", "আমি, তুমি, সে"),
        (spaced, "http://ক,খ", "http://ক,খ"),
        (spaced, "x.com/ক,খ,গ", "x.com/ক,খ,গ"),
        (spaced, "user@ক,খ", "user@ক,খ"),
        (Normalizer::default().with(Rule::BengaliDigits), "1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
    ] {
        report.check("guard", input, &normalizer.normalize(input), want);
    }
    report.finish(10);
}

#[test]
fn each_kind_of_fault_has_its_range() {
    for (word, faulty) in [
        ("কিন্ত\u{9C1}\u{9C1}", "\u{9C1}"),
        ("ত\u{981}\u{9BE}র", "\u{9BE}"),
        ("কিছ\u{9C1}\u{9CD}", "\u{9CD}"),
        ("ব\u{9CD}\u{9BE}জার", "\u{9BE}"),
        ("এই\u{9CD}", "\u{9CD}"),
        ("য\u{9BC}\u{9BC}া", "\u{9BC}\u{9BE}"),
        ("\u{9BE}টোবাকো", "\u{9BE}"),
        ("অ\u{9BE}মি", "অ\u{9BE}"),
        ("\u{200C}এই", "\u{200C}"),
        ("শেষ\u{9E5}", "\u{9E5}"),
        ("বিশ্বজিৎ\u{9C7}র", "\u{9C7}"),
        ("১০\u{983}৩০", "\u{983}"),
        ("ক\u{984}", "\u{984}"),
    ] {
        let faults: Vec<&str> = ill_formed(word).map(|fault| &word[fault.range()]).collect();
        assert_eq!(faults, [faulty], "{}", spell(word));
    }
}
