package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepBinder;
import dev.lakewright.core.plan.StepColumns;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.runtime.role.RealPlaces;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds steps by the gate and the engine, over tables that have the columns of the steps and no
 * rows. Used by one thread at a time.
 */
final class PlanBinder implements StepBinder {
  private final PlanSetting setting;
  private final PlanSession session;

  PlanBinder(PlanSetting setting, PlanSession session) {
    this.setting = setting;
    this.session = session;
  }

  @Override
  public StepColumns source(Step.Source source) {
    try {
      return source.from().fold(this::lakeTable, paths -> files(source, paths));
    } catch (LakewrightException problem) {
      return new StepColumns.Refused(problem.failure());
    }
  }

  private StepColumns lakeTable(TableName name) {
    Catalog catalog = setting.lakes();
    Optional<Table> table = catalog.table(name);
    if (table.isEmpty()) {
      List<String> known =
          catalog.lakes().stream()
              .flatMap(lake -> catalog.tables(lake).stream())
              .map(TableName::toString)
              .toList();
      return refused(
          Failure.of(ErrorCode.TABLE_UNKNOWN, "there is no table " + name)
              .withNearest(NearestNames.among(known, name.toString(), 3)));
    }
    GateRequest all =
        new GateRequest(
            new SqlText("SELECT * FROM " + table.get().name().sql()),
            table.get().name().lake(),
            QueryLimits.DEFAULT);
    return setting
        .gate()
        .get()
        .check(all)
        .fold(
            (query, facts) ->
                query.isGuarded()
                    ? refused(
                        Failure.of(
                            ErrorCode.POLICY_ONLY_GROUPS,
                            "your role sees groups of " + name + " only, and a source reads rows"))
                    : new StepColumns.Known(table.get().columns(), Set.of()),
            PlanBinder::refused);
  }

  private StepColumns files(Step.Source source, List<String> paths) {
    new FileSources(setting).open(source, paths).close();
    return Optional.ofNullable(session.files().get(source.id().value()))
        .flatMap(lakes -> lakes.describe(lakes.lakes().get(0)).stream().findFirst())
        .<StepColumns>map(table -> new StepColumns.Known(table.columns(), Set.of()))
        .orElseGet(
            () ->
                refused(
                    Failure.of(
                        ErrorCode.FILE_UNREADABLE, "the files of " + source.id() + " are gone")));
  }

  private static StepColumns refused(Failure failure) {
    return new StepColumns.Refused(failure);
  }

  @Override
  public StepColumns query(SqlText sql, Map<StepId, List<Column>> known) {
    known.forEach(
        (id, columns) -> session.lake().put(id.value(), columns, PlanLake.empty(columns)));
    session.lake().show(known.keySet().stream().map(StepId::value).collect(Collectors.toSet()));
    try {
      return session
          .check(sql.value(), setting.timeout(), 1)
          .fold((query, facts) -> described(query), PlanBinder::refused);
    } finally {
      session.lake().showAll();
    }
  }

  private StepColumns described(GatedQuery query) {
    Set<StepId> reads =
        query.tables().stream()
            .filter(it -> StepId.isValid(it.name()))
            .map(it -> new StepId(it.name()))
            .collect(Collectors.toSet());
    return session
        .engine(1)
        .run(query, 0, RunControl.free())
        .fold(rows -> columns(rows, reads), PlanBinder::refused);
  }

  private static StepColumns columns(ResultTable rows, Set<StepId> reads) {
    Set<String> names = new HashSet<>();
    for (ResultColumn column : rows.columns()) {
      if (column.name().isBlank() || !names.add(column.name().toLowerCase(Locale.ROOT))) {
        return refused(
            Failure.of(
                ErrorCode.PLAN_INVALID,
                "the query gives two columns named " + column.name() + ": name one otherwise"));
      }
    }
    return new StepColumns.Known(
        rows.columns().stream().map(it -> new Column(it.name(), it.type(), true)).toList(), reads);
  }

  @Override
  public Optional<String> refusesTarget(String path) {
    Path root = setting.location().root();
    try {
      Path target = root.resolve(path).normalize();
      if (Path.of(path).isAbsolute() || !target.startsWith(root) || target.equals(root)) {
        return Optional.of(path + " lies outside of the workspace, and plans write inside of it");
      }
      Path real = RealPlaces.of(target);
      if (!real.startsWith(RealPlaces.of(root))) {
        return Optional.of(path + " leads outside of the workspace by a link");
      }
      if (setting.location().file().map(RealPlaces::of).filter(real::equals).isPresent()) {
        return Optional.of(path + " is the workspace's own file");
      }
      String top = root.relativize(target).getName(0).toString();
      if (top.startsWith(".") || top.equals(PlanFolder.NAME)) {
        return Optional.of(path + " lies where Lakewright or Git keep their own files");
      }
      return setting
          .place()
          .refuses(target)
          .map(why -> path + " is not for this role: " + why)
          .or(() -> overwritten(path, target, real));
    } catch (InvalidPathException notAPath) {
      return Optional.of("not a path: " + path);
    }
  }

  private Optional<String> overwritten(String path, Path target, Path real) {
    return overwrites(target, real)
        .map(source -> path + " would overwrite a source: " + source + " is read from");
  }

  private Optional<Path> overwrites(Path target, Path real) {
    return Stream.concat(
            setting.lakes().readable().stream(),
            session.files().values().stream().flatMap(it -> it.readable().stream()))
        .filter(
            source ->
                source.startsWith(target)
                    || Stream.of(target, real).anyMatch(it -> it.startsWith(source)))
        .findFirst();
  }
}
