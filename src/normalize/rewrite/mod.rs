//! What the rules do. A rule is a function that looks at one place of a [`Sweep`] and, where it fits, rewrites what
//! begins there; a rule that needs no look around has none, only the list of its row.

mod canonical;
mod conjuncts;
mod dispatch;
mod marks;
mod punctuation;
mod sweep;
mod visual;
mod words;

pub(crate) use dispatch::run;
pub(crate) use sweep::Sweep;
