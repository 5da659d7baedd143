//! The words of the clock: before and after noon, periods of the day, hours and minutes, units of time.
//!
//! Sources: bylines of fifty news sites, CLDR 48 `bn`, glibc 2.36 `bn_BD`, date-fns and moment `bn`, school grammar.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::{Endings::*, HourForm, Period as P, Row, Sense::*, TimeUnit as U, row};

/// Before and after noon.
#[rustfmt::skip]
pub(super) const MERIDIEMS: &[Row] = &[
    row("এএম", Period(P::Am), Noun), row("এ এম", Period(P::Am), Whole), row("এ.( )এম(.)", Period(P::Am), Whole),
    row("am", Period(P::Am), Whole), row("a m", Period(P::Am), Whole), row("a.( )m(.)", Period(P::Am), Whole),
    row("পূর্বাহ্ণ", Period(P::Am), Noun), row("পূর্বাহ্ন", Period(P::Am), Noun), row("পুর্বাহ্ন", Period(P::Am), Noun),
    row("পুর্বাহ্ণ", Period(P::Am), Noun), row("পূর্বাহ্", Period(P::Am), Noun), row("পূ(.|ঃ)", Period(P::Am), Whole),
    row("পিএম", Period(P::Pm), Noun), row("পি এম", Period(P::Pm), Whole), row("পি.( )এম(.)", Period(P::Pm), Whole),
    row("pm", Period(P::Pm), Whole), row("p m", Period(P::Pm), Whole), row("p.( )m(.)", Period(P::Pm), Whole),
    row("অপরাহ্ণ", Period(P::Pm), Noun), row("অপরাহ্ন", Period(P::Pm), Noun), row("অপরাহ্", Period(P::Pm), Noun), row("অপ(.|ঃ)", Period(P::Pm), Whole),
];

/// Periods of the day.
#[rustfmt::skip]
pub(super) const PERIODS: &[Row] = &[
    row("ভোর", Period(P::Dawn), Noun), row("ভোর( )বেলা", Period(P::Dawn), Noun), row("প্রত্যুষ", Period(P::Dawn), Noun),
    row("ভোর( )রাত", Period(P::LateNight), Noun), row("শেষ( )রাত", Period(P::LateNight), Noun),
    row("সকাল", Period(P::Morning), Noun), row("সকাল( )বেলা", Period(P::Morning), Noun),
    row("বেলা", Period(P::Day), Noun),
    row("দুপুর", Period(P::Noon), Noun), row("দুপুর( )বেলা", Period(P::Noon), Noun),
    row("মধ্যাহ্ন", Period(P::Midday), Noun), row("মধ্যাহ্ণ", Period(P::Midday), Noun),
    row("বিকাল", Period(P::Afternoon), Noun), row("বিকেল", Period(P::Afternoon), Noun), row("বৈকাল", Period(P::Afternoon), Noun),
    row("বিকাল( )বেলা", Period(P::Afternoon), Noun), row("বিকেল( )বেলা", Period(P::Afternoon), Noun),
    row("সন্ধ্যা", Period(P::Evening), Noun), row("সন্ধা", Period(P::Evening), Noun), row("সন্ধে", Period(P::Evening), Noun), row("সন্ধ্যে", Period(P::Evening), Noun),
    row("সন্ধ্যা( )বেলা", Period(P::Evening), Noun), row("সন্ধেবেলা", Period(P::Evening), Noun),
    row("রাত", Period(P::Night), Noun), row("রাত্রি", Period(P::Night), Noun), row("রাত্রে", Period(P::Night), Whole), row("রাত্র", Period(P::Night), Noun),
    row("রাতের বেলা", Period(P::Night), Noun),
    row("মধ্যরাত", Period(P::Midnight), Noun), row("মধ্যরাত্রি", Period(P::Midnight), Noun), row("মধ্য রাত", Period(P::Midnight), Noun),
    row("মাঝ( )রাত", Period(P::Midnight), Noun), row("মাঝরাত্রি", Period(P::Midnight), Noun),
    row("গভীর রাত", Period(P::DeepNight), Noun), row("গভীর রাত্রি", Period(P::DeepNight), Noun),
    row("দিবাগত", NightAfter, Whole), row("দিনগত", NightAfter, Whole),
    row("ফজর", Prayer(P::Dawn), Noun), row("জোহর", Prayer(P::Noon), Noun), row("যোহর", Prayer(P::Noon), Noun), row("জুমা", Prayer(P::Noon), Noun),
    row("আসর", Prayer(P::Afternoon), Noun), row("আছর", Prayer(P::Afternoon), Noun), row("মাগরিব", Prayer(P::Evening), Noun), row("ইফতার", Prayer(P::Evening), Noun),
    row("এশা", Prayer(P::Night), Noun), row("ইশা", Prayer(P::Night), Noun), row("সেহরি", Prayer(P::LateNight), Noun), row("সাহরি", Prayer(P::LateNight), Noun),
    row("সেহরির শেষ সময়", Prayer(P::LateNight), Whole), row("সাহরির শেষ সময়", Prayer(P::LateNight), Whole),
];

