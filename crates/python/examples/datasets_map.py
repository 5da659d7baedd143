"""Normalizes a column of a Hugging Face data set and reads another as dates, by Arrow tables and so without a Python string per row.

    $ python examples/datasets_map.py
    Value('timestamp[us]')
    2026-02-19 16:30:00 আজ বইমেলা শুরু
    2026-02-20 09:15:00 চাল, ডাল ও তেলের দাম বোঝা দায়
    None None
"""

from datasets import Dataset

import pyarrow as pa

import bengali_text
from bengali_text import dates

NEWS = {
    "title": ["অ\u09beজ বইমেলা শুরু", "চাল, ডাল ও তেলের দাম ব\u09c7\u09beঝা দায়", None],
    "published": ["১৯ ফেব্রুয়ারি ২০২৬, ০৪:৩০ পিএম", "২০ ফেব্রুয়ারি ২০২৬, ০৯:১৫ এএম", "ফেব্রুয়ারি ২০২৬"],
}
PARSER = dates.Parser()


def clean(batch: pa.Table) -> pa.Table:
    batch = batch.set_column(0, "title", bengali_text.normalize(batch["title"]))
    return batch.append_column("time", PARSER.to_datetimes(batch["published"], errors="null"))


def main() -> None:
    data = Dataset.from_dict(NEWS).with_format("arrow").map(clean, batched=True).with_format(None)
    print(data.features["time"])
    for row in data:
        print(row["time"], row["title"])


if __name__ == "__main__":
    main()
