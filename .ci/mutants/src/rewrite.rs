//! Puts the mutants of one file into its text, each behind a switch.
//!
//! A switch is surrounded by comments with the number of its mutant, so that an error of the compiler can be told to be its.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::Result;
use crate::plan::{Genre, Mutant};

/// What the compiler did not take.
#[derive(Default)]
pub struct Refused {
    pub mutants: HashSet<usize>,
    /// Names of functions that have to stay `const`, because constants call them.
    pub constant: HashSet<String>,
}

/// The text with the switches, and the numbers of the mutants in it.
pub fn rewrite(text: &str, mutants: &[(usize, &Mutant)], refused: &Refused) -> Result<(String, HashSet<usize>)> {
    let lines: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut by_start: HashMap<usize, Vec<(usize, &Mutant)>> = HashMap::new();
    for &(id, mutant) in mutants {
        if !refused.mutants.contains(&id) {
            let line = lines[mutant.start.0 - 1];
            let column = text[line..].char_indices().nth(mutant.start.1 - 1).map_or(0, |(at, _)| at);
            by_start.entry(line + column).or_default().push((id, mutant));
        }
    }
    let file = syn::parse_file(text)?;
    let mut finder = Finder { text, by_start, refused, places: Vec::new(), taken: HashSet::new(), constant: 0 };
    finder.visit_file(&file);
    let Finder { mut places, taken, .. } = finder;
    // An outer one before those within.
    places.sort_by_key(|place| (place.range.start, usize::MAX - place.range.end));
    let writer = Writer { text, places };
    Ok((writer.between(0..text.len(), None), taken))
}

type Choice<'m> = Vec<(usize, &'m str)>;

enum Kind<'m> {
    Binary {
        left: Range<usize>,
        right: Range<usize>,
        operator: Range<usize>,
        choice: Choice<'m>,
    },
    Unary {
        operand: Range<usize>,
        operator: Range<usize>,
        id: usize,
    },
    /// At the beginning of a function, of no length.
    Body(Choice<'m>),
    /// From the end of the pattern to the end of the guard.
    Arm {
        deleted: Option<usize>,
        guard: Option<Range<usize>>,
        choice: Choice<'m>,
    },
    /// `const` before a function: a switch is no constant.
    Const,
}

struct Place<'m> {
    range: Range<usize>,
    kind: Kind<'m>,
}

struct Finder<'m> {
    text: &'m str,
    by_start: HashMap<usize, Vec<(usize, &'m Mutant)>>,
    refused: &'m Refused,
    places: Vec<Place<'m>>,
    taken: HashSet<usize>,
    /// In how many constants the visitor is.
    constant: usize,
}

fn bytes(node: &impl Spanned) -> Range<usize> {
    node.span().byte_range()
}

/// A chain of conditions with `let` is no expression that could be taken apart.
fn has_let(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        syn::Expr::Paren(inner) => has_let(&inner.expr),
        _ => false,
    }
}

impl<'m> Finder<'m> {
    fn take(&mut self, start: usize, genre: Genre) -> Choice<'m> {
        if self.constant > 0 {
            return Vec::new();
        }
        let here = self.by_start.get(&start).into_iter().flatten().filter(|(_, mutant)| mutant.genre == genre);
        let new: Choice<'m> = here
            .filter(|(id, _)| !self.taken.contains(id))
            .map(|&(id, mutant)| (id, mutant.replacement.as_str()))
            .collect();
        self.taken.extend(new.iter().map(|&(id, _)| id));
        new
    }

    fn function(&mut self, signature: &syn::Signature, block: &syn::Block, walk: impl FnOnce(&mut Self)) {
        let stays = signature.constness.is_some() && self.refused.constant.contains(&signature.ident.to_string());
        self.constant += usize::from(stays);
        if let Some(keyword) = &signature.constness
            && !stays
        {
            self.places.push(Place { range: bytes(keyword), kind: Kind::Const });
        }
        // A value of another type cannot be returned early where one type has been promised and not named.
        let unnamed =
            matches!(&signature.output, syn::ReturnType::Type(_, t) if matches!(**t, syn::Type::ImplTrait(_)));
        if let Some(first) = block.stmts.first()
            && !unnamed
        {
            let choice = self.take(bytes(first).start, Genre::Body);
            if !choice.is_empty() {
                let at = block.brace_token.span.open().byte_range().end;
                self.places.push(Place { range: at..at, kind: Kind::Body(choice) });
            }
        }
        walk(self);
        self.constant -= usize::from(stays);
    }

    fn constant(&mut self, walk: impl FnOnce(&mut Self)) {
        self.constant += 1;
        walk(self);
        self.constant -= 1;
    }
}

