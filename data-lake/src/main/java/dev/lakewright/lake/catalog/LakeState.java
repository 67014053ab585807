package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has been read of one lake so far. */
record LakeState(Map<TableName, Table> tables, Map<TableName, TableProfile> profiles) {
  static LakeState empty() {
    return new LakeState(new LinkedHashMap<>(), new LinkedHashMap<>());
  }
}
