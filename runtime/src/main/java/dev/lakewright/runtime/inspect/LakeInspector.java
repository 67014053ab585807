package dev.lakewright.runtime.inspect;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractChecker;
import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.ContractRequest;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.Profiler;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.export.foreign.ForeignContracts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at the tables of the workspace's lakes through gate and engine. */
public final class LakeInspector implements Inspector {
  private static final int MOST_OTHERS = 200;

  private final Catalog catalog;
  private final Supplier<Map<TableName, Contract>> stated;
  private final ContractFiles files;
  private final Supplier<Gate> gate;
  private final Supplier<? extends QueryEngine> engine;
  private final QueryLimits limits;
  private final ContractChecker checker;
  private final Profiler profiler;

  /**
   * Make one.
   *
   * @param stated what the workspace's file promises, as far as the role may hear of it
   * @param files of contracts that may be read
   * @param limits of each query
   */
  public LakeInspector(
      Catalog catalog,
      Supplier<Map<TableName, Contract>> stated,
      ContractFiles files,
      Supplier<Gate> gate,
      Supplier<? extends QueryEngine> engine,
      QueryLimits limits,
      ContractChecker checker,
      Profiler profiler) {
    this.catalog = catalog;
    this.stated = stated;
    this.files = files;
    this.gate = gate;
    this.engine = engine;
    this.limits = limits;
    this.checker = checker;
    this.profiler = profiler;
  }

  @Override
  public CheckReport check(CheckScope scope, RunControl control) {
    Optional<ForeignContracts> foreign = scope.contract().map(files::read);
    Map<TableName, Contract> contracts =
        foreign.map(it -> named(it, scope.lake())).orElseGet(() -> own(scope.lake()));
    List<ContractReport> reports = new ArrayList<>();
    contracts.forEach(
        (name, contract) -> {
          if (isWanted(scope, name)) {
            reports.add(check(name, contract, probe(scope.lake(), control)));
          }
        });
    return new CheckReport(
        scope.lake(), reports, foreign.map(ForeignContracts::notTaken).orElse(List.of()));
  }

  @Override
  public DatasetProfile profile(TableName name, RunControl control) {
    Table table =
        catalog
            .table(name)
            .orElseThrow(
                () ->
                    new LakewrightException(
                        Failure.of(ErrorCode.TABLE_UNKNOWN, "there is no table " + name)));
    List<Table> others = new ArrayList<>();
    for (TableName other : catalog.tables(name.lake())) {
      if (others.size() < MOST_OTHERS) {
        readable(other).ifPresent(others::add);
      }
    }
    return profiler.profile(table, others, probe(name.lake(), control));
  }

  /** A table beside the one that is asked for may be damaged. */
  private Optional<Table> readable(TableName name) {
    try {
      return catalog.table(name);
    } catch (LakewrightException damaged) {
      return Optional.empty();
    }
  }

  private static boolean isWanted(CheckScope scope, TableName name) {
    return scope.table().map(it -> it.name().equalsIgnoreCase(name.name())).orElse(true);
  }

  private Map<TableName, Contract> own(LakeName lake) {
    Map<TableName, Contract> own = new LinkedHashMap<>();
    stated
        .get()
        .forEach(
            (name, contract) -> {
              if (name.lake().equals(lake)) {
                own.put(name, contract);
              }
            });
    return own;
  }

  private static Map<TableName, Contract> named(ForeignContracts foreign, LakeName lake) {
    Map<TableName, Contract> named = new LinkedHashMap<>();
    foreign.contracts().forEach((name, it) -> named.put(new TableName(lake, name), it));
    return named;
  }

  private ContractReport check(TableName name, Contract contract, Probe probe) {
    try {
      Optional<Table> table = catalog.table(name);
      return table
          .map(
              it ->
                  checker.check(
                      new ContractRequest(
                          contract, Dataset.of(it), new LakeDatasets(catalog, name.lake()), probe)))
          .orElseGet(() -> unchecked(name, contract, "there is no table " + name));
    } catch (LakewrightException problem) {
      if (problem.failure().code() == ErrorCode.CANCELLED_BY_USER) {
        throw problem;
      }
      return unchecked(name, contract, problem.failure().message());
    }
  }

  private static ContractReport unchecked(TableName name, Contract contract, String why) {
    return new ContractReport(
        name.toString(),
        contract.all().stream()
            .map(
                it ->
                    new ContractFinding(
                        it,
                        Standing.UNCHECKED,
                        "not checked: " + why,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))
            .toList());
  }

  private Probe probe(LakeName lake, RunControl control) {
    return new InspectionProbe(gate.get(), engine.get(), lake, limits, control);
  }
}
