//! What the normalizer changes in a text, and why.
//!
//! ```console
//! $ cargo run --example explain                                # a short text that ships with the program
//! $ cargo run --example explain -- কোন্ শব্দ                      # the words given
//! $ cargo run --example explain -- - < page.txt                # standard input
//! $ cargo run --example explain -- --rules                     # the table of rules
//! ```
#![allow(clippy::print_stderr)]

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::ops::Range;
use std::process::ExitCode;

use bengali_text::{Change, Group, Level, Normalizer, Nukta, Rule, RuleSet, Scope};

const USAGE: &str = "\
What the normalizer changes in a text, and why.

usage: explain [OPTIONS] [WORD... | -]
       explain --rules

  WORD...           the text; - alone is standard input; without it, a short text that ships with the program
  --level LEVEL     canonical, visual or repair; repair if not given
  --with RULE       with one rule more, by its id (O14) or its name (final-khanda-ta)
  --without RULE    with one rule fewer; of several options the later wins
  --nukta FORM      decomposed or composed, the encoding of ড় ঢ় য়; decomposed if not given
  --scope SCOPE     bengali, or text for the NFC of other scripts too; bengali if not given
  --rules           print the table of rules
  --help            print this
  --                what follows is text

A mark without its letter is shown on a dotted circle. Bytes are counted in the text as it was given.
Exit status: 0, also where nothing changes; 1 when the text cannot be read; 2 for a wrong command line.";

/// Damaged in ways that people do damage texts, one word each.
const SAMPLE: &str = "অ\u{9BE}জ উত\u{9CD}\u{200D}সব, কিন্তু\u{9C1} দু:খের কথা: \
    পরবতর\u{9CD}\u{9C0} সপ্তাহে ব\u{200D}\u{9CD}যাংক বন্ধ।";

/// What the command line asks for.
enum Request {
    Help,
    Rules,
    Explain { normalizer: Normalizer, text: Text },
}

enum Text {
    Sample,
    Words(String),
    StandardInput,
}

fn main() -> ExitCode {
    let printed = match request(std::env::args_os().skip(1)) {
        Ok(Request::Help) => print(&format!("{USAGE}\n")),
        Ok(Request::Rules) => print(&table()),
        Ok(Request::Explain { normalizer, text }) => read(text).and_then(|text| print(&explain(&normalizer, &text))),
        Err(message) => {
            eprintln!("explain: {message}; --help says more");
            return ExitCode::from(2);
        }
    };
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("explain: {message}");
            ExitCode::FAILURE
        }
    }
}

fn request(args: impl Iterator<Item = OsString>) -> Result<Request, String> {
    // Repair is the level at which there is most to explain; each change says at which level it happens.
    let mut level = Level::Repair;
    let mut nukta = Nukta::Decomposed;
    let mut scope = Scope::Bengali;
    let mut edits: Vec<(Rule, bool)> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut rules = false;
    let mut options = true;
    let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("not UTF-8: {}", arg.display())));
    let mut alone = true;
    while let Some(arg) = args.next() {
        let arg = arg?;
        if !options || arg == "-" || !arg.starts_with('-') {
            words.push(arg);
            continue;
        }
        let (name, inline) = match arg.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (arg.as_str(), None),
        };
        let mut value = || match inline.clone() {
            Some(value) => Ok(value),
            None => args.next().unwrap_or_else(|| Err(format!("{name} needs a value"))),
        };
        match name {
            "--" if inline.is_none() => options = false,
            "--help" | "-h" if inline.is_none() => return Ok(Request::Help),
            "--rules" if inline.is_none() => rules = true,
            "--level" => level = named(&value()?, "level", &LEVELS)?,
            "--nukta" => nukta = named(&value()?, "form of the nukta letters", &FORMS)?,
            "--scope" => scope = named(&value()?, "scope", &SCOPES)?,
            "--with" => edits.push((named_rule(&value()?)?, true)),
            "--without" => edits.push((named_rule(&value()?)?, false)),
            _ => return Err(format!("unknown option {arg}")),
        }
        alone &= matches!(name, "--" | "--rules");
    }
    if rules {
        return if alone && words.is_empty() {
            Ok(Request::Rules)
        } else {
            Err("--rules takes nothing else".to_owned())
        };
    }
    let mut normalizer = Normalizer::new(level).nukta(nukta).scope(scope);
    for (rule, on) in edits {
        if !on && rule.group() == Group::Canonical {
            return Err(format!("{} {rule} cannot be taken away", rule.id()));
        }
        normalizer = if on { normalizer.with(rule) } else { normalizer.without(rule) };
    }
    let text = match words.as_slice() {
        [] if options => Text::Sample,
        [word] if word == "-" && options => Text::StandardInput,
        _ if options && words.iter().any(|word| word == "-") => {
            return Err("either words or - for standard input".to_owned());
        }
        _ => Text::Words(words.join(" ")),
    };
    Ok(Request::Explain { normalizer, text })
}

