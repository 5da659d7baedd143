//! How likely a word is in Bengali, and how likely in English or another language in Latin letters.

use super::foreign::is_sign_of_figures;
use crate::script::BLOCK_START;
use crate::search::{WORDS_COUNTED, stop_word_count};

/// The letters of [`BENGALI`] from its second row on; the first is for the edge of a word.
#[rustfmt::skip]
const BENGALI_LETTERS: [char; 59] = [
    '\u{981}', '\u{982}', '\u{983}', 'অ', 'আ', 'ই', 'ঈ', 'উ', 'ঊ', 'ঋ', 'এ', 'ঐ', 'ও', 'ঔ', 'ক', 'খ', 'গ', 'ঘ', 'ঙ', 'চ', 'ছ',
    'জ', 'ঝ', 'ঞ', 'ট', 'ঠ', 'ড', 'ঢ', 'ণ', 'ত', 'থ', 'দ', 'ধ', 'ন', 'প', 'ফ', 'ব', 'ভ', 'ম', 'য', 'র', 'ল', 'শ', 'ষ', 'স',
    'হ', '\u{9BC}', '\u{9BE}', '\u{9BF}', '\u{9C0}', '\u{9C1}', '\u{9C2}', '\u{9C3}', '\u{9C7}', '\u{9C8}', '\u{9CB}',
    '\u{9CC}', '\u{9CD}', 'ৎ',
];

/// Letters that count as one that they look like: ড়, ঢ় and য় without their nukta, those of Assamese.
const LIKE_OTHERS: [(char, char); 5] = [('\u{9DC}', 'ড'), ('\u{9DD}', 'ঢ'), ('\u{9DF}', 'য'), ('ৰ', 'র'), ('ৱ', 'ব')];

/// For each character from U+0980 its row in [`BENGALI`], or 0.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs when the crate is built")]
const BENGALI_ROWS: [u8; 128] = {
    let mut rows = [0; 128];
    let mut at = 0;
    while at < BENGALI_LETTERS.len() {
        rows[(BENGALI_LETTERS[at] as u32 - BLOCK_START) as usize] = at as u8 + 1;
        at += 1;
    }
    at = 0;
    while at < LIKE_OTHERS.len() {
        let (letter, other) = LIKE_OTHERS[at];
        rows[(letter as u32 - BLOCK_START) as usize] = rows[(other as u32 - BLOCK_START) as usize];
        at += 1;
    }
    rows
};