impl<'m> Visit<'m> for Finder<'m> {
    fn visit_item_fn(&mut self, item: &'m syn::ItemFn) {
        self.function(&item.sig, &item.block, |finder| visit::visit_item_fn(finder, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'m syn::ImplItemFn) {
        self.function(&item.sig, &item.block, |finder| visit::visit_impl_item_fn(finder, item));
    }

    fn visit_item_const(&mut self, item: &'m syn::ItemConst) {
        self.constant(|finder| visit::visit_item_const(finder, item));
    }

    fn visit_impl_item_const(&mut self, item: &'m syn::ImplItemConst) {
        self.constant(|finder| visit::visit_impl_item_const(finder, item));
    }

    fn visit_item_static(&mut self, item: &'m syn::ItemStatic) {
        self.constant(|finder| visit::visit_item_static(finder, item));
    }

    fn visit_expr_const(&mut self, item: &'m syn::ExprConst) {
        self.constant(|finder| visit::visit_expr_const(finder, item));
    }

    fn visit_type_array(&mut self, item: &'m syn::TypeArray) {
        self.constant(|finder| visit::visit_type_array(finder, item));
    }

    fn visit_expr_repeat(&mut self, item: &'m syn::ExprRepeat) {
        self.visit_expr(&item.expr);
        self.constant(|finder| finder.visit_expr(&item.len));
    }

    fn visit_pat(&mut self, item: &'m syn::Pat) {
        self.constant(|finder| visit::visit_pat(finder, item));
    }

    fn visit_item_mod(&mut self, item: &'m syn::ItemMod) {
        let is_test = |attribute: &syn::Attribute| {
            attribute.path().is_ident("cfg") && self.text[bytes(attribute)].contains("test")
        };
        if !item.attrs.iter().any(is_test) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_expr_binary(&mut self, item: &'m syn::ExprBinary) {
        if !has_let(&item.left) && !has_let(&item.right) {
            let operator = bytes(&item.op);
            let choice = self.take(operator.start, Genre::Binary);
            if !choice.is_empty() {
                let kind = Kind::Binary { left: bytes(&*item.left), right: bytes(&*item.right), operator, choice };
                self.places.push(Place { range: bytes(item), kind });
            }
        }
        visit::visit_expr_binary(self, item);
    }

    fn visit_expr_unary(&mut self, item: &'m syn::ExprUnary) {
        let operator = bytes(&item.op);
        if let Some(&(id, _)) = self.take(operator.start, Genre::Unary).first() {
            self.places
                .push(Place { range: bytes(item), kind: Kind::Unary { operand: bytes(&*item.expr), operator, id } });
        }
        visit::visit_expr_unary(self, item);
    }

    fn visit_arm(&mut self, item: &'m syn::Arm) {
        let guard = item.guard.as_ref().map(|(_, guard)| &**guard);
        if !guard.is_some_and(has_let) {
            let deleted = self.take(bytes(item).start, Genre::Arm).first().map(|&(id, _)| id);
            let guard = guard.map(bytes);
            let choice = guard.clone().map(|guard| self.take(guard.start, Genre::Guard)).unwrap_or_default();
            if deleted.is_some() || !choice.is_empty() {
                let start = bytes(&item.pat).end;
                let end = guard.as_ref().map_or(start, |guard| guard.end);
                self.places.push(Place { range: start..end, kind: Kind::Arm { deleted, guard, choice } });
            }
        }
        visit::visit_arm(self, item);
    }
}

struct Writer<'m> {
    text: &'m str,
    places: Vec<Place<'m>>,
}

impl Writer<'_> {
    /// The text of a range with the switches in it; `within` is the place whose part it is.
    fn between(&self, range: Range<usize>, within: Option<usize>) -> String {
        let mut out = String::new();
        let mut at = range.start;
        let first = self.places.partition_point(|place| place.range.start < range.start);
        for (number, place) in self.places.iter().enumerate().skip(first) {
            if place.range.start > range.end || (place.range.start == range.end && !place.range.is_empty()) {
                break;
            }
            if within.is_none_or(|within| number > within) && place.range.start >= at && place.range.end <= range.end {
                out.push_str(&self.text[at..place.range.start]);
                self.place(number, &mut out);
                at = place.range.end;
            }
        }
        out + &self.text[at..range.end]
    }

    fn place(&self, number: usize, out: &mut String) {
        let part = |range: &Range<usize>| self.between(range.clone(), Some(number));
        match &self.places[number].kind {
            Kind::Const => {}
            Kind::Body(choice) => {
                for (id, value) in choice {
                    out.push_str(&marked(&[*id], &format!(" if {} {{ return {value}; }} ", on(*id))));
                }
            }
            Kind::Unary { operand, operator, id } => {
                let (operand, operator) = (part(operand), &self.text[operator.clone()]);
                let switch = format!(
                    "(match {operand} {{ value__ => if {} {{ value__ }} else {{ {operator}value__ }} }})",
                    on(*id)
                );
                out.push_str(&marked(&[*id], &switch));
            }
            Kind::Binary { left, right, operator, choice } => {
                let ids: Vec<usize> = choice.iter().map(|&(id, _)| id).collect();
                let switch = binary(&part(left), &part(right), &self.text[operator.clone()], choice);
                out.push_str(&marked(&ids, &switch));
            }
            Kind::Arm { deleted, guard, choice } => {
                let ids: Vec<usize> = deleted.iter().copied().chain(choice.iter().map(|&(id, _)| id)).collect();
                let mut condition = deleted.map(|id| format!("!{}", on(id))).unwrap_or_default();
                if let Some(guard) = guard {
                    let either: String =
                        choice.iter().map(|(id, value)| format!("if {} {{ {value} }} else ", on(*id))).collect();
                    let and = if condition.is_empty() { "" } else { " && " };
                    let _ = write!(condition, "{and}({either}{{ {} }})", part(guard));
                }
                let _ = write!(out, " if {}", marked(&ids, &format!("({condition})")));
            }
        }
    }
}