/// Hours, minutes and seconds of a time of day, and the words between them. টা, টে and টো are also classifiers.
#[rustfmt::skip]
pub(super) const CLOCK: &[Row] = &[
    row("টা", Hour(HourForm::Plain), Clitic), row("টে", Hour(HourForm::Plain), Clitic), row("টো", Hour(HourForm::Plain), Clitic),
    row("টায়", Hour(HourForm::Locative), Clitic), row("টাতে", Hour(HourForm::Locative), Clitic), row("টেতে", Hour(HourForm::Locative), Clitic),
    row("টেয়", Hour(HourForm::Locative), Clitic),
    row("টার", Hour(HourForm::Genitive), Clitic), row("টের", Hour(HourForm::Genitive), Clitic),
    row("ঘটিকা", Hour(HourForm::Locative), Noun), row("ঘটিকার", Hour(HourForm::Locative), Noun),
    row("মিনিট", TimeUnit(U::Minute), Noun), row("মি", MinuteMark, Whole), row("মিঃ", TimeUnit(U::Minute), Whole), row("মি.", TimeUnit(U::Minute), Whole),
    row("সেকেন্ড", TimeUnit(U::Second), Noun), row("সেকেণ্ড", TimeUnit(U::Second), Noun), row("সেঃ", TimeUnit(U::Second), Whole), row("সে.", TimeUnit(U::Second), Whole),
    row("বেজে", Striking, Whole), row("বাজিয়া", Striking, Whole), row("বাজতে", Lacking, Whole), row("বাজিতে", Lacking, Whole),
    row("বাকি", Left, Whole), row("বাকী", Left, Whole), row("থাকতে", Left, Whole),
    row("gmt", Utc, Whole), row("utc", Utc, Whole), row("জিএমটি", Utc, Whole), row("bst", Filler, Whole), row("বিএসটি", Filler, Whole),
];

/// Units of duration, except minutes and seconds.
#[rustfmt::skip]
pub(super) const UNITS: &[Row] = &[
    row("ঘণ্টা", TimeUnit(U::Hour), Noun).joined(), row("ঘন্টা", TimeUnit(U::Hour), Noun).joined(),
    row("ঘ(.|ঃ)", TimeUnit(U::Hour), Whole), row("দি(.|ঃ)", TimeUnit(U::Day), Whole),
    row("দিন", TimeUnit(U::Day), Noun).joined(),
    row("সপ্তাহ", TimeUnit(U::Week), Noun).joined(),
    row("মাস", TimeUnit(U::Month), Noun).joined(),
    row("বছর", TimeUnit(U::Year), Noun).joined(), row("বৎসর", TimeUnit(U::Year), Noun), row("বত্সর", TimeUnit(U::Year), Noun),
];
