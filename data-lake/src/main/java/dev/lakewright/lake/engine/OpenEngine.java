package dev.lakewright.lake.engine;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.LakeStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An instance of DuckDB, with the questions to its parser and the views that are made in it. */
record OpenEngine(DuckDbInstance instance, DuckDbWitness witness, OneSelect oneSelect, Views views)
    implements AutoCloseable {

  static OpenEngine open(LakeStorage storage, EngineSettings settings) {
    DuckDbInstance instance = DuckDbInstance.open(storage, settings);
    try {
      return new OpenEngine(
          instance,
          DuckDbWitness.on(instance.connect()),
          OneSelect.on(instance.connect()),
          new Views());
    } catch (SQLException broken) {
      instance.close();
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }

  /** Return false where a failure left an instance behind that answers nothing any more. */
  boolean isAlive() {
    try (Connection connection = instance.connect();
        Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException dead) {
      return false;
    }
  }

  @Override
  public void close() {
    try (instance;
        witness) {
      oneSelect.close();
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }
}
