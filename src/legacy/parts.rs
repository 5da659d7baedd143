//! A cluster of Bengali as it is encoded: what it consists of, and what a decoder makes of codes for it.

use alloc::string::String;

use super::cluster::REPH;
use super::decoder::Decoder;
use super::font::Encoding;
use super::transport::Transport;
use crate::script::{Class, VIRAMA, ZWJ, ZWNJ, class};

/// The cluster before, as long as nothing stands between: what a code draws depends on what is drawn before it.
#[derive(Debug, Default)]
pub(super) struct Previous {
    /// The codes of the cluster, after a letter where it has one before it itself.
    pub(super) codes: String,
    /// What a decoder makes of these.
    pub(super) text: String,
}

/// A cluster in the order of Unicode.
#[derive(Clone, Debug)]
pub(super) struct Parts<'t> {
    pub(super) reph: bool,
    /// An independent vowel or consonants, with nuktas, viramas and join controls between these.
    pub(super) base: &'t str,
    /// Vowel signs, candrabindu, anusvara, visarga, a virama at the end.
    pub(super) signs: &'t str,
    /// Bytes of all; without the reph where a part before these has it.
    pub(super) len: usize,
}

impl<'t> Parts<'t> {
    /// The cluster that a text begins with.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let class_at = |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).map_or(Class::Other, class);
        let first = class_at(0);
        if !matches!(first, Class::Vowel | Class::Consonant | Class::KhandaTa) {
            return None;
        }
        let reph = text
            .strip_prefix(REPH)
            .is_some_and(|rest| matches!(rest.chars().next().map(class), Some(Class::Consonant | Class::KhandaTa)));
        let start = if reph { REPH.len() } else { 0 };
        // All letters and signs of the block have three bytes, and so have the join controls.
        let mut at = start + 3;
        loop {
            if class_at(at) == Class::Nukta {
                at += 3;
            }
            let rest = text.get(at..).unwrap_or_default();
            // A ZWJ before the virama keeps the ra of র‍্য.
            let joiner = if rest.starts_with(ZWJ) { 3 } else { 0 };
            let after = at + joiner + 3;
            if class_at(at + joiner) != Class::Virama || class_at(after) != Class::Consonant {
                break;
            }
            at = after + 3;
        }
        let base_end = at;
        // One sign of each kind, in this order; a second vowel sign is a slip, which a font can draw.
        let mut vowels = 0;
        let mut last = Class::Other;
        loop {
            let class = class_at(at);
            match class {
                Class::VowelSign if vowels < 2 && matches!(last, Class::Other | Class::VowelSign) => vowels += 1,
                Class::Candrabindu if matches!(last, Class::Other | Class::VowelSign) => {}
                Class::Anusvara | Class::Visarga if !matches!(last, Class::Anusvara | Class::Visarga) => {}
                _ => break,
            }
            last = class;
            at += 3;
        }
        // A virama that joins nothing is seen.
        if class_at(at) == Class::Virama {
            at += 3;
            if text.get(at..).is_some_and(|rest| rest.starts_with(ZWNJ)) && class_at(at + 3) == Class::Consonant {
                at += 3;
            }
        }
        Some(Self { reph, base: text.get(start..base_end)?, signs: text.get(base_end..at)?, len: at })
    }

    /// The first consonant, and what follows its virama.
    pub(super) fn split(&self) -> Option<(Self, Self)> {
        let (first, rest) = self.base.split_once(VIRAMA)?;
        let first = first.trim_end_matches(ZWJ);
        let first = Self { reph: false, base: first, signs: "", len: first.len() };
        Some((first, Self { base: rest, len: rest.len() + self.signs.len(), ..self.clone() }))
    }

    /// Writes what a decoder makes of the cluster.
    pub(super) fn write(&self, out: &mut String) {
        out.push_str(if self.reph { REPH } else { "" });
        out.push_str(self.base);
        out.push_str(self.signs);
    }
}

/// What the decoder makes of codes that came undamaged.
pub(super) fn read_back(codes: &str) -> String {
    Decoder::new(Encoding::Bijoy).transport(Transport::Intact).to_unicode(codes).into_owned()
}
