"""Load the projects below a folder as SQLMesh does, and say how many models there are."""

import os
import sys

from sqlmesh import Context

os.environ.update(LAKE_SHOP="/nowhere", OUTPUT_DIR="/nowhere", WORK_DIR=sys.argv[2])
projects = 0
models = 0
for name in sorted(os.listdir(sys.argv[1])):
    for module in [it for it in sys.modules if it.split(".")[0] == "write_result"]:
        del sys.modules[module]
    context = Context(paths=os.path.join(sys.argv[1], name))
    for model in context.models.values():
        if model.is_sql:
            model.render_query_or_raise()
    projects += 1
    models += len(context.models)
    context.close()
print(f"{projects} projects, {models} models")
