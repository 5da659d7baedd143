//! What the fuzz targets share.

/// Characters that Bengali text and its defects are made of, the frequent ones several times; a byte chooses one.
const ALPHABET: &str = "কখগতথদনপফবভমযরলশষসহডঢৰৱঞজৎ\u{9DC}\u{9DD}\u{9DF}কযযররতততবসম\
    অআইঈউঊঋএঐওঔঅএও\
    \u{9BE}\u{9BF}\u{9C0}\u{9C1}\u{9C2}\u{9C3}\u{9C7}\u{9C8}\u{9CB}\u{9CC}\u{9D7}\u{9E2}\u{9BE}\u{9BF}\u{9C7}\u{9BE}\u{9BF}\u{9C7}\
    \u{9CD}\u{9CD}\u{9CD}\u{9CD}\u{9CD}\u{9CD}\u{9BC}\u{9BC}\u{9BC}\u{200C}\u{200C}\u{200C}\u{200D}\u{200D}\u{200D}\
    \u{981}\u{982}\u{983}\u{9FE}ঽঀ৳৷৴\u{9E4}\u{9E5}\u{984}\u{9FC}\
    ০১২৩৪৫৬৭৮৯০১২০২০২৩১১\
    0123456789  \n:,./-()।|%\u{A0}aApmé\u{301}\u{93C}\u{94D}कम\u{1F44D}\u{25CC}\u{FEFF}\u{200B}";

/// A text from any bytes: the bytes themselves where they are UTF-8 and the first one is even, otherwise characters of
/// [`ALPHABET`], which reach deeper than bytes do.
pub fn text(data: &[u8]) -> String {
    let Some((choice, data)) = data.split_first() else { return String::new() };
    match std::str::from_utf8(data) {
        Ok(text) if choice % 2 == 0 => text.to_owned(),
        _ => {
            let alphabet: Vec<char> = ALPHABET.chars().collect();
            data.iter().map(|&byte| alphabet[usize::from(byte) % alphabet.len()]).collect()
        }
    }
}