/// For each letter the one after it: twice the binary logarithm of how rare that is, from `#` for nothing. Counted in 104,000 words of
/// clean text, each by the root of its number.
const BENGALI: [&str; 60] = [
    "BJJJ,+/7.99.71;*/-1D.0-3E1515B-2,1,*/*.+/-/-9*-JJJJJJJJJJJJF",
    "-:?:??/?5????/?)0;?;)-,1;*3)??-/*+7,42??-,6.3-/????????????3",
    "(??????????;?7?),+-;6?3??0?39?8?48?37+;3,/+):)-?????????????",
    "$===5=4========/+=====77========6=6,=597=4=-=*4=============",
    "5:.=AA8A<A=AA=A-5.5/29/921A5;5,11,(+1)+-2+..4*0AAAAAA=AAAA,A",
    "1.53B>,B1=BBB0B,0-421/.B7061>:,>-0*-1+3*,*)-6+-B;BBBBBBBBBBB",
    "%528>54C.CC2C3C-23?502/;4.<0?C-70>+11,1.+.,28,/CCCC?CCCCCCCC",
    "*9959999999992999/999999999999/9*9+4499'3,'+/+99999999999999",
    "-2;:@7-@<@@1@9@-53:@,4.@7-+-@:+2)5*(3/0,/-+30.1@@@@@@@@@@@@,",
    "/5555555555555555555551555155555*5)55555-%15*5-5555555555555",
    "5555555555555555555555.555555%'5055555555555+555555555555555",
    "-1<@<3,@;@@1@4@'-.@@@4/@9-@0@@-6/8+0.,0*1++1@*3@@@@@@@@@@@6@",
    "(77777777777777(.+7727777-7777)7+70777.72,/*7,77777777777777",
    "%598=72AAAA7A<A151:<;<2;A101AA1:19002020'.06300AAAAAAAAAAAA<",
    "3333333333333333333333)333333333&33*33333)33*33333333333333.",
    "*=7<C94F=FCFF4F154<8564==/64A4/10913803/3+.3524F(,0,3/(8.4)F",
    ",=AAAA69=AA;A6A366<A416A73=2A1.A4:+4=.513.-5A19A'*.+A4):,A,<",
    ",<>C=;6C>CCCC6C2?3;5862>0510?+,<2;.4502/4,-:=34C),-(80*9+3)6",
    ".::>>>:>>>>>>8>2557>>77>>)>0>/3>1:*5>160>*1323:>(->(//,>*>,:",
    "/>>>>>:>>>>8>8>3:>>>16>>>5>4>>4>>71>:4>7>308>>>>+-70>>,>6>$>",
    "-;>;B87BBBB6B6B-77B==86B40B0=4/B6B,3=2;0/,+4949B')0,2B*3.0)B",
    ",AAAA>;A<AA>A9A4A5AAA><AA2A0A<2A5<-4A0>61//AA9>A)'<+>9&=->3A",
    "+C8:=:6>6CC?C4C07074=68?:2:1CC1?25)2:/7./.-5>24='),,9C*9.:)?",
    "/<2<<<6<<<<<<<</0/<3<4<810<,<</<9<.1<0<0<),8<9<<')<)7<*<,<4<",
    ",=====9======9=8======79======-=2=41=====3=9=9=='95===-===$=",
    ")C:<?85C>CC>C3C.72<8754?C2C;CC0C4<.230428/09?15C('4-:C)C.=+?",
    "*>>:>>9>>>>>>7>,54>:728>>38>>9.>2:+19/44>1/3>18>'(..>>)>,>0>",
    "+B<=;;8B;BB<B5B2>4B8;B8BB4B>BB;B8:16724483/8B18%**5/<B+B0;/B",
    "4:2::::::::::::3:::0:::::::::::::::2::::::,::::(&,:)::):+0/:",
    "'A=8582AAAAAA0A,618A4;6A=3:;==.A35.050001282=02A*++1AA)A58)A",
    "(@;2F=4A>FB:F4F/44<88:5@@3B9F92419/37030;-06A35F().-61)6.:)7",
    "*@@5<@2@<@<<@4@.82:@1:8@@3@<@@0@66-1;/1-7.-5@24@&*,07@*62@,<",
    "+E:7=86<<EEEE5E/53::89:EE5E7A42E38/273700-.1A15E)*,+00'4/4)E",
    "*A:7A=5A=AAAA4A.769A886AA6A5A=/A5<,3;/316*44A17A'),+.4+207)A",
    "(C82=83?<BG8G2G.61:?673>B1?5CG/909126/3111349/4G))--48)4.6(@",
    "-8;9EE6E<EEEE7E.;6>6455<419.;1./.:-5?2633)01415E(,1+-1+:/1'<",
    ",;A5A66A8=A4A5A054AAAA2:A/A4A4/<6A2425A:1,+9=-7A((0)4A)A,7,;",
    ",;2>F>3@8FF>F6F/93<6432F85@3F40?03,2?1642,,1B-0F'(--70)2.:+7",
    "-B8BBB9BBBBBB:B0:3B1<=6B<6B9B69B3727B-97.-58;2>B&)-,,3+5,4+6",
    "*@<6B84<;FB7F4F/8295572844;4F1-900,28164.-/3:/.F'*.*-0*:.4*8",
    ",B?;FB4A?FF@F5F/54F9:@5@;6F@F?032923>/503286F25%(13-7B,=.539",
    "&A88A61A<H@:D2H-63:6453=93C:H/.516225/302432601H)+-.1H*?/9)<",
    "(F56>:4F;FF:B4F-7184533<:2F4<;/:27026/301316B14F(*..8F(>*7+@",
    "+C2:C84CCCCCC4C-62?28<5<C1;?C=-;35,14.610-24?10C)),*12*4-7)C",
    "+AA8AA6AAAAAA7A-<5=8984A<3A3A+.A/623<44--068437A)+--AA)A1=&8",
    "+:-5:75F9>F5F3F/6591363F5375BF/A1<-13.2+7-/8<2-F)+-,/2*504(3",
    "*@35DD1D7DDDD1D.<5>72>1DD55:D1-D38/54/5/-,.7@/7D'*,,10+7/=,7",
    "(?67=:4EEE@AE4E/71=8945=E2E;@4.@29.3;1416125<06A&+/07E'?.E2>",
    ")/27=7-63>EAI0I,1/7212.66/30;1,3-1*/1,3,,(+03,-IIIIIIIIIIII5",
    "(505<43<2A@2G1G*117401.89/62@3*4.2+.2-0-**+-/-1GGGGGGGGGGGG5",
    "&>;6C64@:CC@C2C,8/5C3;3CC2;2C3+5+:+/3,3-,(-51/2CCCCCCCCCCCC8",
    "+/729408;E?>E3E*./7615/13-5/</-7,0+.1-1,.)(0--/EEEEEEEEEEEE4",
    "/4@<@<8<@@@@@<@/15@@/@/@92@121+5.7-)528,4'(<0/*@@@@@@@@@@@@:",
    "4?28???????????.?0?.??1??9??/.&,*5/-?23588;-(1+????????????1",
    "&3;6B;-;6CH:H/H./3665-1<70<1?6/807+35060/'-.101HHHHHHHHHHHH=",
    "-;;/;;;;;;6;;;;+7;;7/71;;;-;;;)0.+*.4,3..(,*-12;;;;;;;;;;;;;",
    "'/83<72CCCCCC3C+1+:8/4.2;-8.=4-2.-+.4.0,,*+1...CCCCCCCCCCCC4",
    "/)<<<<<<<<<<<<<*11<<0+/<<0<,26,0+-+.3,/-/*,+0--<<<<<<<<<<<<<",
    "0HHHHA<HHHCHH=H.5.4D///91,1.D0)---..5*1-((-2,0:HHHHHHHCHHHH>",
    "'<<7<<4<<<<<<<<'37<<2747<4<8<<<<<<1)//72<102<'8<<<<<<<<<<<<<",
];

