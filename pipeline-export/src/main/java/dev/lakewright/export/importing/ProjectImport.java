package dev.lakewright.export.importing;

import dev.lakewright.export.importing.dbt.DbtImport;
import dev.lakewright.export.importing.draft.ImportOutcome;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.script.ScriptImport;

/** Kinds of project that become plans. */
public enum ProjectImport {
  DBT {
    @Override
    public ImportOutcome read(ImportRequest request) {
      return DbtImport.read(request);
    }
  },
  SQL {
    @Override
    public ImportOutcome read(ImportRequest request) {
      return ScriptImport.read(request);
    }
  };

  /** Turn a project into a plan; nothing in it is run. */
  public abstract ImportOutcome read(ImportRequest request);

  /** Return the kind of a folder: a project of dbt is told by its file. */
  public static ProjectImport of(ImportRequest request) {
    return DbtImport.isProject(request) ? DBT : SQL;
  }
}
