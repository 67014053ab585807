@DOC@

from kfp import compiler, dsl
from kfp.dsl import @TYPES@

from run_step import run_step, run_with_retries

IMAGE = "python:3.11"
PACKAGES = ["duckdb==2.0.0"]
FUNCTIONS = [run_step, run_with_retries]

@COMPONENTS@

@dsl.pipeline(name=@NAME@, description=@DESCRIPTION@)
def pipeline(@PARAMETERS@):
@TASKS@


if __name__ == "__main__":
    compiler.Compiler().compile(pipeline, "compiled.yaml")
