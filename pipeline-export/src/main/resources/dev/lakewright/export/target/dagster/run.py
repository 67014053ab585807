"""Run the plan on this machine; arguments are NAME=VALUE."""

import json
import os
import sys
from contextlib import nullcontext

from dagster import DagsterInstance

from @MODULE@.definitions import PARAMETERS, plan


def value(name, text):
    """Read a text as the parameter's type has it."""
    if name not in PARAMETERS:
        sys.exit(f"the plan has no parameter {name}")
    kind = PARAMETERS[name].config_type.given_name
    return json.loads(text) if kind in ("Int", "Bool") else text


def instance():
    """Keep the run where DAGSTER_HOME says, if it says so."""
    if os.environ.get("DAGSTER_HOME"):
        return DagsterInstance.get()
    return nullcontext(None)


given = dict(argument.split("=", 1) for argument in sys.argv[1:])
config = {name: value(name, text) for name, text in given.items()}
with instance() as home:
    result = plan.execute_in_process(
        run_config={"resources": {"parameters": {"config": config}}},
        instance=home,
        raise_on_error=False,
    )
sys.exit(0 if result.success else 1)
