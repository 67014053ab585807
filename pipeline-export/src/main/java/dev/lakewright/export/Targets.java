package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.airflow.AirflowTarget;
import dev.lakewright.export.target.bundle.BundleTarget;
import dev.lakewright.export.target.dagster.DagsterTarget;
import dev.lakewright.export.target.dbt.DbtTarget;
import dev.lakewright.export.target.kubeflow.KubeflowTarget;
import dev.lakewright.export.target.spark.SparkTarget;
import dev.lakewright.export.target.sql.SqlTarget;
import dev.lakewright.export.target.sqlmesh.SqlMeshTarget;
import java.util.List;
import java.util.Optional;

/** The systems that plans are exported to. */
public final class Targets {
  private Targets() {}

  public static List<ExportTarget> all() {
    return List.of(
        new SqlTarget(),
        new DbtTarget(),
        new AirflowTarget(),
        new KubeflowTarget(),
        new SparkTarget(),
        new DagsterTarget(),
        new SqlMeshTarget(),
        new BundleTarget());
  }

  public static Optional<ExportTarget> named(String word) {
    return all().stream().filter(target -> target.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return all().stream().map(ExportTarget::word).toList();
  }
}
