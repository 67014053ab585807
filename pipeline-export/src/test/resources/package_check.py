"""Hold a data package, and the CSV file of one of its resources, against the standard."""

import json
import sys

from frictionless import FrictionlessException, Package

try:
    package = Package.from_descriptor(json.load(open(sys.argv[1])))
except FrictionlessException as problem:
    sys.exit(f"no data package: {problem}")
report = package.get_resource(sys.argv[2]).validate()
print(report.flatten(["fieldName", "type"]))
sys.exit(0 if report.valid else 1)
