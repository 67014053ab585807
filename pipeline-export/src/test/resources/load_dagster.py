"""Load the jobs of projects below a folder as Dagster does, and say how many ops there are."""

import glob
import importlib
import os
import sys

jobs = 0
ops = 0
for place in sorted(glob.glob(os.path.join(sys.argv[1], "*/plan_*/definitions.py"))):
    folder = os.path.dirname(place)
    module = os.path.basename(folder)
    sys.path.insert(0, os.path.dirname(folder))
    for name in [name for name in sys.modules if name.split(".")[0] == module]:
        del sys.modules[name]
    loaded = importlib.import_module(f"{module}.definitions")
    assert loaded.__file__ == place
    job = loaded.defs.get_repository_def().get_job(loaded.JOB)
    jobs += 1
    ops += len(job.nodes)
    sys.path.pop(0)
print(f"{jobs} jobs, {ops} ops")
