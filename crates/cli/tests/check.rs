//! `bengali-text check`: where it points, what it says, and that each format says the same.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod program;

use std::fs;
use std::ops::Range;

use bengali_text::{Level, Normalizer, Rule, normalize};
use percent_encoding::percent_decode_str;
use program::{PAGE, command, complains, fails, is_refused, prints};
use serde_json::Value;
use tempfile::TempDir;
use unicode_width::UnicodeWidthChar as _;

/// What `check` finds in a text: its standard output, after a look at the status.
fn finds(args: &[&str], input: &str) -> String {
    let output = command(&[&["check"], args].concat()).write_stdin(input).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &[&str], input: &str) -> Vec<Value> {
    let lines = finds(&[&["--format", "json"], args].concat(), input);
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The results of a log.
fn sarif(args: &[&str], input: &str) -> Vec<Value> {
    let log: Value = serde_json::from_str(&finds(&[&["--format", "sarif"], args].concat(), input)).unwrap();
    log["runs"][0]["results"].as_array().unwrap().clone()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// A page with several kinds of damage, in lines of both ends, with tabs and characters of four bytes.
fn damaged() -> String {
    let mut page = String::new();
    for (at, word) in PAGE.split_inclusive(' ').enumerate() {
        match at % 5 {
            0 => page += &word.replace('আ', "অ\u{9BE}").replace('ো', "\u{9C7}\u{9BE}"),
            1 => page += &word.replacen('\u{9CD}', "\u{9CD}\u{200D}", 1),
            2 => page += &word.replace("\u{9AF}\u{9BC}", "\u{9DF}").replace('\n', "\r\n"),
            3 => page += &word.replace('\u{9BF}', "\u{200D}\u{9BF}\u{9BF}").replace(' ', "\t"),
            _ => page.extend(["\u{1F44D}", word, "উত\u{9CD}\u{200D}সব "]),
        }
    }
    page
}

/// Options, and the normalizer that they ask for.
fn choices() -> [(&'static [&'static str], Normalizer); 4] {
    [
        (&[], Normalizer::default()),
        (&["--level", "canonical", "--nukta", "composed"], {
            Normalizer::new(Level::Canonical).nukta(bengali_text::Nukta::Composed)
        }),
        (&["--level=repair"], Normalizer::new(Level::Repair)),
        (&["--level=repair", "--with=space-run", "--with=bengali-digits"], {
            Normalizer::new(Level::Repair).with(Rule::SpaceRun).with(Rule::BengaliDigits)
        }),
    ]
}

/// `text` with other text in place of some bytes.
fn replaced(text: &str, changes: impl IntoIterator<Item = (Range<usize>, String)>) -> String {
    let (mut out, mut done) = (String::new(), 0);
    for (range, written) in changes {
        out += &text[done..range.start];
        out += &written;
        done = range.end;
    }
    out + &text[done..]
}

/// The byte of a line and a column, counted from 1.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
    start + text[start..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
}

#[test]
fn the_replacements_make_what_normalize_prints() {
    let text = damaged();
    for (args, normalizer) in choices() {
        let rows = json(args, &text);
        assert_eq!(rows.len(), normalizer.changes(&text).count(), "{args:?}");
        for (row, change) in rows.iter().zip(normalizer.changes(&text)) {
            let range = number(&row["start"])..number(&row["end"]);
            assert_eq!(range, change.range(), "{row}");
            assert_eq!((&row["before"], &row["after"]), (&change.before().into(), &change.after().into()));
            assert_eq!(text[range.clone()], row["before"]);
            assert_eq!(byte_of(&text, number(&row["line"]), number(&row["column"])), range.start, "{row}");
            assert_eq!((&row["rule"], &row["id"]), (&change.rule().name().into(), &change.rule().id().into()));
            assert_eq!(row["group"], change.rule().group().to_string());
            assert!(row["message"].as_str().unwrap().starts_with(change.rule().summary()));
        }
        let changes = rows
            .iter()
            .map(|row| (number(&row["start"])..number(&row["end"]), row["replacement"].as_str().unwrap().to_owned()));
        assert_eq!(replaced(&text, changes), prints(&[&["normalize"], args].concat(), &text), "{args:?}");
    }
}

#[test]
fn a_byte_order_mark_is_in_no_column() {
    for (text, column) in [("\u{FEFF}এ অ\u{9BE}", 3), ("এ অ\u{9BE}", 3), ("\u{FEFF}\nঅ\u{9BE}", 1)] {
        assert_eq!(number(&json(&[], text)[0]["column"]), column, "{text:?}");
    }
}

/// The file says the text with escapes; the finding has both.
#[test]
fn in_files_of_translators_only_text_is_found() {
    let files = [
        ("json", r#"{"\u0985\u09be": "এই \u0985\u09be\u09ae\u09bf\n{name}\u09c7\u09b0 উত\u09cd\u200dসব"}"#),
        ("xml", "<a b='অ\u{9BE}'>এই &#x985;&#x9BE;মি\n<!-- অ\u{9BE} -->উত\u{9CD}\u{200D}সব</a>\n"),
        ("po", "msgid \"অ\u{9BE}\"\nmsgstr \"\"\n\"এই অ\u{9BE}মি\\n\"\n\"উত\u{9CD}\u{200D}সব\"\n"),
    ];
    for (syntax, file) in files {
        let rows = json(&["--syntax", syntax], file);
        let of = |key: &str| rows.iter().map(|row| row[key].as_str().unwrap()).collect::<Vec<_>>();
        assert_eq!(of("before"), ["অ\u{9BE}", "ত\u{9CD}\u{200D}"], "{syntax}");
        assert_eq!(of("after"), ["আ", "ৎ"], "{syntax}");
        let range = |row: &Value| number(&row["start"])..number(&row["end"]);
        let changes = rows.iter().map(|row| (range(row), row["replacement"].as_str().unwrap().to_owned()));
        assert_eq!(replaced(file, changes), prints(&["normalize", "--syntax", syntax], file));
        for row in &rows {
            assert_eq!(byte_of(file, number(&row["line"]), number(&row["column"])), range(row).start, "{row}");
        }
    }
    fails(&["check", "--syntax", "json"], b"{\"a\": }", "line 1");
}

#[test]
fn regions_and_fixes_of_a_log_agree_with_the_file() {
    let text = damaged();
    let characters: Vec<char> = text.chars().collect();
    for (args, normalizer) in choices() {
        let results = sarif(args, &text);
        assert_eq!(results.len(), normalizer.changes(&text).count());
        let mut fixes = Vec::new();
        for result in &results {
            let place = &result["locations"][0]["physicalLocation"];
            let region = &place["region"];
            let at = |key: &str| number(&region[key]);
            let bytes = at("byteOffset")..at("byteOffset") + at("byteLength");
            let written = region["snippet"]["text"].as_str().unwrap();
            assert_eq!(&text[bytes.clone()], written);
            let start = byte_of(&text, at("startLine"), at("startColumn"));
            assert_eq!(start..byte_of(&text, at("endLine"), at("endColumn")), bytes, "{region}");
            let cut = &characters[at("charOffset")..at("charOffset") + at("charLength")];
            assert_eq!(cut.iter().collect::<String>(), written);
            let change = &result["fixes"][0]["artifactChanges"][0];
            assert_eq!(change["artifactLocation"], place["artifactLocation"]);
            let replacement = &change["replacements"][0];
            assert_eq!(replacement["deletedRegion"]["byteOffset"], region["byteOffset"]);
            assert_eq!(replacement["deletedRegion"]["byteLength"], region["byteLength"]);
            fixes.push((bytes, replacement["insertedContent"]["text"].as_str().unwrap().to_owned()));
        }
        assert_eq!(replaced(&text, fixes), normalizer.normalize(&text));
    }
}

#[test]
fn a_log_describes_its_rules() {
    let log: Value = serde_json::from_str(&finds(&["--format=sarif"], &damaged())).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(
        (&run["columnKind"], &run["invocations"][0]["executionSuccessful"]),
        (&"unicodeCodePoints".into(), &true.into())
    );
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    // Text in legacy fonts is no matter of the normalizer.
    assert_eq!(rules.len(), Rule::ALL.len() + 1);
    assert_eq!(rules[Rule::ALL.len()]["id"], "legacy-text");
    for result in run["results"].as_array().unwrap() {
        let rule = &rules[number(&result["ruleIndex"])];
        assert_eq!(rule["id"], result["ruleId"]);
        let summary = rule["shortDescription"]["text"].as_str().unwrap().trim_end_matches('.');
        assert!(result["message"]["text"].as_str().unwrap().starts_with(summary));
    }
    let clean: Value = serde_json::from_str(&prints(&["check", "--format=sarif"], "আমি")).unwrap();
    assert_eq!(clean["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn a_log_of_many_files_is_one_log() {
    let folder = TempDir::new().unwrap();
    let names = ["a b%.txt", "c.txt", "d-আ.txt", "e.txt"];
    for (name, text) in names.iter().zip(["অ\u{9BE}মি", "আমি", "অ\u{9BE}\nঅ\u{9BE}", "অ\u{9BE}"]) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let here =
        |args: &[&str]| command(&[&["check", "--format=sarif"], args].concat()).current_dir(&folder).output().unwrap();
    let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap()["runs"][0].clone();
    let uris = |run: &Value| -> Vec<String> {
        let results = run["results"].as_array().unwrap();
        let uri = |result: &Value| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
        results.iter().map(|result| uri(result).as_str().unwrap().to_owned()).collect()
    };
    let found = uris(&read(&here(&["."]).stdout));
    let decoded: Vec<_> = found.iter().map(|uri| percent_decode_str(uri).decode_utf8().unwrap()).collect();
    assert_eq!(decoded, [names[0], names[2], names[2], names[3]]);
    assert!(found.iter().all(|uri| uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%.-".contains(&byte))));
    // An absolute path is an absolute address.
    let absolute = fs::canonicalize(folder.path().join("c.txt")).unwrap();
    fs::write(&absolute, "অ\u{9BE}").unwrap();
    let found = uris(&read(&here(&[absolute.to_str().unwrap()]).stdout));
    assert!(found[0].starts_with("file:///") && found[0].ends_with("/c.txt"), "{found:?}");
    // What cannot be read is no result, and no silence.
    fs::write(folder.path().join("b.txt"), b"\xFF").unwrap();
    let output = here(&["."]);
    complains(&output, "b.txt: is not UTF-8: byte 0");
    let run = read(&output.stdout);
    assert_eq!((uris(&run).len(), &run["invocations"][0]["executionSuccessful"]), (5, &false.into()));
}

#[test]
fn a_line_says_where_and_what() {
    let output = command(&["check"]).write_stdin("এই\nউত\u{9CD}\u{200D}সব\tঅ\u{9BE}মি").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let want = "\
standard input:2:2: legacy-khanda-ta ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ (U+09A4 U+09CD U+200D → U+09CE)
standard input:2:8: vowel-letter an independent vowel with a sign that makes it look like another vowel becomes that vowel (U+0985 U+09BE → U+0986)
";
    assert_eq!(String::from_utf8(output.stdout).unwrap(), want);
    let summary = "2 findings in 1 file; `bengali-text normalize -i` fixes what is found\n";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), summary);
}

#[test]
fn an_excerpt_shows_the_characters() {
    let text = format!("এই\n{}বড় উত\u{9CD}\u{200D}সবের দিন\r\n", "আজ ".repeat(40));
    let want = "
  │
2 │ …উত\u{9CD}\u{200D}সবের দিন
  │   ^^
  = before  ত\u{9CD}\u{200D}   U+09A4 letter ta, U+09CD sign virama, U+200D zero width joiner
    after   ৎ   U+09CE letter khanda ta

";
    let shown = finds(&["--explain"], &text);
    assert_eq!(shown.split_once('\n').unwrap().1, &want[1..]);
}

/// The carets are under the coloured letters, by the widths of characters, and the coloured letters hold the change.
#[test]
fn the_underline_is_under_what_changes() {
    let text = damaged() + "\n\u{9BE}\u{200B}ক\nক\u{9CD}\u{200D}";
    for (args, normalizer) in choices() {
        let shown = finds(&[&["--explain", "--color=always"], args].concat(), &text);
        let reports: Vec<&str> = shown.split_terminator("\n\n").collect();
        let changes: Vec<_> = normalizer.changes(&text).collect();
        assert_eq!(reports.len(), changes.len());
        for (report, change) in reports.iter().zip(changes) {
            let lines: Vec<&str> = report.lines().collect();
            let (red, plain) = ("\u{1B}[4m\u{1B}[31m", "\u{1B}[0m");
            let border = format!("│{plain} ");
            let source = lines[2].split_once(&border).unwrap().1;
            let (before, rest) = source.split_once(red).unwrap();
            let (coloured, _) = rest.split_once(plain).unwrap();
            let first = change.before().lines().next().unwrap_or_default().replace('\t', " ");
            assert!(coloured.contains(first.trim_end_matches('\r')), "{report}");
            let (gap, carets) = lines[3].split_once(&border).unwrap().1.split_once(red).unwrap();
            let width = |text: &str| text.chars().map(|c| c.width().unwrap_or(0)).sum::<usize>();
            assert_eq!(gap, " ".repeat(width(before)), "{report}");
            let carets = carets.split_once(plain).unwrap().0;
            assert_eq!(carets, "^".repeat(width(coloured)), "{report}");
            assert!(!carets.is_empty(), "{report}");
        }
    }
}

#[test]
fn nothing_that_moves_the_cursor_is_printed() {
    for text in ["অ\u{9BE}\u{1B}[2J\u{202E}x", "\u{1B}[31mঅ\u{9BE}"] {
        let shown = finds(&["--explain"], text);
        assert!(shown.contains("<U+001B>") && !shown.contains(['\u{1B}', '\u{202E}']), "{shown}");
    }
}

#[test]
fn annotations_are_escaped() {
    let shown = finds(&["--format=github"], "এই\nঅ\u{9BE}মি");
    assert!(shown.starts_with("::warning line=2,col=1,endLine=2,endColumn=3,title="), "{shown}");
    assert!(shown.ends_with(" (U+0985 U+09BE → U+0986)\n") && shown.matches('\n').count() == 1, "{shown}");
    #[cfg(unix)]
    {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("a,b:c%\nd.txt"), "অ\u{9BE}মি").unwrap();
        let output = command(&["check", "--format=github", "."]).current_dir(&folder).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(shown.starts_with("::warning file=a%2Cb%3Ac%25%0Ad.txt,line=1,"), "{shown}");
        assert_eq!(shown.lines().count(), 1);
    }
}

#[test]
fn clean_text_is_not_mentioned() {
    for format in ["text", "json", "github"] {
        for text in ["", "আমি\n", "plain ASCII", &normalize(PAGE)] {
            assert_eq!(prints(&["check", "--format", format], text), "");
        }
    }
    assert_eq!(prints(&["check", "--explain"], "আমি"), "");
}

/// Longer than what is read at once.
#[test]
fn a_long_file_is_read_to_its_end() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("long.txt");
    let name = path.to_str().unwrap();
    let clean = normalize(PAGE).repeat(5000);
    fs::write(&path, &clean).unwrap();
    assert_eq!(prints(&["check", name], ""), "");
    fs::write(&path, format!("{clean}অ\u{9BE}মি")).unwrap();
    let rows = json(&[name], "");
    assert_eq!((rows.len(), number(&rows[0]["start"])), (1, clean.len()));
    assert_eq!(number(&rows[0]["line"]), clean.matches('\n').count() + 1);
    fs::write(&path, [clean.as_bytes(), b"\xFF"].concat()).unwrap();
    fails(&["check", name], b"", &format!("long.txt: is not UTF-8: byte {}", clean.len()));
}

#[test]
fn what_cannot_be_done_is_said() {
    fails(&["check", "no-such-file.txt"], b"", "no-such-file.txt: No such file");
    fails(&["check", "--explain", "--format=json"], b"", "--explain is for --format text");
    is_refused(&["check", "--format", "xml"], "sarif");
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, "অ\u{9BE}মি").unwrap();
    let output = fails(&["check", "--format=json", "no-such-file.txt", path.to_str().unwrap()], b"", "no-such-file");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 1);
    assert_eq!(fs::read_to_string(&path).unwrap(), "অ\u{9BE}মি");
}