fn on(id: usize) -> String {
    format!("crate::mutants::on({id})")
}

fn marked(ids: &[usize], text: &str) -> String {
    let mut out = String::new();
    for id in ids {
        let _ = write!(out, "/*from {id}*/");
    }
    out.push_str(text);
    for id in ids.iter().rev() {
        let _ = write!(out, "/*to {id}*/");
    }
    out
}

fn binary(left: &str, right: &str, operator: &str, choice: &Choice<'_>) -> String {
    if let ("&&" | "||", [(id, _)]) = (operator, choice.as_slice()) {
        // Each is the other with the left side negated, and both leave the right one alone where they can.
        let decides = if operator == "&&" { "!=" } else { "==" };
        return format!(
            "({{ let left__: bool = {left}; if left__ {decides} {} {{ {right} }} else {{ left__ }} }})",
            on(*id)
        );
    }
    let compares = matches!(operator, "==" | "!=" | "<" | "<=" | ">" | ">=");
    let assigns = operator.ends_with('=') && !compares;
    let (value, names, target) = match (assigns, compares) {
        (true, _) => (right.to_owned(), "right__", left),
        (_, true) => (format!("(&({left}), &({right}))"), "(left__, right__)", "left__"),
        _ => (format!("({left}, {right})"), "(left__, right__)", "left__"),
    };
    let others: String = choice
        .iter()
        .map(|(id, other)| marked(&[*id], &format!("if {} {{ {target} {other} right__ }} else ", on(*id))))
        .collect();
    format!("(match {value} {{ {names} => {others}{{ {target} {operator} right__ }} }})")
}