const LEVELS: [(&str, Level); 3] =
    [("canonical", Level::Canonical), ("visual", Level::Visual), ("repair", Level::Repair)];
const FORMS: [(&str, Nukta); 2] = [("decomposed", Nukta::Decomposed), ("composed", Nukta::Composed)];
const SCOPES: [(&str, Scope); 2] = [("bengali", Scope::Bengali), ("text", Scope::Text)];

/// The choice of this name.
fn named<T: Copy>(name: &str, what: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let names: Vec<&str> = choices.iter().map(|choice| choice.0).collect();
    let found = choices.iter().find(|choice| choice.0 == name).map(|choice| choice.1);
    found.ok_or_else(|| format!("{name:?} is no {what}; there are {}", names.join(", ")))
}

fn named_rule(name: &str) -> Result<Rule, String> {
    name.parse().map_err(|_| format!("{name:?} is no rule; --rules lists them"))
}

fn read(text: Text) -> Result<String, String> {
    match text {
        Text::Sample => Ok(SAMPLE.to_owned()),
        Text::Words(words) => Ok(words),
        Text::StandardInput => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map_err(|e| format!("standard input: {e}"))?;
            String::from_utf8(bytes)
                .map_err(|e| format!("standard input is not UTF-8 from byte {} on", e.utf8_error().valid_up_to()))
        }
    }
}

/// Whoever reads may stop reading, as `head` does.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {e}")),
        _ => Ok(()),
    }
}

fn explain(normalizer: &Normalizer, text: &str) -> String {
    let changes: Vec<Change<'_>> = normalizer.changes(text).collect();
    let lines = text.trim_end().lines().count();
    let mut out = String::new();
    let (mut line, mut counted) = (1, 0);
    for (word, changes) in words(text, &changes) {
        line += text.get(counted..word.start).unwrap_or_default().matches('\n').count();
        counted = word.start;
        let before = text.get(word.clone()).unwrap_or_default();
        let place = if lines > 1 { format!("   line {line}") } else { String::new() };
        let _ = writeln!(out, "{} → {}{place}\n", show(before), show(&patched(text, &word, changes)));
        for change in changes {
            describe(&mut out, change);
        }
    }
    let _ = match changes.len() {
        0 => writeln!(out, "Nothing to change."),
        1 => writeln!(out, "1 change."),
        count => writeln!(out, "{count} changes."),
    };
    out
}

fn describe(out: &mut String, change: &Change<'_>) {
    let range = change.range();
    let _ = writeln!(out, "  bytes {}..{}", range.start, range.end);
    for (label, side) in [("before", change.before()), ("after", change.after())] {
        let _ = writeln!(out, "    {label:<6}  {}", spell(side));
    }
    // The one that fired first, then those that had a part in it.
    let others = change.rules().iter().filter(|&rule| rule != change.rule());
    for rule in std::iter::once(change.rule()).chain(others) {
        let _ = writeln!(out, "    {:<6}  {} ({}): {}.", rule.id(), rule.name(), rule.group(), rule.summary());
    }
    out.push('\n');
}

