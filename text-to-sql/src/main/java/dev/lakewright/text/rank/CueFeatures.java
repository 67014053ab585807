package dev.lakewright.text.rank;

import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.sketch.Item;
import dev.lakewright.text.sketch.Limit;
import dev.lakewright.text.sketch.Sketch;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Whether what a candidate does is what the question's words for operations ask for. */
record CueFeatures(LinkedQuestion question, Lexicon lexicon) {
  void addTo(Sketch sketch, FeatureRow row) {
    Map<String, Boolean> done = done(sketch);
    int missing = 0;
    int unasked = 0;
    for (Map.Entry<String, Set<String>> cue : lexicon.operations().entrySet()) {
      boolean asked = question.words().stream().anyMatch(it -> isCue(it, cue.getValue()));
      boolean does = done.getOrDefault(cue.getKey(), false);
      missing += asked && !does ? 1 : 0;
      unasked += does && !asked ? 1 : 0;
      row.add("cue" + cue.getKey(), (asked ? 1 : 0) + (does ? 2 : 0));
    }
    row.add("cuesMissing", missing);
    row.add("cuesUnasked", unasked);
  }

  private static boolean isCue(Word word, Set<String> cues) {
    return !word.quoted() && cues.contains(word.lower());
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
