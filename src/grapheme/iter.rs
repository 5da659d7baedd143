//! The iterators over grapheme clusters and aksharas.

use core::iter::FusedIterator;

use super::{akshara, boundaries};

/// Defines an iterator over the parts of a text, and its twin with byte offsets.
macro_rules! parts {
    (
        $(#[$doc:meta])* pub struct $name:ident by $function:literal;
        $(#[$indices_doc:meta])* pub struct $indices:ident by $indices_function:literal;
        from $module:ident
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        #[must_use = "iterators are lazy and do nothing unless consumed"]
        pub struct $name<'t> {
            rest: &'t str,
            /// Whether the last part taken from the back began with a regional indicator: those before it then come in pairs.
            paired: bool,
        }

        impl<'t> $name<'t> {
            pub(super) const fn new(text: &'t str) -> Self {
                Self { rest: text, paired: false }
            }

            /// What has not been yielded yet, from either end.
            ///
            /// ```
            #[doc = concat!("let mut parts = bengali_text::grapheme::", $function, "(\"ক্ষমতা\");")]
            /// parts.next();
            /// parts.next_back();
            /// assert_eq!(parts.as_str(), "ম");
            /// ```
            pub const fn as_str(&self) -> &'t str {
                self.rest
            }
        }

        impl<'t> Iterator for $name<'t> {
            type Item = &'t str;

            #[inline]
            fn next(&mut self) -> Option<&'t str> {
                let (part, rest) = self.rest.split_at_checked($module::first_len(self.rest))?;
                self.rest = rest;
                if part.is_empty() { None } else { Some(part) }
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                (usize::from(!self.rest.is_empty()), Some(self.rest.len()))
            }

            #[inline]
            fn last(mut self) -> Option<&'t str> {
                self.next_back()
            }
        }

        impl<'t> DoubleEndedIterator for $name<'t> {
            #[inline]
            fn next_back(&mut self) -> Option<&'t str> {
                let start = match self.paired.then(|| boundaries::last_flag_start(self.rest)).flatten() {
                    Some(start) => start,
                    None => $module::last_start(self.rest),
                };
                let (rest, part) = self.rest.split_at_checked(start)?;
                (self.rest, self.paired) = (rest, boundaries::is_flag_letter(part));
                if part.is_empty() { None } else { Some(part) }
            }
        }

        impl FusedIterator for $name<'_> {}

        $(#[$indices_doc])*
        #[derive(Clone, Debug, Default)]
        #[must_use = "iterators are lazy and do nothing unless consumed"]
        pub struct $indices<'t> {
            at: usize,
            parts: $name<'t>,
        }

        impl<'t> $indices<'t> {
            pub(super) const fn new(text: &'t str) -> Self {
                Self { at: 0, parts: $name::new(text) }
            }

            /// What has not been yielded yet, from either end.
            ///
            /// ```
            #[doc = concat!("let mut parts = bengali_text::grapheme::", $indices_function, "(\"ক্ষমতা\");")]
            /// parts.next();
            /// parts.next_back();
            /// assert_eq!(parts.as_str(), "ম");
            /// ```
            pub const fn as_str(&self) -> &'t str {
                self.parts.rest
            }

            /// The byte of the text where [`Self::as_str`] starts.
            ///
            /// ```
            #[doc = concat!("let mut parts = bengali_text::grapheme::", $indices_function, "(\"ক্ষমতা\");")]
            /// assert_eq!(parts.next(), Some((0, "ক্ষ")));
            /// assert_eq!(parts.offset(), "ক্ষ".len());
            /// ```
            pub const fn offset(&self) -> usize {
                self.at
            }
        }

        impl<'t> Iterator for $indices<'t> {
            type Item = (usize, &'t str);

            #[inline]
            fn next(&mut self) -> Option<(usize, &'t str)> {
                let part = self.parts.next()?;
                let at = self.at;
                self.at += part.len();
                Some((at, part))
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.parts.size_hint()
            }

            #[inline]
            fn last(mut self) -> Option<(usize, &'t str)> {
                self.next_back()
            }
        }

        impl<'t> DoubleEndedIterator for $indices<'t> {
            #[inline]
            fn next_back(&mut self) -> Option<(usize, &'t str)> {
                let part = self.parts.next_back()?;
                Some((self.at + self.parts.rest.len(), part))
            }
        }

        impl FusedIterator for $indices<'_> {}
    };
}

parts!(
    /// The extended grapheme clusters of a text, from either end; made by [`graphemes`](super::graphemes).
    ///
    /// ```
    /// let mut clusters = bengali_text::grapheme::graphemes("স্বাধীনতা");
    /// assert_eq!((clusters.next(), clusters.next_back()), (Some("স্বা"), Some("তা")));
    /// ```
    pub struct Graphemes by "graphemes";
    /// The extended grapheme clusters of a text with the byte where each starts; made by
    /// [`grapheme_indices`](super::grapheme_indices).
    ///
    /// ```
    /// let mut clusters = bengali_text::grapheme::grapheme_indices("ভাষা");
    /// assert_eq!((clusters.next(), clusters.next()), (Some((0, "ভা")), Some((6, "ষা"))));
    /// ```
    pub struct GraphemeIndices by "grapheme_indices";
    from boundaries
);

parts!(
    /// The aksharas of a text, from either end; made by [`aksharas`](super::aksharas).
    ///
    /// ```
    /// let mut aksharas = bengali_text::grapheme::aksharas("অ্যালবাম");
    /// assert_eq!((aksharas.next(), aksharas.next_back()), (Some("অ্যা"), Some("ম")));
    /// ```
    pub struct Aksharas by "aksharas";
    /// The aksharas of a text with the byte where each starts; made by [`akshara_indices`](super::akshara_indices).
    ///
    /// ```
    /// let mut aksharas = bengali_text::grapheme::akshara_indices("অ্যাপ");
    /// assert_eq!((aksharas.next(), aksharas.next()), (Some((0, "অ্যা")), Some((12, "প"))));
    /// ```
    pub struct AksharaIndices by "akshara_indices";
    from akshara
);
