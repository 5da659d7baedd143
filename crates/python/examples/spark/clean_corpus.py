"""Cleans a corpus: Parquet in, Parquet out, on a cluster.

    spark-submit --archives bengali_text.tar.gz#packages --conf spark.executorEnv.PYTHONPATH=packages \\
        clean_corpus.py pages cleaned --column text --level repair

Writes `cleaned/text` with each text normalized and no text twice, and `cleaned/rules` with how often each rule was applied. Two texts are
one if their search keys are. Rows without a text, and rows that are bad, are dropped and counted.
"""

import argparse

from pyspark.sql import Observation, SparkSession
from pyspark.sql import functions as F

from bengali_text import spark as bengali


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("source")
    arguments.add_argument("target")
    arguments.add_argument("--column", default="text")
    arguments.add_argument("--level", choices=["canonical", "visual", "repair"], default="visual")
    arguments.add_argument("--key", choices=["light", "standard", "phonetic"], default="light", help="strength of the key")
    options = arguments.parse_args()

    session = SparkSession.builder.appName("clean a Bengali corpus").getOrCreate()
    column, bad = options.column, session.sparkContext.accumulator(0)
    pages, read, kept, written = session.read.parquet(options.source), Observation(), Observation(), Observation()

    normalized = bengali.normalize(column, level=options.level, bad_rows=bad)
    # A digest of the key is what is compared: it is short, and the rows are sorted by it.
    key = F.sha2(bengali.fold(column, strength=options.key), 256)
    (
        pages.observe(read, F.count("*").alias("rows"))
        .withColumn(column, normalized)
        .where(F.col(column).isNotNull())
        .withColumn("key", key)
        .observe(kept, F.count("*").alias("rows"))
        .dropDuplicates(["key"])
        .drop("key")
        .observe(written, F.count("*").alias("rows"))
        .write.parquet(f"{options.target}/text")
    )
    rules = bengali.rule_counts(pages, column, level=options.level)
    rules.orderBy(F.desc("changes"), "rule").coalesce(1).write.parquet(f"{options.target}/rules")

    print(f"{read.get['rows']} rows, {read.get['rows'] - kept.get['rows']} of them without a text, {bad.value} of these bad")
    print(f"{written.get['rows']} rows after {kept.get['rows'] - written.get['rows']} duplicates")
    session.read.parquet(f"{options.target}/rules").show(100, truncate=False)


if __name__ == "__main__":
    main()
