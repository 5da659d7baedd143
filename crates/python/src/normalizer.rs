//! `Normalizer` and `Change`.

use bengali_text::{Level, Normalizer, Nukta, Rule, RuleSet, Scope, UnknownName};
use bengali_text_arrow::find_changes;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::bulk::apply;
use crate::choice::{choice, given, name_of, names};
use crate::columns::find;
use crate::file::{self, FilePath};
use crate::{Offsets, quoted, unit};

const LEVELS: &[(&str, Level)] =
    &[("canonical", Level::Canonical), ("visual", Level::Visual), ("repair", Level::Repair)];
const NUKTAS: &[(&str, Nukta)] = &[("decomposed", Nukta::Decomposed), ("composed", Nukta::Composed)];
const SCOPES: &[(&str, Scope)] = &[("bengali", Scope::Bengali), ("text", Scope::Text)];

/// Normalizes texts by a level and single rules.
///
/// The level is "canonical", "visual" (the default: nothing that a reader sees changes) or "repair"; `nukta` is "decomposed" or
/// "composed"; the scope is "bengali", or "text" to bring other scripts into NFC. `with_rules` and `without_rules` have names of rules.
///
/// >>> from bengali_text import Normalizer
/// >>> Normalizer(level="repair").normalize("চিকিত্সা")
/// 'চিকিৎসা'
#[pyclass(name = "Normalizer", module = "bengali_text", frozen, eq, hash)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyNormalizer(Normalizer);

#[pymethods]
impl PyNormalizer {
    #[new]
    #[pyo3(
        signature = (*, level = "visual", nukta = "decomposed", scope = "bengali", with_rules = None, without_rules = None),
        text_signature = "(*, level='visual', nukta='decomposed', scope='bengali', with_rules=(), without_rules=())"
    )]
    fn new(
        level: &str,
        nukta: &str,
        scope: &str,
        with_rules: Option<&Bound<'_, PyAny>>,
        without_rules: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let level = choice("level", level, LEVELS)?;
        let nukta = choice("nukta", nukta, NUKTAS)?;
        let scope = choice("scope", scope, SCOPES)?;
        let mut normalizer = Normalizer::new(level).nukta(nukta).scope(scope);
        for rule in rules("with_rules", with_rules)? {
            normalizer = normalizer.with(rule);
        }
        for rule in rules("without_rules", without_rules)? {
            normalizer = normalizer.without(rule);
        }
        Ok(PyNormalizer(normalizer))
    }

    /// Normalizes a string, strings one after another (to a list), or an Arrow array (to one of the same library).
    ///
    /// >>> from bengali_text import Normalizer
    /// >>> Normalizer().normalize(["আমার", None])
    /// ['আমার', None]
    #[pyo3(signature = (texts, /))]
    fn normalize<'py>(&self, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        apply(&self.0, texts)
    }

    /// Normalizes a file of UTF-8 into another, in memory that does not grow with it. Returns how many bytes were read.
    ///
    /// The other file is written beside its place and takes it when it is complete, with the permissions of a file that was there; a link
    /// is followed. Where the source is not UTF-8, which is a `ValueError`, or an error or an interrupt ends it, that file stays as it was.
    /// A file that cannot be replaced so (its owner cannot be kept, its folder may not be written) or that has a second name (a hard link)
    /// gets the complete text in place. A pipe, a device, and a file that is open, as `/dev/stdout` is, are written on the way.
    ///
    /// `progress` is called with the bytes that were read and those of the file, some times a second: for a progress bar.
    ///
    /// >>> import pathlib, tempfile
    /// >>> from bengali_text import Normalizer
    /// >>> folder = pathlib.Path(tempfile.mkdtemp())
    /// >>> _ = (folder / "in.txt").write_text("অ\u09beমার", encoding="utf-8")
    /// >>> Normalizer().normalize_file(folder / "in.txt", folder / "out.txt", progress=print)
    /// 15 15
    /// 15
    /// >>> (folder / "out.txt").read_text(encoding="utf-8")
    /// 'আমার'
    #[pyo3(signature = (source, target, /, *, progress = None))]
    #[allow(clippy::needless_pass_by_value)] // of Python
    fn normalize_file(
        &self,
        py: Python<'_>,
        source: FilePath,
        target: FilePath,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<u64> {
        file::normalize(py, self.0, &source, &target, progress)
    }

    /// Whether `normalize` would leave the text as it is.
    ///
    /// >>> from bengali_text import Normalizer
    /// >>> Normalizer().is_normalized("আমি")
    /// True
    #[pyo3(signature = (text, /))]
    fn is_normalized(&self, text: &str) -> bool {
        self.0.is_normalized(text)
    }

    /// Every change that `normalize` would make in a text, in order; in strings one after another, a list of those; or in an Arrow array,
    /// one of lists of structs (start, end, before, after, rule). `offsets` are counted in "chars" or "bytes".
    ///
    /// >>> from bengali_text import Normalizer
    /// >>> [(change.start, change.end, change.rule) for change in Normalizer().changes("উত্\u200dসব")]
    /// [(1, 4, 'legacy-khanda-ta')]
    #[pyo3(signature = (texts, /, *, offsets = "chars"))]
    fn changes<'py>(&self, texts: &Bound<'py, PyAny>, offsets: &str) -> PyResult<Bound<'py, PyAny>> {
        let unit = unit(offsets)?;
        find(
            texts,
            |text| {
                let mut offsets = Offsets::new(text, unit);
                self.0.changes(text).map(|change| PyChange::new(&change, &mut offsets)).collect()
            },
            |array| find_changes(array, &self.0, unit),
        )
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let (level, rules) = (Normalizer::new(Level::Canonical).rules(), self.0.rules());
        let names = |one: RuleSet, other: RuleSet| -> Vec<&str> {
            one.iter().filter(|rule| !other.contains(*rule)).map(Rule::name).collect()
        };
        let arguments = PyDict::new(py);
        arguments.set_item("level", "canonical")?;
        arguments.set_item("nukta", name_of(NUKTAS, self.0.get_nukta()))?;
        arguments.set_item("scope", name_of(SCOPES, self.0.get_scope()))?;
        arguments.set_item("with_rules", names(rules, level))?;
        arguments.set_item("without_rules", names(level, rules))?;
        Ok(((), arguments))
    }

    fn __repr__(&self) -> String {
        let rules: Vec<&str> = self.0.rules().iter().map(Rule::name).collect();
        let other = |usual, name: Option<&'static str>| name.filter(|name| *name != usual);
        let nukta = other("decomposed", name_of(NUKTAS, self.0.get_nukta()));
        let scope = other("bengali", name_of(SCOPES, self.0.get_scope()));
        let said = |option: &str, name: Option<&str>| name.map(|name| format!(", {option} {name}")).unwrap_or_default();
        format!("<Normalizer{}{}: {}>", said("nukta", nukta), said("scope", scope), rules.join(", "))
    }
}