/// The same for English after the edge of a word and each letter of the alphabet, counted in laws and documentation.
const ENGLISH: [&str; 27] = [
    "8*,*+,,.-+12-,.-*3+*+./.734",
    "-4-+,51-3-4/)-)7-7)+(/013.3",
    "-*223(572*/7(17*48+,/)488-7",
    ",)6.6)57*+8-,67(75,1),67808",
    "&,56/'613(38023-77/-6,15718",
    "(,3,).//3055,-)3/2))-3/2-36",
    "+*764)*27'88,54)78+1-+787.8",
    "&+776)4.++78-2.-78+.3-84817",
    ")(364'683(68//1)68-0,/86818",
    "0-.*--.-7583,,')05.**6,826.",
    "-)588(882,28882)888.8&88888",
    "(+340'24,(8418./46.*//62818",
    "))53.(156(84*46+385..-168)7",
    "*(.54'466(873,1*)87-5,68828",
    "(+5+++/(5,31320-454*(005717",
    "-10,-3.04/51,+'/-7(,,+--437",
    "-)853)55.,87*38)+7(0,,76718",
    "-48858888088885888848#84888",
    "))3/.'2/5)702-.*17.++.148.7",
    "&-6.5)36-*83005--53+),75817",
    "(*625(36+'88/35,58+,.-528-7",
    "0,-+-,0-5-53*,)1,7)))768464",
    "0)866%668'88558+67745468728",
    ")(771(48)(87/8+*58,,2788848",
    "(,8*5)880*888182'856(125646",
    "$-326-636,782./..82,0564864",
    "-(334%860(88.38.88828/6882-",
];

/// Words of up to three letters, which English has few of; sorted.
const SHORT_ENGLISH: &[&str] = &[
    "a", "act", "add", "age", "ago", "aid", "air", "all", "am", "an", "and", "any", "are", "arm", "art", "as", "ask",
    "at", "bad", "bar", "be", "bed", "big", "bit", "box", "boy", "but", "buy", "by", "can", "car", "cum", "cut", "day",
    "did", "die", "do", "due", "end", "etc", "eye", "far", "few", "for", "get", "go", "god", "got", "had", "has", "he",
    "her", "him", "his", "hot", "how", "i", "if", "in", "is", "it", "its", "job", "key", "law", "lay", "led", "let",
    "lie", "lot", "low", "ltd", "man", "map", "may", "me", "men", "met", "mr", "mrs", "ms", "my", "net", "new", "nil",
    "no", "non", "nor", "not", "now", "of", "off", "oil", "old", "on", "one", "or", "our", "out", "own", "pay", "per",
    "put", "ran", "raw", "red", "rev", "run", "s", "sat", "saw", "say", "sea", "see", "set", "she", "sir", "sit",
    "six", "so", "son", "sub", "sum", "sun", "t", "tax", "ten", "the", "to", "too", "top", "two", "up", "us", "use",
    "via", "vs", "war", "was", "way", "we", "who", "why", "won", "yes", "yet", "you",
];

