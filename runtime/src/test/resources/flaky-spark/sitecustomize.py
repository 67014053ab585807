"""Let Spark fail the first query of a run."""

import os

if "FLAKY" in os.environ:
    from pyspark.sql import SparkSession

    query = SparkSession.sql

    def query_or_fail(*arguments, **options):
        if not os.path.exists(os.environ["FLAKY"]):
            open(os.environ["FLAKY"], "w").close()
            raise OSError("the disk is away for a moment")
        return query(*arguments, **options)

    SparkSession.sql = query_or_fail
