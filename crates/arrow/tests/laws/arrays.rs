//! Rows, and arrays of each layout that hold them.

use std::collections::BTreeSet;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, TimestampSecondType, UInt16Type};
use arrow_array::{
    Array, ArrayRef, DictionaryArray, LargeStringArray, NullArray, PrimitiveArray, StringArray, StringViewArray,
    UInt64Array,
};
use arrow_buffer::Buffer;
use arrow_data::ArrayData;
use bengali_text::datetime::Parser;
use bengali_text::{Normalizer, Rule};
use bengali_text_arrow::{
    Offsets, find_changes, find_dates, rewrite_dyn, to_date32, to_decimal128, to_number_text, to_timestamp,
};
use proptest::prelude::*;

pub(crate) type Rows = Vec<Option<String>>;

/// Texts with what kernels look for at the start and the end: a mark without a letter, a joiner, white space, an open tag or address.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[অআইঈএওকখগঙচজটণতথদনপফবভমযরলশষসহড়ঢ়\u{9DF}ৎৰৱ][\u{9CD}\u{9BC}\u{981}-\u{983}\u{9BE}-\u{9C4}\u{9C7}\u{9C8}\u{9CB}\u{9CC}\u{9D7}\u{200C}\u{200D}]{0,3}",
        3 => "[ \n\r\t।,‘’'“”:|৷./<>&;@_\u{A0}\u{2028}\u{2029}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{AD}\u{FEFF}-]",
        2 => "[০-৯0-9a-zA-Z०-९]",
        1 => prop::sample::select(vec!["http://", "www.", "ক@খ.", "<b", "</p>", "&amp;", "e\u{301}", "\r\n", "सरकारी"]).prop_map(String::from),
        2 => prop::sample::select(Rule::ALL).prop_map(|rule| rule.example().0.to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Rows that are short, and some that are too long to be rewritten with others.
pub(crate) fn any_rows() -> impl Strategy<Value = Rows> {
    let text = prop_oneof![
        20 => any_text(),
        8 => prop::sample::select(vec!["", "আমার", "সোনার বাংলা", "a"]).prop_map(String::from),
        1 => (any_text(), 1..400_usize).prop_map(|(text, times)| text.repeat(times)),
    ];
    prop::collection::vec(prop::option::weighted(0.9, text), 0..20)
}

/// The rows in each layout, whole and as a slice of a longer array.
pub(crate) fn every_layout(rows: &Rows) -> Vec<ArrayRef> {
    let mut longer = vec![Some("অ\u{9BE}গে".to_owned()), None];
    longer.extend(rows.iter().cloned());
    longer.push(Some("পরে ৫".to_owned()));
    let slice = |array: ArrayRef| array.slice(2, rows.len());
    let mut arrays = layouts(rows);
    arrays.extend(layouts(&longer).into_iter().map(slice));
    arrays
}

fn layouts(rows: &Rows) -> Vec<ArrayRef> {
    let texts = || rows.iter().map(Option::as_deref);
    let view: StringViewArray = texts().collect();
    vec![
        Arc::new(texts().collect::<StringArray>()),
        Arc::new(texts().collect::<LargeStringArray>()),
        Arc::new(view),
        dictionary::<Int32Type>(rows, |values| Arc::new(StringArray::from(values))),
        dictionary::<UInt16Type>(rows, |values| Arc::new(StringViewArray::from(values))),
    ]
}

/// A dictionary in which some rows are null by their key and some by their value, and with a value of no row.
fn dictionary<K: arrow_array::types::ArrowDictionaryKeyType>(
    rows: &Rows,
    values: impl Fn(Vec<Option<&str>>) -> ArrayRef,
) -> ArrayRef
where
    K::Native: TryFrom<usize>,
{
    let texts: BTreeSet<&str> = rows.iter().flatten().map(String::as_str).collect();
    let texts: Vec<Option<&str>> =
        [None, Some("কেউ নয় অ\u{9BE}")].into_iter().chain(texts.into_iter().map(Some)).collect();
    let keys: PrimitiveArray<K> = rows
        .iter()
        .enumerate()
        .map(|(row, text)| {
            let key = texts.iter().position(|value| *value == text.as_deref()).unwrap();
            // Position 1 is no row's, unless a row has that text.
            (key != 0 || row % 2 == 0).then(|| K::Native::try_from(key).ok().unwrap())
        })
        .collect();
    Arc::new(DictionaryArray::new(keys, values(texts)))
}

/// The rows of an array of strings.
pub(crate) fn rows(array: &dyn Array) -> Rows {
    let own = |text: Option<&str>| text.map(str::to_owned);
    if let Some(array) = array.as_string_opt::<i32>() {
        array.iter().map(own).collect()
    } else if let Some(array) = array.as_string_opt::<i64>() {
        array.iter().map(own).collect()
    } else if let Some(array) = array.as_string_view_opt() {
        array.iter().map(own).collect()
    } else {
        let array = array.as_any_dictionary();
        let values = rows(array.values());
        let keys = if values.is_empty() { Vec::new() } else { array.normalized_keys() };
        keys.into_iter()
            .enumerate()
            .map(|(row, key)| if array.keys().is_null(row) { None } else { values[key].clone() })
            .collect()
    }
}

/// Whether two arrays of strings share their buffers.
pub(crate) fn same_buffers(one: &dyn Array, other: &dyn Array) -> bool {
    let (one, other) = (one.to_data(), other.to_data());
    let pointers = |data: &ArrayData| data.buffers().iter().map(Buffer::as_ptr).collect::<Vec<_>>();
    let same = |one: &ArrayData, other: &ArrayData| pointers(one) == pointers(other);
    same(&one, &other) && one.child_data().iter().zip(other.child_data()).all(|(one, other)| same(one, other))
}

/// Of type `Null` itself, and a dictionary of such values.
#[test]
fn an_array_without_text_is_all_null() {
    let nulls: ArrayRef = Arc::new(NullArray::new(3));
    let keys = PrimitiveArray::<Int32Type>::from(vec![Some(0), None, Some(1)]);
    let dictionary: ArrayRef = Arc::new(DictionaryArray::new(keys, Arc::new(NullArray::new(2))));
    for array in [nulls, dictionary, Arc::new(NullArray::new(0))] {
        assert_eq!(&rewrite_dyn(&Normalizer::default(), &array).unwrap(), &array);
        let days = to_date32(&array, &Parser::new()).unwrap();
        assert_eq!(days.errors(), []);
        let columns: [ArrayRef; 6] = [
            Arc::new(days.into_array()),
            Arc::new(to_timestamp::<TimestampSecondType>(&array, &Parser::new()).unwrap().into_array()),
            Arc::new(to_decimal128(&array, 12, 2).unwrap().into_array()),
            Arc::new(to_number_text(&array).unwrap().into_array()),
            Arc::new(find_dates(&array, &Parser::new(), Offsets::Chars).unwrap()),
            Arc::new(find_changes(&array, &Normalizer::default(), Offsets::Chars).unwrap()),
        ];
        for column in columns {
            assert_eq!((column.len(), column.null_count()), (array.len(), array.len()), "{:?}", column.data_type());
        }
    }
}

#[test]
fn the_layouts_hold_the_rows() {
    let rows_of = vec![Some("ক".to_owned()), None, Some(String::new()), None];
    for array in every_layout(&rows_of) {
        assert_eq!(rows(&array), rows_of, "{:?}", array.data_type());
    }
    let numbers = UInt64Array::from(vec![1]);
    assert!(!same_buffers(&numbers, &UInt64Array::from(vec![1])));
}