/// Half bits that a letter of text without rules costs, one of some ninety characters.
const ANY: u32 = 13;
/// Half bits of a usual letter of Bengali.
const LETTER: u32 = 9;
/// Half bits that a letter costs in a word of small letters, after a capital one perhaps.
const ANY_SMALL: u32 = 10;
/// Half bits of a letter outside of ASCII in text of Latin letters.
const ACCENTED: u32 = 12;
/// Half bits of a symbol in a word.
const SYMBOL: u32 = 24;
/// Half bits of a punctuation mark at the edge of a word.
const MARK: u32 = 6;
/// Half bits of a capital letter within a word.
const HUMP: u32 = 6;
/// Half bits of a short word that English does not have.
const UNKNOWN_SHORT: u32 = 10;
/// Half bits more of a symbol between two letters, or of a mark that stands before and after words only, in a line that has words in a
/// font: there it is a letter.
const IN_WORD: u32 = 36;
/// Half bits more of a symbol between two letters in any line.
const AMID: u32 = 12;
/// Half bits more of a letter outside of ASCII there, where it is likelier a code of the font.
const ACCENTED_IN_FONT: u32 = 10;
/// Half bits of an acronym in a line that has words in a font, and of each of its letters.
const ANY_ACRONYM: u32 = 4;
const CAPITAL: u32 = 10;
/// Half bits of a letter by itself in a line that has words in a font: there the words ও and এ are likelier.
const LONE: u32 = 17;
/// Half bits of what cannot follow.
const IMPOSSIBLE: u32 = 40;

/// Half bits of a word of Latin letters, or of any characters if that is less: the second number where the line has words in a font,
/// so that a word of small letters need not be one of another language.
pub(super) fn latin(word: &str) -> (u32, u32) {
    let mut previous = 0;
    let mut cost = 0;
    let mut any = (0, 0);
    let mut lower = false;
    let mut letters = 0;
    let small = if word.chars().skip(1).any(|c| c.is_ascii_uppercase()) { ANY } else { ANY_SMALL };
    // More in a line that has words in a font.
    let mut more = 0;
    let mut before = ' ';
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let amid = is_letter(before) && chars.peek().copied().is_some_and(is_letter);
        let within = before.is_alphabetic();
        before = c;
        if c.is_ascii_digit() {
            continue;
        }
        let (first, second) = match c {
            'a'..='z' => (small, ANY),
            '\0'..='\x7F' => (ANY, ANY),
            _ => (ANY + SYMBOL, ANY + SYMBOL),
        };
        any = (any.0 + first, any.1 + second);
        let at = latin_letter(c);
        match at {
            Some(at) => {
                cost += half_bits(&ENGLISH, previous, at);
                previous = at;
                letters += 1;
                if c.is_ascii_uppercase() && lower {
                    cost += HUMP;
                }
                lower = c.is_ascii_lowercase();
            }
            None if c.is_alphabetic() && !matches!(c, 'ˆ' | 'ª' | 'º' | 'µ') => {
                cost += ACCENTED;
                more += ACCENTED_IN_FONT;
                if c.is_uppercase() && lower {
                    cost += HUMP;
                }
                previous = 0;
                letters += 1;
                lower = c.is_lowercase();
            }
            None if is_mark(c) => {
                cost += MARK;
                if amid && !stands_in_word(c) || within && matches!(c, '¡' | '¿') {
                    more += IN_WORD;
                }
                previous = 0;
                lower = false;
            }
            None => {
                cost += if c.is_ascii() { ANY } else { SYMBOL };
                if amid && !c.is_ascii() && !is_sign_in_formula(c) {
                    cost += AMID;
                    more += IN_WORD - AMID;
                }
                previous = 0;
            }
        }
    }
    cost += half_bits(&ENGLISH, previous, 0);
    if (1..=3).contains(&letters) && !is_short_english(word) {
        cost += UNKNOWN_SHORT;
    }
    let mut other = cost.min(any.1);
    if matches!(word.as_bytes(), [b'A'..=b'Z']) {
        other = other.max(LONE);
    }
    (cost.min(any.0), other + more)
}

