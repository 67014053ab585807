@DOC@

import os

from sqlmesh.core.config import (
    Config,
    DuckDBConnectionConfig,
    GatewayConfig,
    ModelDefaultsConfig,
)

WORK_DIR = os.environ.get("WORK_DIR", "work")

# What a run is given, by the environment.
VARIABLES = @VARIABLES@

config = Config(
    project=@PROJECT@,
    default_gateway="duckdb",
    gateways={
        "duckdb": GatewayConfig(
            connection=DuckDBConnectionConfig(
                database=os.path.join(WORK_DIR, "_models.duckdb")
            )
        )
    },
    model_defaults=ModelDefaultsConfig(dialect="duckdb", start="2024-01-01"),
    variables=VARIABLES,
    cache_dir=os.path.join(os.path.abspath(WORK_DIR), "cache"),
    disable_anonymized_analytics=True,
)
