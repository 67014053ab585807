package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.util.Optional;

/** What has been read of one lake, kept between processes. For one thread. */
interface LakeMemory {
  Optional<Table> table(TableName name);

  void keep(Table table);

  Optional<TableProfile> profile(TableName name);

  void keep(TableProfile profile);

  /** Write what is new for the next process. */
  void save();
}
