//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

use super::finding::Finding;

/// `::warning file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`.
pub fn annotation(finding: &Finding<'_>) -> String {
    let file = finding.source.path().map_or_else(String::new, |path| {
        let path = path.strip_prefix(".").unwrap_or(path).display().to_string();
        format!("file={},", property(&path))
    });
    let place = finding.places.map_or_else(String::new, |(start, end)| {
        format!("line={},col={},endLine={},endColumn={},", start.line, start.column, end.line, end.column)
    });
    let part = finding.part().map_or_else(String::new, |part| format!("{part}: "));
    format!("::warning {file}{place}title={}::{}", property(finding.name()), data(&(part + &finding.message())))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_ends_a_command_or_a_property_is_escaped() {
        assert_eq!(data("100%\r\na:b,c"), "100%25%0D%0Aa:b,c");
        assert_eq!(property("100%\r\na:b,c"), "100%25%0D%0Aa%3Ab%2Cc");
        assert_eq!(property("%3A"), "%253A");
    }
}
