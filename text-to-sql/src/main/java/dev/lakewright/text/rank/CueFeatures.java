package dev.lakewright.text.rank;

import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.sketch.Item;
import dev.lakewright.text.sketch.Limit;
import dev.lakewright.text.sketch.Sketch;
import dev.lakewright.text.token.Lexicon;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether what a candidate does is what the question's words for operations ask for. */
final class CueFeatures {
  private final Map<String, Boolean> asked = new LinkedHashMap<>();

  CueFeatures(LinkedQuestion question, Lexicon lexicon) {
    lexicon
        .operations()
        .forEach(
            (name, cues) ->
                asked.put(name, question.words().stream().anyMatch(it -> it.isOneOf(cues))));
  }

  void addTo(Sketch sketch, FeatureRow row) {
    Map<String, Boolean> done = done(sketch);
    int missing = 0;
    int unasked = 0;
    for (Map.Entry<String, Boolean> cue : asked.entrySet()) {
      boolean does = done.getOrDefault(cue.getKey(), false);
      missing += cue.getValue() && !does ? 1 : 0;
      unasked += does && !cue.getValue() ? 1 : 0;
      row.add("cue" + cue.getKey(), (cue.getValue() ? 1 : 0) + (does ? 2 : 0));
    }
    row.add("cuesMissing", missing);
    row.add("cuesUnasked", unasked);
  }

  private static Map<String, Boolean> done(Sketch sketch) {
    String key = sketch.key();
    boolean one = sketch.limit() != Limit.NONE || key.contains("L:");
    Map<String, Boolean> done = new LinkedHashMap<>();
    done.put("average", key.contains("AVG"));
    done.put("sum", key.contains("SUM"));
    done.put("least", key.contains("MIN") || (one && key.contains("+")));
    done.put("most", key.contains("MAX") || (one && key.contains("-")));
    done.put("count", key.contains("rows") || key.contains("COUNT"));
    done.put("group", sketch.groups() > 0);
    done.put("not", key.contains("EXCEPT") || key.contains("!"));
    done.put("both", is(sketch, SetOperation.INTERSECT) || sketch.where().size() > 1);
    done.put("either", sketch.either() || is(sketch, SetOperation.UNION));
    done.put("sort", !sketch.order().isEmpty() && sketch.limit() == Limit.NONE);
    done.put("different", sketch.select().stream().anyMatch(Item::distinct));
    return done;
  }

  private static boolean is(Sketch sketch, SetOperation operation) {
    return sketch.combined().map(it -> it.operation() == operation).orElse(false);
  }
}