/// One change: `before` from `start` to `end` of the text becomes `after`, by `rule`.
///
/// >>> from bengali_text import Change
/// >>> Change(1, 4, "ত্\u200d", "ৎ", "legacy-khanda-ta").after
/// 'ৎ'
#[pyclass(name = "Change", module = "bengali_text", frozen, eq, hash)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyChange {
    #[pyo3(get)]
    start: usize,
    #[pyo3(get)]
    end: usize,
    #[pyo3(get)]
    before: String,
    #[pyo3(get)]
    after: String,
    rule: Rule,
}

impl PyChange {
    fn new(change: &bengali_text::Change<'_>, offsets: &mut Offsets<'_>) -> Self {
        PyChange {
            start: offsets.of(change.range().start),
            end: offsets.of(change.range().end),
            before: change.before().to_owned(),
            after: change.after().to_owned(),
            rule: change.rule(),
        }
    }
}

#[pymethods]
impl PyChange {
    #[new]
    #[pyo3(signature = (start, end, before, after, rule, /))]
    fn py_new(
        start: &Bound<'_, PyAny>,
        end: &Bound<'_, PyAny>,
        before: String,
        after: String,
        rule: &str,
    ) -> PyResult<Self> {
        let rule = named("rule", rule)?;
        Ok(PyChange { start: given("start", start)?, end: given("end", end)?, before, after, rule })
    }

    /// The name of the rule.
    #[getter]
    fn rule(&self) -> &'static str {
        self.rule.name()
    }

    /// What the rule does, in a sentence.
    #[getter]
    fn summary(&self) -> &'static str {
        self.rule.summary()
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs__(&self) -> (usize, usize, &str, &str, &'static str) {
        (self.start, self.end, &self.before, &self.after, self.rule.name())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let rule = self.rule.name();
        let (before, after) = (quoted(py, &self.before)?, quoted(py, &self.after)?);
        Ok(format!("<Change {}..{}, {rule}: {before} to {after}>", self.start, self.end))
    }
}

/// The rules that an option names.
fn rules(option: &str, given: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<Rule>> {
    let names = given.map_or(Ok(Vec::new()), |given| names(option, given))?;
    names.iter().map(|name| named(option, name)).collect()
}

/// The rule of a name.
fn named(option: &str, name: &str) -> PyResult<Rule> {
    name.parse().map_err(|error: UnknownName| {
        PyValueError::new_err(format!("{option} has an unknown name, expected {}, not \"{name}\"", error.expected()))
    })
}
