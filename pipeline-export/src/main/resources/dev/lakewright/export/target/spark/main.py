@DOC@

import sys

@NAMES@

PLAN = @PLAN@
ABOUT = @ABOUT@
PARAMETERS = @PARAMETERS@
FOLDERS = @FOLDERS@
STEPS = @STEPS@

if __name__ == "__main__":
    sys.exit(main(PLAN, ABOUT, PARAMETERS, FOLDERS, STEPS))