/// Whether a character is a letter of a font or of English.
const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '`' | '_')
}

/// Whether a mark stands between the letters of a word in other languages too, or between two words.
const fn stands_in_word(c: char) -> bool {
    matches!(c, '‘' | '’' | '–' | '—' | '…')
}

/// Whether it is a sign that stands between the letters of formulas.
const fn is_sign_in_formula(c: char) -> bool {
    matches!(c, '¬' | '®' | '™' | '©') || is_sign_of_figures(c)
}

fn is_short_english(word: &str) -> bool {
    let word = word.bytes().map(|byte| byte.to_ascii_lowercase());
    SHORT_ENGLISH.binary_search_by(|short| short.bytes().cmp(word.clone())).is_ok()
}

/// The place of a letter in [`ENGLISH`].
fn latin_letter(c: char) -> Option<usize> {
    let c = c.to_ascii_lowercase();
    c.is_ascii_lowercase().then(|| usize::from(c as u8 - b'a') + 1)
}

/// Half bits of signs of ASCII around a word.
pub(super) fn marks(count: usize) -> u32 {
    ANY.saturating_mul(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Half bits of letters at the beginning and the end of a word.
pub(super) fn letters(count: usize) -> u32 {
    LETTER.saturating_mul(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Half bits of an acronym in a line that has words in a font, if that is fewer than those of any word.
pub(super) fn acronym(word: &str, other: u32) -> u32 {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    other.min(CAPITAL.saturating_mul(u32::try_from(letters).unwrap_or(u32::MAX)).saturating_add(ANY_ACRONYM))
}

/// Half bits of a Bengali word, which may be a stop word.
pub(super) fn word(word: &str) -> u32 {
    match stop_word_count(word) {
        // It was counted in running text.
        Some(count) => 2 * (WORDS_COUNTED / count.max(1)).max(1).ilog2(),
        None => bengali(word),
    }
}

/// Half bits of a word of Bengali letters. Joiners, digits and punctuation marks count as edges.
fn bengali(word: &str) -> u32 {
    let mut previous = 0;
    let mut cost = 0;
    for c in word.chars().filter(|c| !matches!(c, '\u{200C}' | '\u{200D}')) {
        if let Some(at) = bengali_letter(c) {
            cost += half_bits(&BENGALI, previous, at);
            previous = at;
            continue;
        }
        cost += match c {
            '০'..='৯' => 0,
            // What no row of a font draws.
            _ if c.is_alphabetic() || !c.is_ascii() && !is_punctuation(c) => IMPOSSIBLE,
            // Signs that are as usual in other text.
            '।' | '॥' | '৳' | '\0'..='\x7F' => ANY,
            _ => MARK,
        };
        if previous != 0 {
            cost += half_bits(&BENGALI, previous, 0);
        }
        previous = 0;
    }
    if previous != 0 {
        cost += half_bits(&BENGALI, previous, 0);
    }
    cost
}

/// Whether a character is a punctuation mark of some language in Latin letters.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\'' | '‘'
            | '’'
            | '“'
            | '”'
            | '„'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '–'
            | '—'
            | '…'
            | '•'
            | '¡'
            | '¿'
    )
}

fn is_punctuation(c: char) -> bool {
    matches!(c, '।' | '॥' | '৳' | '‘' | '’' | '“' | '”' | '–' | '—' | '…' | '•' | '\u{A0}')
}

/// The row of a letter in [`BENGALI`].
fn bengali_letter(c: char) -> Option<usize> {
    let at = u32::from(c).checked_sub(BLOCK_START)?;
    let row = BENGALI_ROWS.get(usize::try_from(at).ok()?)?;
    (*row > 0).then_some(usize::from(*row))
}

/// An entry of a table.
fn half_bits(table: &[&str], before: usize, after: usize) -> u32 {
    let byte = table.get(before).and_then(|row| row.as_bytes().get(after)).copied();
    byte.map_or(IMPOSSIBLE, |byte| u32::from(byte.saturating_sub(b'#')))
}

#[cfg(test)]
mod tests {
    use super::SHORT_ENGLISH;

    #[test]
    fn short_words_are_sorted() {
        assert!(SHORT_ENGLISH.is_sorted());
    }
}
