#![no_main]

use bengali_text_fuzz::laws;

libfuzzer_sys::fuzz_target!(|data: &[u8]| laws::check("legacy", data));
