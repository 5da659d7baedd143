//! The functions of the rules. The summary of its row in the [table](super::rules) says what a rule does; the comments here say
//! where it does not apply, and why. Each function looks at one place of a [`Sweep`] and, if the rule fits, rewrites the text that begins there.
//! A rule that needs no context has no function, only the list of its row.

mod canonical;
mod conjuncts;
mod dispatch;
mod marks;
mod punctuation;
mod sweep;
mod visual;
mod words;

pub(crate) use words::takes_visarga;

pub(crate) use dispatch::run;
pub(crate) use sweep::Sweep;
