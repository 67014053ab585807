package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.util.Optional;

/** One file for a lake as it is now: its keys are inferred from all tables together. */
final class WholeLakeMemory implements LakeMemory {
  private final CatalogFile file;
  private final LakeState state;
  private boolean changed;

  WholeLakeMemory(CatalogFile file) {
    this.file = file;
    this.state = file.load();
  }

  @Override
  public Optional<Table> table(TableName name) {
    return Optional.ofNullable(state.tables().get(name));
  }

  @Override
  public void keep(Table table) {
    changed = true;
    state.tables().put(table.name(), table);
  }

  @Override
  public Optional<TableProfile> profile(TableName name) {
    return Optional.ofNullable(state.profiles().get(name));
  }

  @Override
  public void keep(TableProfile profile) {
    changed = true;
    state.profiles().put(profile.table(), profile);
  }

  @Override
  public void save() {
    if (changed) {
      file.save(state);
      changed = false;
    }
  }
}
