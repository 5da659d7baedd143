//! Character references: dumps of databases write the codes of these fonts as `&Dagger;` and `&#8225;`.

use super::draws::char_of;

/// The names that HTML gives to characters of Windows-1252, in the order of their bytes.
#[rustfmt::skip]
const NAMES: &[(&str, char)] = &[
    ("AElig", 'Æ'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Agrave", 'À'), ("Aring", 'Å'), ("Atilde", 'Ã'), ("Auml", 'Ä'),
    ("Ccedil", 'Ç'), ("Dagger", '‡'), ("ETH", 'Ð'), ("Eacute", 'É'), ("Ecirc", 'Ê'), ("Egrave", 'È'), ("Euml", 'Ë'),
    ("Iacute", 'Í'), ("Icirc", 'Î'), ("Igrave", 'Ì'), ("Iuml", 'Ï'), ("Ntilde", 'Ñ'), ("OElig", 'Œ'), ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'), ("Ograve", 'Ò'), ("Oslash", 'Ø'), ("Otilde", 'Õ'), ("Ouml", 'Ö'), ("Scaron", 'Š'), ("THORN", 'Þ'),
    ("Uacute", 'Ú'), ("Ucirc", 'Û'), ("Ugrave", 'Ù'), ("Uuml", 'Ü'), ("Yacute", 'Ý'), ("Yuml", 'Ÿ'), ("Zcaron", 'Ž'),
    ("aacute", 'á'), ("acirc", 'â'), ("acute", '´'), ("aelig", 'æ'), ("agrave", 'à'), ("amp", '&'), ("apos", '\''),
    ("aring", 'å'), ("atilde", 'ã'), ("auml", 'ä'), ("bdquo", '„'), ("brvbar", '¦'), ("bull", '•'), ("ccedil", 'ç'),
    ("cedil", '¸'), ("cent", '¢'), ("circ", 'ˆ'), ("copy", '©'), ("curren", '¤'), ("dagger", '†'), ("deg", '°'),
    ("divide", '÷'), ("eacute", 'é'), ("ecirc", 'ê'), ("egrave", 'è'), ("eth", 'ð'), ("euml", 'ë'), ("euro", '€'),
    ("fnof", 'ƒ'), ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'), ("gt", '>'), ("hellip", '…'), ("iacute", 'í'),
    ("icirc", 'î'), ("iexcl", '¡'), ("igrave", 'ì'), ("iquest", '¿'), ("iuml", 'ï'), ("laquo", '«'), ("ldquo", '“'),
    ("lsaquo", '‹'), ("lsquo", '‘'), ("lt", '<'), ("macr", '¯'), ("mdash", '—'), ("micro", 'µ'), ("middot", '·'),
    ("minus", '−'), ("nbsp", '\u{A0}'), ("ndash", '–'), ("not", '¬'), ("ntilde", 'ñ'), ("oacute", 'ó'),
    ("ocirc", 'ô'), ("oelig", 'œ'), ("ograve", 'ò'), ("ordf", 'ª'), ("ordm", 'º'), ("oslash", 'ø'), ("otilde", 'õ'),
    ("ouml", 'ö'), ("para", '¶'), ("permil", '‰'), ("plusmn", '±'), ("pound", '£'), ("quot", '"'), ("raquo", '»'),
    ("rdquo", '”'), ("reg", '®'), ("rsaquo", '›'), ("rsquo", '’'), ("sbquo", '‚'), ("scaron", 'š'), ("sect", '§'),
    ("shy", '\u{AD}'), ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'), ("szlig", 'ß'), ("thorn", 'þ'), ("tilde", '˜'),
    ("times", '×'), ("trade", '™'), ("uacute", 'ú'), ("ucirc", 'û'), ("ugrave", 'ù'), ("uml", '¨'), ("uuml", 'ü'),
    ("yacute", 'ý'), ("yen", '¥'), ("yuml", 'ÿ'), ("zcaron", 'ž'),
];

/// Digits of the longest reference by number, `&#1114111;`.
const MAX_DIGITS: usize = 7;

/// More bytes than any reference has.
pub(super) const LONGEST_REFERENCE: usize = MAX_DIGITS + 6;

/// The character of a reference that the text begins with, and the bytes of the reference.
pub(super) fn character_reference(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let len = body.bytes().take(MAX_DIGITS + 3).position(|byte| byte == b';')?;
    let name = body.get(..len)?;
    let c = if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) if !digits.starts_with('+') => u32::from_str_radix(digits, 16),
            _ if number.starts_with('+') => return None,
            _ => number.parse(),
        };
        let number = number.ok()?;
        // Browsers, too, take the numbers of C1 controls for Windows-1252.
        u8::try_from(number).map_or_else(|_| char::from_u32(number), |code| Some(char_of(code)))?
    } else {
        let found = NAMES.binary_search_by(|(other, _)| (*other).cmp(name)).ok()?;
        NAMES.get(found)?.1
    };
    Some((c, len + 2))
}

/// The bytes of a reference that was escaped once more, which the text begins with: `&amp;lt;`.
pub(super) fn escaped_reference(text: &str) -> Option<usize> {
    let (amp, len) = character_reference(text).filter(|(c, len)| *c == '&' && *len > 1)?;
    let after = text.get(len..)?.bytes().take(MAX_DIGITS + 3);
    let name = after.take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    (name > 1 && text.get(len + name..)?.starts_with(';')).then_some(amp.len_utf8() + len + name)
}
