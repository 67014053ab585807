package dev.lakewright.text.fill;

import dev.lakewright.text.model.FeatureList;
import java.util.List;

/**
 * A choice between options, with the right one, to learn from.
 *
 * @param right place of the right one in {@code options}
 */
public record Decision(List<FeatureList> options, int right) {
  public Decision {
    options = List.copyOf(options);
  }
}