/// The changes of `text`, together where they are in one word.
fn words<'a, 't>(text: &str, changes: &'a [Change<'t>]) -> Vec<(Range<usize>, &'a [Change<'t>])> {
    let mut words = Vec::new();
    let mut rest = changes;
    while let Some(first) = rest.first() {
        let mut word = word_around(text, first);
        let mut len = 1;
        while let Some(next) =
            rest.get(len).map(|change| word_around(text, change)).filter(|next| next.start < word.end)
        {
            word.end = word.end.max(next.end);
            len += 1;
        }
        let (here, after) = rest.split_at(len);
        words.push((word, here));
        rest = after;
    }
    words
}

/// The word that a change is in; where the change is one of spaces, the words on both sides.
fn word_around(text: &str, change: &Change<'_>) -> Range<usize> {
    let range = change.range();
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let spaces = !change.before().is_empty() && change.before().chars().all(char::is_whitespace);
    let (left, right) = if spaces { (before.trim_end(), after.trim_start()) } else { (before, after) };
    let start = left.rfind(char::is_whitespace).map_or(0, |at| at + left.get(at..).map_or(0, first_len));
    let end = text.len() - right.len() + right.find(char::is_whitespace).unwrap_or(right.len());
    start..end
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// `range` of `text` with its changes made.
fn patched(text: &str, range: &Range<usize>, changes: &[Change<'_>]) -> String {
    let mut out = String::new();
    let mut done = range.start;
    for change in changes {
        out.push_str(text.get(done..change.range().start).unwrap_or_default());
        out.push_str(change.after());
        done = change.range().end;
    }
    out.push_str(text.get(done..range.end).unwrap_or_default());
    out
}

/// `text` as a terminal can show it: marks on something to stand on, nothing that moves the cursor or turns the line.
fn show(text: &str) -> String {
    let mut out = String::new();
    if text.chars().next().is_some_and(is_mark) {
        out.push('\u{25CC}');
    }
    for c in text.chars() {
        if c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') {
            let _ = write!(out, "<U+{:04X}>", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{981}'..='\u{983}' | '\u{9BC}' | '\u{9BE}'..='\u{9CD}' | '\u{9D7}' | '\u{9E2}' | '\u{9E3}' | '\u{9FE}')
}

/// `text` and each of its code points by number and name.
fn spell(text: &str) -> String {
    if text.is_empty() {
        return "nothing".to_owned();
    }
    let mut out = String::new();
    if text.chars().any(|c| !c.is_whitespace() && !is_invisible(c)) {
        let _ = write!(out, "{}   ", show(text));
    }
    for (at, c) in text.chars().enumerate() {
        let gap = if at == 0 { "" } else { ", " };
        let _ = write!(out, "{gap}U+{:04X}", u32::from(c));
        let name = name(c);
        if !name.is_empty() {
            let _ = write!(out, " {name}");
        }
    }
    out
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn when(group: Group) -> &'static str {
    match group {
        Group::Canonical => "always on",
        Group::Visual => "on from --level visual",
        Group::Repair => "on from --level repair",
        _ => "only by --with",
    }
}

fn table() -> String {
    let mut rules = Rule::ALL.to_vec();
    rules.sort_by_key(|rule| rule.group());
    let mut out = String::new();
    let mut last = None;
    for rule in rules {
        if last != Some(rule.group()) {
            let gap = if last.is_none() { "" } else { "\n" };
            let _ = writeln!(out, "{gap}{}: {}", rule.group(), when(rule.group()));
            last = Some(rule.group());
        }
        let (before, after) = rule.example();
        let _ = writeln!(out, "\n  {:<6}  {}: {}", rule.id(), rule.name(), rule.summary());
        let leaves = |other: &Rule| *other != rule && !RuleSet::new().with(*other).with(rule).contains(*other);
        if let Some(other) = Rule::ALL.iter().copied().find(leaves) {
            let _ = writeln!(out, "          Not together with {} {other}.", other.id());
        }
        let _ = writeln!(out, "          {} → {}", show(before), show(after));
        let _ = writeln!(out, "          {} → {}", hex(before), hex(after));
    }
    out
}

fn hex(text: &str) -> String {
    let numbers: Vec<String> = text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    numbers.join(" ")
}

/// Short names after the Unicode ones; empty where the character says it all.
fn name(c: char) -> &'static str {
    let number = u32::from(c);
    if let Some(name) = number.checked_sub(0x980).and_then(|at| BLOCK.get(usize::try_from(at).ok()?)) {
        return name;
    }
    match c {
        ' ' => "space",
        '\u{A0}' => "no-break space",
        '\u{AD}' => "soft hyphen",
        '\u{2BC}' => "modifier apostrophe",
        '\u{964}' => "danda",
        '\u{965}' => "double danda",
        '\u{200B}' => "zero-width space",
        '\u{200C}' => "ZWNJ",
        '\u{200D}' => "ZWJ",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{2013}' => "en dash",
        '\u{2018}' => "left single quotation mark",
        '\u{2019}' => "right single quotation mark",
        '\u{201C}' => "left double quotation mark",
        '\u{201D}' => "right double quotation mark",
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => "bidirectional control",
        '\u{2026}' => "ellipsis",
        '\u{2060}' => "word joiner",
        '\u{FEFF}' => "byte order mark",
        '\'' => "apostrophe",
        ',' => "comma",
        '.' => "full stop",
        ':' => "colon",
        '|' => "vertical bar",
        '-' => "hyphen-minus",
        _ => "",
    }
}

/// U+0980..=U+09FF.
static BLOCK: [&str; 128] = [
    "anji",
    "candrabindu",
    "anusvara",
    "visarga",
    "unassigned",
    "letter a",
    "letter aa",
    "letter i",
    "letter ii",
    "letter u",
    "letter uu",
    "letter vocalic r",
    "letter vocalic l",
    "unassigned",
    "unassigned",
    "letter e",
    "letter ai",
    "unassigned",
    "unassigned",
    "letter o",
    "letter au",
    "ka",
    "kha",
    "ga",
    "gha",
    "nga",
    "ca",
    "cha",
    "ja",
    "jha",
    "nya",
    "tta",
    "ttha",
    "dda",
    "ddha",
    "nna",
    "ta",
    "tha",
    "da",
    "dha",
    "na",
    "unassigned",
    "pa",
    "pha",
    "ba",
    "bha",
    "ma",
    "ya",
    "ra",
    "unassigned",
    "la",
    "unassigned",
    "unassigned",
    "unassigned",
    "sha",
    "ssa",
    "sa",
    "ha",
    "unassigned",
    "unassigned",
    "nukta",
    "avagraha",
    "sign aa",
    "sign i",
    "sign ii",
    "sign u",
    "sign uu",
    "sign vocalic r",
    "sign vocalic rr",
    "unassigned",
    "unassigned",
    "sign e",
    "sign ai",
    "unassigned",
    "unassigned",
    "sign o",
    "sign au",
    "virama",
    "khanda ta",
    "unassigned",
    "unassigned",
    "unassigned",
    "unassigned",
    "unassigned",
    "unassigned",
    "unassigned",
    "unassigned",
    "au length mark",
    "unassigned",
    "unassigned",
    "unassigned",
    "unassigned",
    "rra",
    "rha",
    "unassigned",
    "yya",
    "letter vocalic rr",
    "letter vocalic ll",
    "sign vocalic l",
    "sign vocalic ll",
    "unassigned",
    "unassigned",
    "digit zero",
    "digit one",
    "digit two",
    "digit three",
    "digit four",
    "digit five",
    "digit six",
    "digit seven",
    "digit eight",
    "digit nine",
    "Assamese ra",
    "Assamese va",
    "rupee mark",
    "taka sign",
    "numerator one",
    "numerator two",
    "numerator three",
    "numerator four",
    "numerator one less",
    "denominator sixteen",
    "isshar",
    "ganda mark",
    "Vedic anusvara",
    "abbreviation sign",
    "sandhi mark",
    "unassigned",
];
