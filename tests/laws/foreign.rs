//! What is in no font stays byte for byte: program code, markup, addresses, other languages, formulas, and bytes written in letters.

use bengali_text::legacy::{Kind, decode_mixed, detect};
use proptest::prelude::*;

/// Each line, and all of them as one text, and as one line.
const LINES: &str = r##"
#include <stdio.h>
int main(int argc, char **argv) { printf("%d\t%s\n", argc, argv[0]); return x ? a | b : ~c ^ d; }
static const char *paths[] = {"C:\\Program Files\\App", "\\\\server\\share\\docs", "..\\lib\\win32"};
for (size_t i = 0; i < n; i++) { buf[i] = (uint8_t)((x >> (8 * i)) & 0xFF); }
if ((flags & O_RDWR) || (mode & ~S_IWGRP)) { errno = EINVAL; goto out; }
#define MAX(a, b) ((a) > (b) ? (a) : (b)) \
template <typename T, std::enable_if_t<std::is_integral_v<T>, int> = 0> constexpr auto f(T&& t) -> decltype(auto);
std::cout << "line\n" << std::hex << v[i] << '\x1b' << "[0m" << std::endl;
fn main() { let s: &'static str = "a\tb\\c\u{9be}"; println!("{s:?} {}", s.len()); }
impl<'a, T: ?Sized + Ord> Iterator for Iter<'a, T> { type Item = &'a T; }
let re = Regex::new(r"^(\d{4})-(\d{2})-(\d{2})$")?; let n = x.checked_sub(1).unwrap_or_default();
match c { 'a'..='z' | '_' => {}, '\n' | '\r' | '\t' => return Ok(()), _ => unreachable!() }
def __init__(self, *args, **kwargs): super().__init__(*args, **kwargs); self._x = kwargs.get("x")
if __name__ == "__main__": print(f"{os.path.join('a', 'b')!r}\n", end='')
return re.sub(r"(\w+)\s+\1\b|\\n|[^\S\r\n]+", r"\g<1>", text, flags=re.I | re.M)
lambda x, y: (x & 1) ^ (y | ~x) if x >= y else x ** y // 7 % 3
const f = async ({a, b: [c]}) => await fetch(`/api/${a}?q=${encodeURIComponent(c)}`).then(r => r.json());
!function(e,t){"use strict";var n=e||{},r=/[^\w\s\\]|\|{2}/g;for(var i in t)n[i]=t[i].replace(r,"\\$&")}(this,window);
document.querySelectorAll('td > a[href^="http"]').forEach((x) => x.setAttribute("target", "_blank"));
public static void main(String[] args) throws IOException { System.out.println("a\\b\tc\u00e9"); }
private final Map<String, List<Integer>> idx = new HashMap<>(); // TODO: see JIRA-1234
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "ok\n%v\t%+v", r.URL, s) }
for k, v := range m { if v == nil || !ok { continue }; ch <- k }
<?php echo $row['name'] . "\n"; foreach ($a as $k => $v) { $s .= "$k|$v\r\n"; } ?>
class Foo < Bar; attr_reader :id, :nm; def to_s = "#{@id}|#{@nm}\n"; end
puts [1, 2, 3].map { |x| x ** 2 }.select { |x| x & 1 == 1 }.reduce(:+)
my %h = map { $_ => 1 } grep { !/^\s*#/ && m|^/usr/(\w+)/| } @lines; s/\\\|/\|/g; print "$1\n" if $x =~ /\d+\.\d*/;
local t = {} for i = 1, #s do t[#t + 1] = string.format("%02x", s:byte(i)) end
SELECT u.id, u.nm, COUNT(*) AS n FROM usr u LEFT JOIN ord o ON o.uid = u.id WHERE u.nm LIKE '%a\_b%' GROUP BY 1, 2;
INSERT INTO t (a, b) VALUES (1, 'it''s'), (2, 'x\ny'), (3, NULL) ON CONFLICT DO NOTHING;
find . -name '*.rs' -print0 | xargs -0 grep -nE '^\s*(pub )?fn \w+' | sed -e 's/\t/ /g' -e 's|/|\\|g' | sort -u > out.txt
for f in *.log; do awk -F'|' '{ print $1 "\t" $NF }' "$f" >> "${f%.log}.tsv"; done; echo $?
curl -sSL -H 'Accept: application/json' "https://example.org/v1/q?x=1&y=2#frag" | jq -r '.a[] | [.b, .c] | @tsv'
case "$1" in -h|--help) usage; exit 0 ;; *.tar.gz|*.tgz) tar xzf "$1" ;; esac
set PATH=%PATH%;C:\Windows\System32;D:\tools\bin & cd /d %~dp0 && dir *.txt | find "x"
Get-ChildItem -Path C:\Users\me\Documents -Filter *.docx | ForEach-Object { $_.FullName -replace '\\', '/' }
HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run
C:\Users\name\AppData\Local\Temp\~tmp1234.tmp
D:\new\table\readme\notes\bin\x86\nul
\\fileserver\public\HR\forms\leave.doc
..\..\src\main\resources\i18n\strings.xml
syn match vimSpecial "\\\d\d\d\|\\\a\|\<\%(\k\|\.\)\+\>" contained display
:%s/\v(\w+)\s+\|\s+(\w+)/\2 \| \1/gc
main = mapM_ print $ zipWith (\x y -> x * y + 1) [1 ..] (filter even xs)
(defun fib (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) ; a#b`(c ,d ,@e)
fun <T : Any> T?.orThrow(): T = this ?: throw IllegalStateException("null\n")
guard let x = y?.z else { return nil }; let s = "a\(x)b\t\u{1F600}"
mov eax, [ebx+4*ecx-0x10]; jz short loc_401000; push ebp; xor edx, edx; ret
je jne jnz jbe jcxz jecxz cmovp cmovnp lahf lds sti cli nop
\documentclass[a4paper,11pt]{article} \usepackage[utf8]{inputenc} \begin{document}
\textbf{Theorem 1.} Let $f\colon X \to Y$ be \emph{continuous}; then $\forall \epsilon > 0\ \exists \delta$.
\frac{1}{2}\int_{0}^{\infty} e^{-x^2}\,dx = \frac{\sqrt{\pi}}{4} \\ \hline a & b & c \\
\newcommand{\R}{\mathbb{R}} \item \label{eq:1} \cite{knuth84} \ref{fig:x}~\citep[see][p.~7]{lamport94}
x_{i+1} = x_i - \alpha \nabla f(x_i), \quad \|x\|_2 \leq \sum_{k=1}^{n} |a_k| \cdot |b_k|
E = mc^2; a^2 + b^2 = c^2; ∑_{i=1}^{n} i = n(n+1)/2; ∫₀^∞ e^{-x} dx = 1; |x| ≤ 1 ⇒ x² ≤ 1; ∂f/∂x ≈ Δf/Δx; √2 ≠ π ± 0.5°
(x ∧ y) ∨ ¬z ≡ ∀a ∈ A ∃b: a ⊆ b; 3 × 4 ÷ 2 = 6; µ = 1.5 ± 0.1; A·B; 5‰; ½ + ¼ = ¾; x³ − y¹
{"id": 42, "nm": "O\"Neil", "path": "a\/b\\c\u00e9", "t": null, "x": [1e-5, true], "s": "a\nb\tc"}
[{"k":"v","k2":{"k3":[]}},{"_id":"507f1f77bcf86cd799439011","ts":"2026-11-29T10:00:00Z"}]
id,name,amount,ok|x
1,"Doe, J.",3.50,Y|N
a|b|c|d|e|f|g|h|1|2|3|4|5|6|7|8|9|10|int
| Name | Type | Default | | a | `b` | c_d |
key = "value" # comment; [section.sub-section]; list = ["a", 'b\n', """c"""]
- { name: x, on: [push, pull_request], run: |- }
<div class="row"><b>bold</b> <i>it</i><br/><a href="mailto:a.b@c.org?subject=x%20y">&copy; 2026 A&amp;B &lt;c&gt;</a></div>
<svg width="24" viewBox="0 0 24 24"><path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10zM9.5 3h5v2h-5z" fill="#fff"/></svg>
.btn:hover > a::after { content: "\f105"; margin: -1px auto 0 .5em; color: #c0ffee; filter: url(#x) }
https://example.org/wiki/%E0%A6%AC%E0%A6%BE%E0%A6%82%E0%A6%B2%E0%A6%BE?utm_source=x&ref=a_b~c#Ges
http://user:pass@host.example:8080/a/b;v=1/c?d=e&f[]=g|h www.example.org/~name ftp://ftp.example.org/pub
Write to first.last+tag@sub.example.co.uk or <admin@example.org>; cc: x_y@z.net
Nov 29 10:00:01 host sshd[1234]: Failed password for root from 192.0.2.7 port 22 ssh2
2026-11-29T10:00:00.123Z ERROR [main] c.e.s.Foo - java.lang.NullPointerException at a.b.C.d(E.java:12)
192.0.2.1 - - [29/Nov/2026:10:00:00 +0600] "GET /a?b=c&d=%2Fe HTTP/1.1" 200 512 "-" "Mozilla/5.0 (X11; Linux x86_64)"
[ 12.345678] usb 1-1: new high-speed USB device number 2 using xhci_hcd; EIP: 0010:[<c01e42e7>] Not tainted
thread 'main' panicked at src/main.rs:4:5: index out of bounds: the len is 3 but the index is 99
commit 9fceb02d0ae598e95dc970b74767f19372d61af8 diff --git a/x b/x index 83db48f..bf269f4 100644 @@ -1,4 +1,4 @@
00000000: 7f45 4c46 0201 0100 0000 0000 0000 0000 .ELF............
00000010: 0300 3e00 0100 0000 c01a 0000 0000 0000 ..>.............
begin 644 cat.txt
#0V%T
M5&AE('%U:6-K(&)R;W=N(&9O>"!J=6UP<R!O=F5R('1H92!L87IY(&1O9RX@
ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7vbqajDw4o6gJy8UtmIbkcpnkO3Kwc4qsEnSZp/TR+fQi62F79RHWmwKOtFmwteURLuHqsVdRxNT ab@c
-----BEGIN CERTIFICATE----- MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ
eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U
GATTACAGATTACAGGGCCCTTTAAACCCGGGATATCGCGCTAGCTAGGATCCGAATTC gattacagattacaccgg
MKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQAPILSRVGDGTQDNLSGAEKAVQVKVKALPDAQFEVVHSLAKWKR
f47ac10b-58cc-4372-a567-0e02b2c3d479 d41d8cd98f00b204e9800998ecf8427e deadbeef cafebabe 0x7fff5fbff8c0
Passwords: q1Q`f^IzGsn \bSUpiqP_5u xv&irDm&qbpr Z*~k7b7wU i09`M8zav\#K&ZMap $3&*yWir9Q$B __N\9~54D5 tc^fEGe6J#DGZ
____________ ~~~~~ ^^^^^ ````` ||||| \\\\\ $$$$$ &&&&& @@@ ### %%%
AT&T, R&D, Q&A, P&L, S&P 500, B&B, H&M, A&E, rock & roll, &c., &tc.
Dear Sir, Please find enclosed the memo of 5 May; kindly sign and return it by fax, e.g. to Mr. J. Abu B. Dev, Ph.D.
He wasn't there; she'd've gone too: “Don’t,” they said… and that was — it’s true – the ‘end’.
Big my Me go us am I a bs is it in on of or at to as by we he be do so no if an up
NATO, UNESCO, UNICEF, GDP, BBC, NGO, BRAC, BUET, DU, JU, RU, CU, SSC, HSC, JSC, BCS, BGB, RAB, DNCC, WASA, DESCO
Die Straße über den Fluß führt nach Köln; Äpfel, Öl und Übermut müssen größer werden – „Grüße“ aus Österreich.
Le garçon a mangé une crêpe à l’hôtel ; où êtes-vous né ? « Ça va bientôt, œuvre, sœur, naïf, Noël », dit-il.
El niño comió piña en el jardín; ¿qué pasó mañana? ¡Cuánto costará la cigüeña del señor Núñez!
Não há solução; a educação dos irmãos está à mão, avô e avó, pôr, às três da manhã.
Perché no? È così: già, più, può, città, università, lunedì.
Zażółć gęślą jaźń; źdźbło, łódź, święto, mężczyzna, ćma, różowy i niebieski.
Příliš žluťoučký kůň úpěl ďábelské ódy; řeřicha, čeština, švýcarsko.
Şişli'de güneşli bir öğle; çağdaş ığdır, İstanbul, üçüncü, düşünüyorum.
Dosyada BÜYÜK harf ya da BÜYÜK/küçük harf varsa onları da gösterir; İşlem bitti, şimdi BÜYÜK yaz.
Chúng ta có hai phương án khác nhau; án này khác án kia, cũng được.
A fájlnál és a másik fájlnál is; az ablaknál, a háznál, ő és a párja hárman álltak.
mask `[0b…100…, 0b…1011…]`, then `0b…1011…` and 0b1010_0101, 0x7FFF…, 0o755, -0b11
Tất cả mọi người sinh ra đều được hưởng tự do và bình đẳng; nước, phở, giữa, thủ tướng, quyền.
Årsmøte på Ærø og Øresund; smørrebrød, blåbær, fjäll, höst, ö, köttbullar på ett skärt fat.
Árvíztűrő tükörfúrógép; őszinte, gyümölcsöző, hűvös; Ţară și școală în București; žemė, ąžuolas, ėjo.
Þetta er íslenska; það var gaman að sjá þig, góðan daginn, öxi, æði.
Het geïnd hoofd; coördinatie, één, naïef; ẹ̀kọ́ àti ìwé; ʻōlelo Hawaiʻi; Malti għajn ħobż.
dharmakṣetre kurukṣetre samavetā yuyutsavaḥ | māmakāḥ pāṇḍavāścaiva kimakurvata sañjaya ||
oṃ śāntiḥ śāntiḥ śāntiḥ; jñāna, r̥ṣi, saṃskṛta, Rabīndranāth Ṭhākur, Bāṅlādēś, Ḍhākā; krsna, brhat
amar shonar bangla ami tomay bhalobashi; bhai, tumi kemon acho? ki koro; dhonnobad apnake
ði kwɪk braʊn fɒks dʒʌmps ˈəʊvə ðə ˈleɪzi dɒɡ; [ʃtʁaːsə] /ˈbaŋla/ tʰ ɖʱ ŋ ɲ ʔ ɐ̃ œ̃
Grüß Gott, Señor Müller! Ça coûte 5 € à Malmö; 10 °C, 3 µm, ±2 %, § 5, © 2026 Åse ® ™ ¶ 7, 1ª y 2º
Быстрая лиса; η γρήγορη αλεπού; سریع; 速い狐; हिन्दी भाषा; မြန်မာ; 빠른 여우; ภาษาไทย
আমার সোনার বাংলা, আমি তোমায় ভালোবাসি। printf("বাংলা\n"); C:\Users\বাংলা\নাম.txt \textbf{বাংলা}
"##;

fn stays(text: &str) {
    assert_eq!(decode_mixed(text).text(), text);
    let detection = detect(text);
    assert!(
        matches!(detection.kind(), Kind::Other | Kind::Unicode),
        "{detection:?}: {}",
        text.get(..200).unwrap_or(text)
    );
}

#[test]
fn lines_in_no_font_stay() {
    LINES.lines().for_each(stays);
    // Half of a line, as a tool would cut it.
    for line in LINES.lines() {
        let middle = line.char_indices().nth(line.chars().count() / 2).map_or(0, |(at, _)| at);
        stays(&line[..middle]);
    }
}

#[test]
fn texts_in_no_font_stay() {
    stays(LINES);
    stays(&LINES.replace('\n', " "));
    stays(&LINES.repeat(20).replace('\n', " "));
    stays(&LINES.replace('\n', "\r\n"));
}

/// Numbers that look like chance, the same ones each time.
fn bytes(seed: u32, len: usize) -> impl Iterator<Item = u8> {
    let mut state = seed;
    core::iter::repeat_with(move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(len)
}

/// Bytes as programs write them in ASCII, all in one line.
fn written(bytes: &[u8], how: usize) -> String {
    let of = |alphabet: &[u8]| {
        bytes.iter().map(|byte| char::from(alphabet[usize::from(*byte) % alphabet.len()])).collect::<String>()
    };
    let each = |write: &dyn Fn(u8) -> String| bytes.iter().map(|byte| write(*byte)).collect::<Vec<_>>().concat();
    match how {
        0 => of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
        1 => of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
        2 => of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
        3 => of(b"ACGT"),
        4 => of(b"acgt"),
        5 => of(b"ACDEFGHIKLMNPQRSTVWY"),
        6 => each(&|byte| format!("{byte:02x}")),
        7 => each(&|byte| format!("{byte:02X} ")),
        8 => each(&|byte| format!("%{byte:02X}")),
        9 => each(&|byte| format!("\\x{byte:02x}")),
        10 => each(&|byte| format!("\\{byte:03o}")),
        // uuencode.
        11 => bytes.iter().map(|byte| char::from(0x20 + byte % 64)).collect(),
        12 => bytes.iter().map(|byte| char::from(0x21 + byte % 94)).collect(),
        _ => each(&|byte| format!("0x{byte:02x}, ")),
    }
}
const WAYS: usize = 14;

#[test]
fn bytes_in_letters_stay() {
    for how in 0..WAYS {
        for (seed, len) in [(1, 60), (2, 60), (3, 1000), (4, 20_000), (5, 300_000)] {
            stays(&written(&bytes(seed, len).collect::<Vec<_>>(), how));
        }
        // Not all are like chance.
        let steps: Vec<u8> = (0..4000u32).map(|i| (i * i / 7).to_le_bytes()[0]).collect();
        stays(&written(&steps, how));
    }
}

/// What no font draws stays among words of a font, too.
#[test]
fn program_code_around_words_of_a_font_stays() {
    for (text, want) in [
        ("printf(\"Avgvi †mvbvi evsjv\\n\");", "printf(\"আমার সোনার বাংলা\\n\");"),
        ("{\"body\":\"evsjv‡`k\\nmiKvi\\r\\nwkÿv gš¿Yvjq\"}", "{\"body\":\"বাংলাদেশ\\nসরকার\\r\\nশিক্ষা মন্ত্রণালয়\"}"),
        ("\\section{evsjv‡`k} \\textbf{miKvi}", "\\section{বাংলাদেশ} \\textbf{সরকার}"),
        ("bvg: ______ wcZvi bvg: ______ wVKvbv: ______", "নাম: ______ পিতার নাম: ______ ঠিকানা: ______"),
        ("| bvg | wcZvi bvg | wVKvbv |", "| নাম | পিতার নাম | ঠিকানা |"),
        ("<p>evsjv‡`k</p><br><b>miKvi</b>", "<p>বাংলাদেশ</p><br><b>সরকার</b>"),
        ("evsjv‡`k, miKvi &c. wkÿv gš¿Yvjq", "বাংলাদেশ, সরকার &c. শিক্ষা মন্ত্রণালয়"),
        ("INSERT INTO t VALUES (1,'evsjv‡`k miKvi',NULL);", "INSERT INTO t VALUES (1,'বাংলাদেশ সরকার',NULL);"),
        ("Avgvi †mvbvi evsjv \\1\\ Avwg †Zvgvq fv‡jvevwm \\ 2 \\", "আমার সোনার বাংলা ॥১॥ আমি তোমায় ভালোবাসি \\ 2 \\"),
        ("XvKv wek¦we`¨vjq|evsjv‡`k", "ঢাকা বিশ্ববিদ্যালয়।বাংলাদেশ"),
        ("C:\\Users\\name\\evsjv‡`k.doc", "C:\\Users\\name\\evsjv‡`k.doc"),
        // A colon before an escape is not that of a drive.
        ("cÖkœ:\\nevsjv‡`‡ki ivRavbx", "প্রশ্ন:\\nবাংলাদেশের রাজধানী"),
        ("ÒAvgvi gv_v bZ K‡i `vI †n \\Ó", "“আমার মাথা নত করে দাও হে ॥”"),
        ("ÔAvgvi gv_v bZ K‡i `vI †n \\Õ", "‘আমার মাথা নত করে দাও হে ॥’"),
        ("{\"a\":\"{\\\"b\\\":\\\"evsjv‡`k\\\\nmiKvi\\\"}\"}", "{\"a\":\"{\\\"b\\\":\\\"বাংলাদেশ\\\\nসরকার\\\"}\"}"),
        ("<B>evsjv‡`k</B> miKvi <BR> XvKv <H1>evsjv</H1>", "<B>বাংলাদেশ</B> সরকার <BR> ঢাকা <H1>বাংলা</H1>"),
        ("<b>evsjv‡`k<\\/b> miKvi<\\/p>", "<b>বাংলাদেশ<\\/b> সরকার<\\/p>"),
        (
            "<p>evsjv‡`k &amp; miKvi &lt;wkÿv&gt; &quot;gš¿Yvjq&quot;</p>",
            "<p>বাংলাদেশ &amp; সরকার &lt;শিক্ষা&gt; &quot;মন্ত্রণালয়&quot;</p>",
        ),
        (
            "evsjv‡`k &#39;miKvi&apos; &#60;wkÿv&#x3e; &#38; gš¿Yvjq",
            "বাংলাদেশ &#39;সরকার&apos; &#60;শিক্ষা&#x3e; &#38; মন্ত্রণালয়",
        ),
        ("&lt;b&gt;evsjv&Dagger;`k&lt;/b&gt; evM&amp;avib evK&amp;", "&lt;b&gt;বাংলাদেশ&lt;/b&gt; বাগ্\u{200C}ধারন বাক্"),
        ("evsjv‡`k&amp;nbsp;miKvi &amp;lt;wkÿv&amp;gt;", "বাংলাদেশ&amp;nbsp;সরকার &amp;lt;শিক্ষা&amp;gt;"),
        ("ZvcgvÎv 30° †mjwmqvm nq", "তাপমাত্রা ৩০° সেলসিয়াস হয়"),
        ("ZvcgvÎv evsjv‡`‡k 30°C nq", "তাপমাত্রা বাংলাদেশে ৩০°C হয়"),
        ("AvqZb 50±2 wgUvi, 10 m³ cvwb, 5 m² Rwg nq", "আয়তন ৫০±২ মিটার, ১০ m³ পানি, ৫ m² জমি হয়"),
        ("†mvbvi evsjv, 5 × 4 = 20 Ges 5×4=20 nq", "সোনার বাংলা, ৫ × ৪ = ২০ এবং ৫×৪=২০ হয়"),
        ("evsjv‡`k® miKvi, Av°vm, cÖm½, ¯^vaxb 2½ wU, bó", "বাংলাদেশ® সরকার, আক্কাস, প্রসঙ্গ, স্বাধীন ২½ টি, নষ্ট"),
        ("$bvg = \"evsjv‡`k\"; ${bvg} miKvi; `vg $500, 500$ gvÎ", "$bvg = \"বাংলাদেশ\"; ${নাম} সরকার; দাম ৳৫০০, ৫০০৳ মাত্র"),
        ("|evsjv‡`k|Dhaka|10|", "|বাংলাদেশ|Dhaka|10|"),
        ("|bvg|wcZvi bvg|wVKvbv|", "|নাম|পিতার নাম|ঠিকানা|"),
        ("Avwg hvB|Zzwg hvI|†m hvq|", "আমি যাই।তুমি যাও।সে যায়।"),
        // An address ends where its quotation, its brackets or its value end.
        ("7,http://x.y/a,evsjv‡`k,miKvi wk¶v", "7,http://x.y/a,বাংলাদেশ,সরকার শিক্ষা"),
        ("<a href=\"http://x.y\">evsjv‡`k</a>", "<a href=\"http://x.y\">বাংলাদেশ</a>"),
        ("[evsjv‡`k](http://x.y/Ges) miKvi", "[বাংলাদেশ](http://x.y/Ges) সরকার"),
        ("('a.b@x.org','evsjv‡`k miKvi')", "('a.b@x.org','বাংলাদেশ সরকার')"),
    ] {
        assert_eq!(decode_mixed(text).text(), want);
    }
}

/// A letter that no font has takes no more than its own word out of a line.
#[test]
fn a_letter_of_another_script_leaves_the_line_in_its_font() {
    for letters in [
        "π",
        "Δ",
        "العربية",
        "עברית",
        "हिन्दी",
        "தமிழ்",
        "漢字",
        "かな",
        "Ⅱ",
        "ofﬁce",
        "Ж",
        "ﬂ",
        "→",
        "ř",
        "Dvořák",
        "số",
    ] {
        let text = format!("e„‡Ëi †ÿÎdj {letters} MYcÖRvZš¿x evsjv‡`k");
        assert_eq!(decode_mixed(&text).text(), format!("বৃত্তের ক্ষেত্রফল {letters} গণপ্রজাতন্ত্রী বাংলাদেশ"));
    }
}

/// A word with an escape for one of its codes comes through whole, so that it can still be read where the escape is.
#[test]
fn words_with_escaped_codes_stay_whole() {
    let ways: [fn(char) -> String; 8] = [
        |c| format!("\\u{}?", u32::from(c)),
        |c| format!("\\u{:04x}", u32::from(c)),
        |c| format!("\\\\u{:04X}", u32::from(c)),
        |c| format!("\\u{{{:x}}}", u32::from(c)),
        |c| format!("\\x{:02x}", if c == '‡' { 0x87 } else { u32::from(c) }),
        |c| format!("\\'{:02x}", if c == '‡' { 0x87 } else { u32::from(c) }),
        |c| format!("\\{:03o}", if c == '‡' { 0x87 } else { u32::from(c) }),
        |c| c.to_string().bytes().fold(String::new(), |all, byte| all + &format!("%{byte:02X}")),
    ];
    for way in ways {
        let escaped = |word: &str| -> String {
            word.chars().map(|c| if c.is_ascii() { c.to_string() } else { way(c) }).collect()
        };
        let (first, second, third) = (escaped("evsjv‡`k"), escaped("wk¶v"), escaped("‡`‡ki"));
        for (before, after) in [("", ""), ("{\"a\":\"", "\"}"), ("(", "),"), ("1. ", ".")] {
            let text = format!("{before}{first} miKvi {second} gš¿Yvjq‡K {third}{after}");
            let want = format!("{before}{first} সরকার {second} মন্ত্রণালয়কে {third}{after}");
            assert_eq!(decode_mixed(&text).text(), want);
        }
    }
}

/// However much a word costs in another language, what cannot be a word of a font is none.
#[test]
fn what_cannot_be_never_is() {
    stays(&"中文字GesABC，".repeat(10_000));
    stays(&"πAvgviř".repeat(20_000));
}

proptest! {
    #[test]
    fn bytes_in_letters_of_any_kind_stay(bytes in prop::collection::vec(any::<u8>(), 0..400), how in 0..WAYS) {
        let text = written(&bytes, how);
        prop_assert_eq!(decode_mixed(&text).into_text(), text);
    }

    #[test]
    fn escapes_stay(name in "[a-zA-Z0-9_]{1,8}", words in prop::collection::vec("[a-z]{4,9}", 1..5)) {
        for text in [format!("\\{name}"), format!("C:\\{name}\\{}.txt", words.join("\\")), format!("\\{name}{{{name}}}")] {
            prop_assert_eq!(decode_mixed(&text).into_text(), text);
        }
    }
}
