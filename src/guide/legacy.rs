//! Legacy text: Bengali that was stored as it is drawn, what can be told of it, and how to convert it.
//!
//! # What it is
//!
//! Before Unicode had reached their programs, people typed Bengali in fonts that draw Bengali letters for the codes of Latin ones. The
//! keyboard Bijoy (1988) and its font `SutonnyMJ` became the usual ones in Bangladesh, and courts, ministries, schools and publishers still
//! write with them. A program that does not know the font sees Latin letters:
//!
//! | stored | drawn in `SutonnyMJ` | what stands there |
//! |---|---|---|
//! | `evsjv` | বাংলা | a code for each letter and sign |
//! | `‡`k` | দেশ | ে stands before its letter, as it is drawn |
//! | `kZ©` | শর্ত | the ra of র্ত stands after, as it is drawn above |
//! | `¯’vb` | স্থান | a half and a lower part make a conjunct |
//!
//! So a converter needs more than a table of codes: it puts clusters together from what is drawn, and writes them in the order of
//! Unicode, which is the order of reading. What a font draws is the truth. A slip of the writer (`chšÍ©`, drawn পযর্ন্ত) stays a slip: that is
//! the matter of [`Normalizer`](crate::Normalizer) or of a spelling checker.
//!
//! # Which encodings
//!
//! | encoding | fonts | |
//! |---|---|---|
//! | [`Bijoy`](crate::legacy::Encoding::Bijoy) | `SutonnyMJ` and over a hundred other fonts whose names end in MJ | the two layouts, "Bijoy 2000" and "Bijoy 52", are read by one table; to write, choose a [`Layout`](crate::legacy::Layout) |
//! | [`AdarshaLipi`](crate::legacy::Encoding::AdarshaLipi) | `AdarshaLipi` and its family | experimental: the codes come from one table, checked on few texts |
//!
//! `SutonnyOMJ` is a Unicode font in spite of its name; [`font_encoding`](crate::legacy::font_encoding) knows. Boishakhi, the fonts of
//! `somewherein` and other rarer ones cannot be read: no running text was found to check a table by. Nor can a PDF whose fonts say
//! nothing of what they draw: there the numbers of glyphs stand for letters, other ones in each file.
//!
//! A PDF whose fonts say it often leaves Unicode in the order of drawing, `েদশ` for দেশ:
//! [`visual_order_to_logical`](crate::legacy::visual_order_to_logical) rewrites it. Do that before normalizing: the rule
//! [`swapped-vowel-sign`](crate::guide::rules) takes া and ে for the two parts of a ো, and that cannot be undone.
//!
//! ```
//! use bengali_text::legacy::visual_order_to_logical;
//! use bengali_text::normalize;
//!
//! let extracted = "বাংলােদশ এিগেয় যােব";
//! assert_eq!(normalize(&visual_order_to_logical(extracted)), "বাংলাদেশ এগিয়ে যাবে");
//! assert_eq!(normalize(extracted), "বাংলোদশ এিগেয় যোব"); // Too late.
//! ```
//!
//! # What happens to it on its way
//!
//! The codes are bytes, and programs take them for characters in different ways: as Windows-1252, as Latin-1 with control characters, as
//! Mac OS Roman, as character references (`&Dagger;`), as UTF-8 that was read twice (`â€¡`), with `²` folded to `2`. All but the last are
//! found out from the text and undone; a caller that knows says so with a [`Transport`](crate::legacy::Transport).
//!
//! # What cannot be told
//!
//! * **A word of ASCII letters.** A third of the words of Bijoy have only codes of ASCII: `Ges` is এবং, `bs` is নং, `I` is ও. Only the font
//!   tells, or the neighbours in the line. [`decode_mixed`](crate::legacy::decode_mixed) weighs each word by how likely its letters follow one
//!   another in Bengali and in English, together with the words beside it; short words (`big`, `My`) can go wrong either way.
//! * **Figures.** `2006` in a line of Bijoy is drawn ২০০৬, and beside English it may be either. Figures that follow a Bengali word become
//!   Bengali; [`Decoder::digits`](crate::legacy::Decoder::digits) writes ASCII ones.
//! * **A bar and a backslash.** `|` is drawn । and `\` is drawn ॥. A `|` between words of Bijoy becomes a danda, but not in a line that begins
//!   with one, as a table does. A `\` with a letter after it is an escape, a command of LaTeX or part of a path, and stays with its letters. A
//!   word with an escape for one of its codes (`evsjv\u2021` and so on, `\x87`, `%E2%80%A1`) stays whole: undo the escapes first.
//! * **Markup.** In a text of which only parts are in a font, `&amp;`, `&lt;` and their like stay references, so that XML and HTML stay
//!   well-formed; [`to_unicode`](crate::legacy::to_unicode) takes all of a text for codes, and decodes these too.
//! * **A sign beside a figure.** A font draws ক্ক for `°` and ৳ for `$`. Beside other text, `30°`, `5 × 4` and `10 m³` keep their signs, and so
//!   does the name of a variable, `$name`.
//! * **A language with accents.** `SZÓ` and `báo` are words of Bijoy too, ঝত” and নড়ে. In a line with Latin letters that no such font has (ő, ữ,
//!   ř) they stay, unless other words of the line are surely in a font; a short line without one can go wrong.
//! * **A colon.** Writers put ঃ for it: `bvg t`. It stays, unless [`Visarga::Colon`](crate::legacy::Visarga::Colon) is asked for, which changes
//!   only a ঃ that stands apart.
//! * **A visible hasanta.** `evM&avib` is drawn with a hasanta that is seen, and keeps it by a ZERO WIDTH NON-JOINER;
//!   [`Hasanta::Joining`](crate::legacy::Hasanta::Joining) leaves that out.
//!
//! # A document with fonts
//!
//! This is the sure way: convert each run by its font, and set a Unicode font for it.
//!
//! ```
//! use bengali_text::legacy::{font_encoding, to_unicode};
//!
//! let runs = [("Times New Roman", "Act No. 42 of 2006: "), ("ABCDEF+SutonnyMJ,Bold", "evsjv‡`k kÖg AvBb")];
//! let text: String = runs
//!     .iter()
//!     .map(|(font, text)| font_encoding(font).map_or((*text).into(), |encoding| to_unicode(text, encoding)))
//!     .collect();
//! assert_eq!(text, "Act No. 42 of 2006: বাংলাদেশ শ্রম আইন");
//! ```
//!
//! The command does this for files of Word and Excel, slides, RTF and HTML: `bengali-text legacy letter.docx -o letter-unicode.docx`.
//!
//! # Text without fonts
//!
//! [`detect`](crate::legacy::detect) tells what a text is in, and how sure that is; ask it of lines or paragraphs, and look at what is neither
//! sure nor surely not.
//!
//! ```
//! use bengali_text::legacy::{Kind, decode_mixed, detect};
//!
//! let lines = ["Subject: evwl©K cix¶vi dj", "The results of the annual examination", "বার্ষিক পরীক্ষার ফল"];
//! let converted: Vec<String> = lines
//!     .iter()
//!     .map(|line| {
//!         let detection = detect(line);
//!         let is_legacy = matches!(detection.kind(), Kind::Bijoy | Kind::AdarshaLipi) && detection.confidence() >= 0.7;
//!         if is_legacy { decode_mixed(line).into_text() } else { (*line).to_owned() }
//!     })
//!     .collect();
//! assert_eq!(converted, ["Subject: বার্ষিক পরীক্ষার ফল", lines[1], lines[2]]);
//! ```
//!
//! # Where a mark was, after the conversion
//!
//! A decoder keeps the bytes that each cluster came from, for a program that has comments, links or bold text by offsets.
//!
//! ```
//! use bengali_text::legacy::{Decoder, Encoding};
//!
//! let source = "Avgvi ‡mvbvi evsjv";
//! let bold = source.find("‡mvbvi").unwrap()..source.find(" evsjv").unwrap();
//! let decoded = Decoder::new(Encoding::Bijoy).decode(source);
//! let mut spans = decoded.spans().iter().filter(|span| bold.start <= span.source.start && span.source.end <= bold.end);
//! let (first, last) = (spans.next().unwrap(), spans.last().unwrap());
//! assert_eq!(&decoded.text()[first.target.start..last.target.end], "সোনার");
//! ```
//!
//! # Back, for programs that have nothing else
//!
//! [`from_unicode`](crate::legacy::from_unicode) writes the codes and lists what has none; a printer's program of the 1990s may need them.
//!
//! ```
//! use bengali_text::legacy::{Layout, from_unicode};
//!
//! let encoded = from_unicode("বিজয় ১৯৭১", Layout::Bijoy52);
//! assert_eq!((encoded.text(), encoded.missing()), ("weRq 1971", &[][..]));
//! ```
