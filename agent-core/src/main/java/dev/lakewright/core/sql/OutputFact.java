package dev.lakewright.core.sql;

import java.util.Optional;

/**
 * A column of the result.
 *
 * @param origin the stored column that it passes on unchanged, where there is one
 */
public record OutputFact(String name, Optional<ColumnUse> origin, boolean aggregate) {}
