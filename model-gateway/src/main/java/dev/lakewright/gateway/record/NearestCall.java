package dev.lakewright.gateway.record;

import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which recorded request comes nearest to one, by the words that both have. */
final class NearestCall {
  private static final int EXCERPT = 40;

  private NearestCall() {}

  /** One request with what names it. */
  private record Known(String address, ModelRequest request) {}

  static String describe(Collection<Call> calls, ModelRequest request) {
    Set<String> wanted = words(request);
    return calls.stream()
        .flatMap(it -> it.request().map(of -> new Known(it.address(), of)).stream())
        .max(
            Comparator.comparingDouble((Known it) -> likeness(wanted, words(it.request())))
                .thenComparing(Known::address))
        .map(it -> "the nearest is " + it.address() + ", " + difference(it.request(), request))
        .orElse(calls.isEmpty() ? "the tape is empty" : "the tape keeps replies only");
  }

  private static double likeness(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() / (double) Math.max(1, one.size() + other.size() - both.size());
  }

  private static Set<String> words(ModelRequest request) {
    return Set.copyOf(
        List.of(text(request).split("[^\\p{L}\\p{N}]+")).stream().collect(Collectors.toSet()));
  }

  private static String text(ModelRequest request) {
    return request.messages().stream().map(ModelMessage::text).collect(Collectors.joining("\n"));
  }

  private static String difference(ModelRequest recorded, ModelRequest wanted) {
    String one = text(recorded);
    String other = text(wanted);
    if (one.equals(other)) {
      return "whose messages are the same and whose settings, or model, are not";
    }
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return "which has \"" + excerpt(one, at) + "\" where this has \"" + excerpt(other, at) + '"';
  }

  private static String excerpt(String text, int at) {
    int end = Math.min(text.length(), at + EXCERPT);
    return text.substring(Math.min(at, end), end).replaceAll("\\s+", " ");
  }
}
