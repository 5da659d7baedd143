//! Elements of markup whose contents are not text to normalize.

/// Whether the contents of an element are code, by its name without a prefix, in lower case. `pre` is not one of them: verse
/// stands there too.
pub fn is_code(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "code"
            | "kbd"
            | "samp"
            | "var"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "xmp"
            | "plaintext"
    )
}

/// The element that is being skipped, if one is.
#[derive(Default)]
pub struct Skipped {
    name: String,
    /// How many elements of that name are open.
    depth: usize,
}

impl Skipped {
    /// Whether an element is being skipped.
    pub fn is_on(&self) -> bool {
        self.depth > 0
    }

    /// An element begins, whose contents stay if `skip` says so.
    pub fn start(&mut self, name: &str, skip: bool) {
        if self.depth > 0 {
            self.depth += usize::from(name == self.name);
        } else if skip {
            name.clone_into(&mut self.name);
            self.depth = 1;
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        self.depth -= usize::from(self.depth > 0 && name == self.name);
    }
}
