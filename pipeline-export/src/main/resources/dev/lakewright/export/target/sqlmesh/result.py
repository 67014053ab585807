from sqlmesh import model

from write_result import write_result

STEP = @STEP@
INPUTS = @INPUTS@
FOLDERS = @FOLDERS@


@@MODEL@
def execute(context, start, end, execution_time, **kwargs):
    return write_result(context, @NAME@, STEP, INPUTS, FOLDERS, end)
