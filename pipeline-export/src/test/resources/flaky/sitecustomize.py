"""Let DuckDB fail once, in whichever process of a run first runs a step in it."""

import os

if "FLAKY" in os.environ:
    import duckdb

    connect = duckdb.connect

    def connect_or_fail(*arguments, **options):
        if arguments[:1] == (":memory:",) and not os.path.exists(os.environ["FLAKY"]):
            open(os.environ["FLAKY"], "w").close()
            raise duckdb.IOException("the disk is away for a moment")
        return connect(*arguments, **options)

    duckdb.connect = connect_or_fail
