//! The table of rules: the single source for the engine, for [`Change`](crate::Change), for the documentation and for the tests.
//!
//! ```text
//! row = Variant id Group name: summary, before => after (an example),
//!       on [suspicious pairs], at kinds (where the rule acts), needs [sets of kinds] (in the segment),
//!       by function (of `rewrite`) and/or with [(from, to) rewritings], not Opposite;
//! ```
//!
//! A rule without a function applies its rewritings in every context, so that `on` must cover their first two characters. The
//! rules run in the order of the rows. The table is a macro so that each module takes from a row what it needs: `rule` the
//! properties, `rewrite` the functions.
//!
//! Evidence for each row: Unicode `DoNotEmit.txt` and UAX #15, the ICANN Bengali label generation rules, Nisaba's visual
//! normalization, glyph runs measured with HarfBuzz in three fonts, and counts over running text.

/// Passes all rows to the macro `$then`.
macro_rules! every_rule {
    ($then:ident) => { $then! {
        NuktaLetter "C1" Canonical "nukta-letter":
            "the nukta letters ড় ঢ় য় take the chosen encoding, decomposed or composed",
            "হ\u{9DF}" => "হ\u{9AF}\u{9BC}",
            on [pair(k::ANY, k::NUKTA_LETTER).to(Nukta::Decomposed), pair(k::YA | k::DDA, k::NUKTA).to(Nukta::Composed)], at k::NUKTA,
            with [("\u{9DC}", "ড\u{9BC}"), ("\u{9DD}", "ঢ\u{9BC}"), ("\u{9DF}", "য\u{9BC}")];
        CanonicalOrder "C3" Canonical "canonical-order":
            "nukta, virama and other combining marks are sorted into canonical order",
            "ড\u{9CD}\u{9BC}গ" => "ড\u{9BC}\u{9CD}গ",
            on [pair(k::VIRAMA, k::NUKTA), pair(k::SANDHI, k::NUKTA | k::VIRAMA), pair(k::MARK, k::REORDERED), pair(k::BENGALI | k::JOINER, k::MARK)], at k::REORDERED,
            by canonical::order;
        SplitVowelSign "C2" Canonical "split-vowel-sign":
            "a vowel sign in two parts becomes one code point",
            "ক\u{9C7}\u{9BE}ন" => "ক\u{9CB}ন",
            on [pair(k::SIGN_E, k::SECOND_PART)], at k::SIGN_E, needs [k::SECOND_PART],
            with [("\u{9C7}\u{9BE}", "\u{9CB}"), ("\u{9C7}\u{9D7}", "\u{9CC}")];
        OtherScripts "C4" Canonical "other-scripts":
            "marks of other scripts on Bengali letters are brought into NFC, and all other text if asked for",
            "ক\u{340}" => "ক\u{300}",
            on [pair(k::BENGALI | k::JOINER | k::MARK, k::MARK)], at k::MARK | k::FOREIGN,
            with [];
        LegacyKhandaTa "D2" Visual "legacy-khanda-ta":
            "ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ",
            "উত\u{9CD}\u{200D}সব" => "উৎসব",
            on [pair(k::VIRAMA, k::JOINER)], at k::TA, needs [k::VIRAMA, k::JOINER],
            by visual::legacy_khanda_ta;
        JoinerRun "D7" Visual "joiner-run":
            "a run of join controls becomes the one that takes effect",
            "হ\u{9CD}\u{200D}\u{200C}ত" => "হ\u{9CD}\u{200C}ত",
            on [pair(k::BENGALI | k::JOINER, k::JOINER)], at k::JOINER,
            by visual::joiner_run;
        VowelLetter "D1" Visual "vowel-letter":
            "an independent vowel with a sign that makes it look like another vowel becomes that vowel",
            "অ\u{9BE}মি" => "আমি",
            on [pair(k::VOWEL_LETTER, k::VOWEL_LETTER_SIGN)], at k::VOWEL_LETTER, needs [k::VOWEL_LETTER_SIGN],
            with [("অ\u{9BE}", "আ"), ("ঋ\u{9C3}", "ৠ"), ("ঌ\u{9E2}", "ৡ")];
        SwappedVowelSign "D3" Visual "swapped-vowel-sign":
            "the two parts of ো or ৌ in the wrong order become one sign",
            "ভাল\u{9BE}\u{9C7}" => "ভাল\u{9CB}",
            on [pair(k::SECOND_PART, k::SIGN_E)], at k::SECOND_PART, needs [k::SIGN_E],
            by visual::swapped_vowel_sign;
        RaYaPhala "D4" Visual "ra-ya-phala":
            "a join control between ra and ya becomes ZWJ before the virama, for ya-phala, or ZWNJ after it; both are drawn alike",
            "র\u{200C}\u{9CD}যাম" => "র\u{200D}\u{9CD}যাম",
            on [pair(k::RA, k::JOINER), pair(k::VIRAMA, k::JOINER)], at k::RA, needs [k::JOINER, k::VIRAMA],
            by visual::ra_ya_phala;
        YaPhalaJoiner "D5" Visual "ya-phala-joiner":
            "a join control before ya-phala is dropped where ra does not need it",
            "জন\u{200D}\u{9CD}য" => "জন\u{9CD}য",
            on [pair(k::ANY_CONSONANT | k::ANY_VOWEL | k::NUKTA, k::JOINER)], at k::JOINER, needs [k::VIRAMA, k::YA],
            by visual::ya_phala_joiner;
        StrayJoiner "D6" Visual "stray-joiner":
            "a join control without effect is dropped",
            "ক\u{200C}রে" => "করে",
            on [pair(k::BENGALI, k::JOINER)], at k::JOINER,
            by visual::stray_joiner;
        IdleNonJoiner "D8" Visual "idle-non-joiner":
            "ZWNJ after virama is dropped where no consonant follows",
            "বাক\u{9CD}\u{200C}" => "বাক\u{9CD}",
            on [pair(k::VIRAMA, k::JOINER)], at k::JOINER, needs [k::VIRAMA],
            by visual::idle_non_joiner;
        ReservedDanda "D9" Visual "reserved-danda":
            "the reserved code points U+09E4 and U+09E5 become the dandas U+0964 and U+0965",
            "শেষ\u{9E5}" => "শেষ\u{965}",
            on [pair(k::ANY, k::RESERVED)], at k::RESERVED,
            with [("\u{9E4}", "\u{964}"), ("\u{9E5}", "\u{965}")];
        BengaliRa "D10bn" Language "bengali-ra":
            "ৰ in a conjunct becomes র: for text known to be in Bengali",
            "ৰ\u{9CD}ক" => "র\u{9CD}ক",
            on [pair(k::RA, k::VIRAMA), pair(k::VIRAMA, k::RA)], at k::RA, needs [k::VIRAMA],
            by visual::bengali_ra, not AssameseRa;
        AssameseRa "D10as" Language "assamese-ra":
            "র in a conjunct becomes ৰ: for text known to be in Assamese",
            "ক\u{9CD}র" => "ক\u{9CD}ৰ",
            on [pair(k::RA, k::VIRAMA), pair(k::VIRAMA, k::RA)], at k::RA, needs [k::VIRAMA],
            by visual::assamese_ra, not BengaliRa;
        InvisibleCharacter "O23" Repair "invisible-character":
            "an invisible format character within a Bengali word or at its edge is dropped, except after virama, and except one of a pair of direction marks",
            "ব\u{200B}ড়" => "বড়",
            on [pair(k::WORD, k::FORMAT)], at k::FORMAT | k::JOINER, needs [k::FORMAT],
            by marks::invisible_character;
        PartedMark "O25" Repair "parted-mark":
            "a join control before nukta, or between other marks of one letter, is dropped",
            "চা\u{200C}\u{981}দ" => "চা\u{981}দ",
            on [pair(k::WORD, k::JOINER)], at k::BINDU | k::JOINER, needs [k::JOINER, k::BINDU | k::NUKTA],
            by marks::parted_mark;
        DoubledVowelSign "O1" Repair "doubled-vowel-sign":
            "a doubled vowel sign becomes one, and ো and ৌ lose a repeated second part",
            "কিন্ত\u{9C1}\u{9C1}" => "কিন্ত\u{9C1}",
            on [pair(k::ANY_SIGN, k::ANY_SIGN)], at k::ANY_SIGN,
            by marks::doubled_vowel_sign;
        SignAfterBindu "O2" Repair "sign-after-bindu":
            "the vowel sign of a consonant moves before its candrabindu; া ি ু also before anusvara and visarga within a word",
            "ত\u{981}\u{9BE}র" => "ত\u{9BE}\u{981}র",
            on [pair(k::BINDU, k::ANY_SIGN)], at k::BINDU, needs [k::BINDU, k::ANY_SIGN],
            by marks::sign_after_bindu;
        LateCandrabindu "O3" Repair "late-candrabindu":
            "candrabindu moves before anusvara and visarga",
            "হ\u{983}\u{981}" => "হ\u{981}\u{983}",
            on [pair(k::ANUSVARA | k::VISARGA, k::CANDRABINDU)], at k::BINDU, needs [k::CANDRABINDU, k::ANUSVARA | k::VISARGA],
            by marks::late_candrabindu;
        LateNukta "O5" Repair "late-nukta":
            "the nukta of ড় ঢ় য় র moves before the vowel sign",
            "হয\u{9C7}\u{9BC}" => "হয\u{9BC}\u{9C7}",
            on [pair(k::ANY_SIGN | k::BINDU, k::NUKTA)], at k::ANY_SIGN | k::BINDU, needs [k::NUKTA],
            by marks::late_nukta;
        DisplacedReph "O20" Repair "displaced-reph":
            "a reph typed after its letter, with the virama of the conjunct doubled, moves before the letter",
            "অনূধর\u{9CD}\u{9CD}ব" => "অনূর\u{9CD}ধ\u{9CD}ব",
            on [pair(k::VIRAMA, k::VIRAMA)], at k::ANY_CONSONANT, needs [k::RA, k::VIRAMA],
            by conjuncts::displaced_reph;
        DoubledMark "O4" Repair "doubled-mark":
            "a doubled nukta, virama, candrabindu or anusvara becomes one",
            "পৌঁ\u{981}ছা" => "পৌঁছা",
            on [pair(k::NUKTA | k::NUKTA_LETTER, k::NUKTA), pair(k::VIRAMA, k::VIRAMA), pair(k::CANDRABINDU, k::CANDRABINDU), pair(k::ANUSVARA, k::ANUSVARA)], at k::NUKTA | k::VIRAMA | k::BINDU, needs [k::NUKTA | k::VIRAMA | k::CANDRABINDU | k::ANUSVARA],
            by marks::doubled_mark;
        BaNukta "O6" Repair "ba-nukta":
            "ব with nukta becomes র",
            "আমাব\u{9BC}" => "আমার",
            on [pair(k::BA, k::NUKTA)], at k::BA, needs [k::NUKTA],
            with [("ব\u{9BC}", "র")];
        YaPhalaNukta "O11" Repair "ya-phala-nukta":
            "a nukta on ya-phala is dropped",
            "ব\u{9CD}য\u{9BC}ক্তি" => "ব\u{9CD}যক্তি",
            on [pair(k::VIRAMA, k::NUKTA_LETTER), pair(k::YA, k::NUKTA).after(k::VIRAMA | k::JOINER | k::FORMAT | k::MARK)], at k::YA, needs [k::NUKTA],
            by conjuncts::ya_phala_nukta;
        CandrabinduYaPhala "O19" Repair "candrabindu-ya-phala":
            "candrabindu moves after ya-phala and its vowel sign",
            "হ\u{981}\u{9CD}য\u{9BE}" => "হ\u{9CD}য\u{9BE}\u{981}",
            on [pair(k::CANDRABINDU, k::VIRAMA)], at k::CANDRABINDU, needs [k::YA],
            by conjuncts::candrabindu_ya_phala;
        SignYaPhala "O7" Repair "sign-ya-phala":
            "a vowel sign moves after the ya-phala that follows it; if the ya has a sign or ya-phala of its own, the virama is dropped",
            "মধ\u{9C7}\u{9CD}য" => "মধ\u{9CD}য\u{9C7}",
            on [pair(k::ANY_SIGN, k::VIRAMA)], at k::ANY_SIGN, needs [k::YA],
            by conjuncts::sign_ya_phala;
        SignReph "O8a" Repair "sign-reph":
            "a reph typed after its letter, before the vowel sign, moves before the letter",
            "পরবতর\u{9CD}\u{9C0}" => "পরবর\u{9CD}ত\u{9C0}",
            on [pair(k::VIRAMA, k::ANY_SIGN)], at k::ANY_CONSONANT, needs [k::RA, k::VIRAMA],
            by conjuncts::sign_reph;
        LateYaPhala "O8c" Repair "late-ya-phala":
            "ya and virama after a consonant, before a vowel sign or the end of the word, become ya-phala",
            "সমসয\u{9CD}\u{9BE}" => "সমস\u{9CD}য\u{9BE}",
            on [pair(k::YA, k::VIRAMA)], at k::YA, needs [k::YA, k::VIRAMA],
            by conjuncts::late_ya_phala;
        SignAfterReph "O9c" Repair "sign-after-reph":
            "ি ে ৈ typed between reph and its letter, where the reph follows a vowel or a conjunct, move after the letter",
            "নির\u{9CD}\u{9C7}দশ" => "নির\u{9CD}দ\u{9C7}শ",
            on [pair(k::VIRAMA, k::PRE_BASE)], at k::PRE_BASE, needs [k::VIRAMA, k::RA],
            by conjuncts::sign_after_reph;
        ViramaSign "O8b" Repair "virama-sign":
            "a virama before a vowel sign is dropped",
            "ব\u{9CD}\u{9BE}জার" => "ব\u{9BE}জার",
            on [pair(k::VIRAMA, k::ANY_SIGN)], at k::VIRAMA, needs [k::ANY_SIGN],
            by conjuncts::virama_sign;
        SignConjunct "O9a" Repair "sign-conjunct":
            "ি typed within a conjunct moves after it",
            "উল\u{9BF}\u{9CD}লখিত" => "উল\u{9CD}ল\u{9BF}খিত",
            on [pair(k::SIGN_I, k::VIRAMA)], at k::SIGN_I, needs [k::VIRAMA],
            by conjuncts::sign_conjunct;
        MarkVirama "O9b" Repair "mark-virama":
            "a virama after a vowel sign, candrabindu, anusvara or visarga is dropped",
            "কিছ\u{9C1}\u{9CD}" => "কিছ\u{9C1}",
            on [pair(k::ANY_SIGN | k::BINDU, k::VIRAMA)], at k::VIRAMA | k::JOINER, needs [k::VIRAMA, k::ANY_SIGN | k::BINDU],
            by conjuncts::mark_virama;
        VowelVirama "O10" Repair "vowel-virama":
            "a virama after an independent vowel, unless it begins a ya-phala, or after ৎ, which contains one, is dropped",
            "এই\u{9CD}" => "এই",
            on [pair(k::ANY_VOWEL | k::KHANDA_TA, k::VIRAMA).not_before(k::YA)], at k::VIRAMA | k::JOINER, needs [k::VIRAMA, k::ANY_VOWEL | k::KHANDA_TA],
            by conjuncts::vowel_virama;
        KhandaTa "O12" Repair "khanda-ta":
            "ত with virama before ক খ প ফ স or an independent vowel becomes ৎ, except within a conjunct",
            "চিকিত\u{9CD}সা" => "চিকিৎসা",
            on [pair(k::VIRAMA, k::AFTER_KHANDA_TA | k::ANY_VOWEL).after(k::TA)], at k::TA, needs [k::AFTER_KHANDA_TA | k::ANY_VOWEL],
            by conjuncts::khanda_ta;
        DoubledRaPhala "O13" Repair "doubled-ra-phala":
            "a doubled ra-phala or reph becomes one",
            "প\u{9CD}র\u{9CD}রথম" => "প\u{9CD}রথম",
            on [pair(k::VIRAMA, k::RA).after(k::RA)], at k::VIRAMA, needs [k::RA],
            by conjuncts::doubled_ra_phala;
        KhandaTaSign "O21" Repair "khanda-ta-sign":
            "ৎ before a vowel sign becomes ত; at the end of a word ু moves before ৎ instead",
            "বিশ্বজিৎ\u{9C7}র" => "বিশ্বজিত\u{9C7}র",
            on [pair(k::KHANDA_TA, k::ANY_SIGN)], at k::KHANDA_TA, needs [k::ANY_SIGN],
            by marks::khanda_ta_sign;
        VisualOrder "O22" Repair "visual-order":
            "ি ে ৈ typed before their letter, after another vowel or a bindu, or at the beginning of a word after ASCII or nothing, move after the letter",
            "অ\u{9BF}ধকার" => "অধ\u{9BF}কার",
            on [pair(k::ANY_SIGN | k::ANY_VOWEL | k::BINDU, k::PRE_BASE), opening(k::PRE_BASE)], at k::PRE_BASE, needs [k::ANY_CONSONANT],
            by conjuncts::visual_order;
        ConfusedVowelSign "O28" Repair "confused-vowel-sign":
            "two vowel signs on one letter become the one that was meant: ে with ী becomes ৌ, ৃ with া becomes ্রা, and on conjuncts ু with া becomes া, ৃ with ু becomes ু",
            "চ\u{9C7}\u{9C0}ধুরী" => "চ\u{9CC}ধুরী",
            on [pair(k::ANY_SIGN, k::ANY_SIGN)], at k::ANY_SIGN,
            by marks::confused_vowel_sign with [("\u{9C7}\u{9C0}", "\u{9CC}"), ("\u{9C0}\u{9C7}", "\u{9CC}"), ("\u{9C7}\u{9CC}", "\u{9CC}"), ("\u{9C1}\u{9BE}", "\u{9BE}"), ("\u{9C3}\u{9C1}", "\u{9C1}"), ("\u{9C1}\u{9C3}", "\u{9C1}"), ("\u{9C3}\u{9BE}", "\u{9CD}র\u{9BE}")];
        OwnVowelSign "O26" Repair "own-vowel-sign":
            "an independent vowel loses the sign of the same vowel",
            "আ\u{9BE}মি" => "আমি",
            on [pair(k::ANY_VOWEL, k::ANY_SIGN)], at k::ANY_SIGN, needs [k::VOWEL],
            by marks::own_vowel_sign;
        ColonVisarga "O24" Repair "colon-visarga":
            "a colon, or a character that looks like one, becomes visarga after beginnings of words that take one, such as দুঃ and নিঃ",
            "দু:খ" => "দু\u{983}খ",
            on [pair(k::WORD | k::JOINER | k::MARK | k::FORMAT, k::COLON).before(k::ANY_CONSONANT | k::KHANDA_TA | k::JOINER | k::MARK | k::FORMAT)], at k::COLON,
            by words::colon_visarga;
        NumeratorDanda "P1" Repair "numerator-danda":
            "U+09F7, a numerator that looks like a danda, becomes one after a Bengali letter or sign, and before white space also after a closing mark or after a word and a space",
            "শেষ\u{9F7}" => "শেষ।",
            on [pair(k::ANY, k::NUMERATOR_FOUR)], at k::NUMERATOR_FOUR,
            by words::numerator_danda;
        KhandaTaLa "O12b" Contested "khanda-ta-la":
            "ত with virama before ল becomes ৎ",
            "উত\u{9CD}লাস" => "উৎলাস",
            on [pair(k::VIRAMA, k::LA)], at k::TA, needs [k::LA],
            by conjuncts::khanda_ta_la;
        FinalKhandaTa "O14" Contested "final-khanda-ta":
            "ত with virama at the end of a word becomes ৎ",
            "হঠাত\u{9CD}" => "হঠাৎ",
            on [pair(k::TA, k::VIRAMA)], at k::TA, needs [k::VIRAMA],
            by conjuncts::final_khanda_ta;
        SaHa "O15" Contested "sa-ha":
            "the conjunct স্হ becomes স্থ",
            "স\u{9CD}হান" => "স\u{9CD}থান",
            on [pair(k::VIRAMA, k::HA)], at k::HA, needs [k::VIRAMA],
            by conjuncts::sa_ha;
        SecondVowelSign "O16" Contested "second-vowel-sign":
            "of two different vowel signs on one letter the second is dropped",
            "ক\u{9BF}\u{9C0}ল" => "ক\u{9BF}ল",
            on [pair(k::ANY_SIGN, k::ANY_SIGN)], at k::ANY_SIGN,
            by marks::second_vowel_sign;
        VowelWithSign "O17" Contested "vowel-with-sign":
            "a vowel sign after an independent vowel is dropped; Kok Borok needs it",
            "ই\u{9BE}ংরেজি" => "ইংরেজি",
            on [pair(k::ANY_VOWEL, k::ANY_SIGN)], at k::ANY_SIGN, needs [k::ANY_VOWEL],
            by marks::vowel_with_sign;
        LoneLengthMark "O27" Contested "lone-length-mark":
            "U+09D7 alone on a consonant becomes ৌ, of which it is the second part; Santali needs it",
            "প\u{9D7}ষ" => "প\u{9CC}ষ",
            on [pair(k::ANY_CONSONANT | k::NUKTA, k::SIGN_LENGTH)], at k::SIGN_LENGTH,
            by marks::lone_length_mark;
        LeadingMark "O18" Contested "leading-mark":
            "marks before the first letter of a word are dropped, after a space or an opening mark",
            "\u{9BE}টোবাকো" => "টোবাকো",
            on [pair(k::DIGIT | k::ASCII_DIGIT | k::PUNCT | k::FOREIGN, k::WORD & k::DEPENDENT)], at k::DEPENDENT, needs [k::WORD],
            by words::leading_mark;
        PipeDanda "P2" Punctuation "pipe-danda":
            "a vertical bar after a Bengali word, before white space or the end, becomes a danda, unless an earlier bar on the line does not end a word, as in a table",
            "যাই|" => "যাই।",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::pipe_danda;
        VisargaColon "P3" Punctuation "visarga-colon":
            "a visarga between digits becomes a colon",
            "১০\u{983}৩০" => "১০:৩০",
            on [pair(k::DIGIT | k::ASCII_DIGIT | k::PUNCT, k::VISARGA)], at k::ANY, needs [k::VISARGA],
            by punctuation::visarga_colon;
        StraightQuotes "P4" Punctuation "straight-quotes":
            "curly quotation marks become straight, in text of every script, except an apostrophe between letters",
            "“বাংলা”" => "\"বাংলা\"",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::straight_quotes;
        EllipsisDots "P5" Punctuation "ellipsis-dots":
            "… becomes three full stops, in text of every script",
            "আচ্ছা…" => "আচ্ছা...",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            with [("…", "...")], not DotsEllipsis;
        DotsEllipsis "P5b" Punctuation "dots-ellipsis":
            "exactly three full stops become …, in text of every script",
            "আচ্ছা..." => "আচ্ছা…",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::dots_ellipsis, not EllipsisDots;
        NoBreakSpace "P6" Punctuation "no-break-space":
            "U+00A0 becomes a space, in text of every script, except where it carries a mark",
            "আমি\u{A0}তুমি" => "আমি তুমি",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::no_break_space;
        SpaceRun "P8" Punctuation "space-run":
            "a run of spaces within a line becomes one",
            "আমি  তুমি" => "আমি তুমি",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::space_run;
        SpacedPunctuation "P9" Punctuation "spaced-punctuation":
            "spaces between a Bengali word and a danda are dropped, or move after the danda if a word follows directly; a comma between Bengali words gets a space",
            "যাই ।" => "যাই।",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::spaced_punctuation;
        AsciiDigits "P10" Punctuation "ascii-digits":
            "Bengali digits become ASCII digits",
            "২০২৩" => "2023",
            on [pair(k::ANY, k::DIGIT)], at k::ANY, needs [k::DIGIT],
            with [("০", "0"), ("১", "1"), ("২", "2"), ("৩", "3"), ("৪", "4"), ("৫", "5"), ("৬", "6"), ("৭", "7"), ("৮", "8"), ("৯", "9")], not BengaliDigits;
        BengaliDigits "P10b" Punctuation "bengali-digits":
            "ASCII digits become Bengali digits, in text of every script",
            "২০2৪" => "২০২৪",
            on [pair(k::ANY, k::ASCII_DIGIT)], at k::ANY, needs [k::ASCII_DIGIT],
            by punctuation::bengali_digits, not AsciiDigits;
        FullWidth "P11" Punctuation "full-width":
            "the full-width forms of ASCII become ASCII, in text of every script",
            "ＡＢＣ" => "ABC",
            on [pair(k::ANY, k::PUNCT | k::COLON)], at k::ANY, needs [k::PUNCT | k::COLON],
            by punctuation::full_width;
        AsciiApostrophe "P12" Punctuation "ascii-apostrophe":
            "an apostrophe between Bengali letters becomes U+0027",
            "হ’ল" => "হ'ল",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::ascii_apostrophe, not CurlyApostrophe;
        CurlyApostrophe "P12b" Punctuation "curly-apostrophe":
            "the modifier apostrophe U+02BC between Bengali letters becomes U+2019",
            "ক\u{2BC}রে" => "ক’রে",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            by punctuation::curly_apostrophe, not AsciiApostrophe;
        TwoDandas "P13" Punctuation "two-dandas":
            "two dandas become a double danda, in text of every script",
            "শেষ।।" => "শেষ॥",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            with [("\u{964}\u{964}", "\u{965}")];
        Hyphen "P14" Punctuation "hyphen":
            "an en dash becomes a hyphen, in text of every script",
            "১০–১২" => "১০-১২",
            on [pair(k::ANY, k::PUNCT)], at k::ANY, needs [k::PUNCT],
            with [("–", "-")];
    } };
}
pub(crate) use every_rule;
