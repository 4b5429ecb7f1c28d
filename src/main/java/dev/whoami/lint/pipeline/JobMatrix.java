package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of a job: one for each combination of its matrix, with the values that names such as
 * matrix.stage have there. A job whose file does not say them all has one run, in which they are
 * open.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations">
 *     GitHub: job variations</a>
 */
final class JobMatrix {
  private static final String PREFIX = "matrix.";

  /**
   * GitHub takes 256 runs, and each is judged with the whole policy. No real matrix has as many
   * names either: all of them are put together for each run.
   */
  private static final int MOST = 64;

  /** One run whose values are not known. */
  static final List<Map<String, String>> OPEN =
      Collections.singletonList(Collections.<String, String>emptyMap());

  private JobMatrix() {}

  static List<Map<String, String>> runsOf(Node job) {
    Node matrix = job.field("strategy").field("matrix");
    boolean isTooMuch =
        matrix.fields().size() > MOST || matrix.field("include").items().size() > MOST;
    if (!matrix.isMap() || isTooMuch) {
      return OPEN;
    }
    List<Map<String, String>> runs = new ArrayList<>(OPEN);
    for (Map.Entry<String, Node> axis : matrix.fields().entrySet()) {
      boolean isAxis = !axis.getKey().equals("include") && !axis.getKey().equals("exclude");
      runs = isAxis ? times(runs, axis.getKey(), axis.getValue()) : runs;
      if (runs.isEmpty() || runs.size() > MOST) {
        return OPEN;
      }
    }
    return withOthers(runs, matrix);
  }

  /** Empty where a value of the axis is known only when it runs. */
  private static List<Map<String, String>> times(
      List<Map<String, String>> runs, String axis, Node values) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> run : runs) {
      for (Node value : values.items()) {
        Map<String, String> more = flat(axis, value);
        if (more.isEmpty() || all.size() > MOST) {
          return more.isEmpty() ? new ArrayList<>() : all;
        }
        Map<String, String> both = new LinkedHashMap<>(run);
        both.putAll(more);
        all.add(both);
      }
    }
    return all;
  }

  /** A value that is a map has a name for each of its fields; empty where one is open. */
  private static Map<String, String> flat(String name, Node value) {
    Map<String, Node> fields = value.isMap() ? value.fields() : Collections.singletonMap("", value);
    Map<String, String> flat = new LinkedHashMap<>();
    for (Map.Entry<String, Node> each : fields.entrySet()) {
      String text = each.getValue().text();
      if (!each.getValue().isText() || WorkflowText.isOpen(text) || flat.size() > MOST) {
        return new LinkedHashMap<>();
      }
      String dot = each.getKey().isEmpty() ? "" : ".";
      flat.put(PREFIX + name + dot + each.getKey(), text);
    }
    return flat;
  }

  /** With include and without exclude; open where one of them is. */
  private static List<Map<String, String>> withOthers(List<Map<String, String>> runs, Node matrix) {
    boolean hasAxes = !runs.equals(OPEN);
    List<Map<String, String>> all = hasAxes ? runs : new ArrayList<>();
    for (Node each : matrix.field("exclude").items()) {
      Map<String, String> gone = values(each);
      if (gone.isEmpty()) {
        return OPEN;
      }
      all.removeIf(it -> it.entrySet().containsAll(gone.entrySet()));
    }
    List<Map<String, String>> original = new ArrayList<>(all);
    for (Node each : matrix.field("include").items()) {
      Map<String, String> more = values(each);
      if (more.isEmpty() || all.size() > MOST) {
        return OPEN;
      }
      include(all, original, more);
    }
    boolean isOpen = all.isEmpty() || matrix.field("include").isText();
    return isOpen ? OPEN : Collections.unmodifiableList(all);
  }

  /** It adds to each run whose own values it leaves as they are, else it is a run of its own. */
  private static void include(
      List<Map<String, String>> all, List<Map<String, String>> original, Map<String, String> more) {
    boolean isAdded = false;
    for (int i = 0; i < original.size(); i++) {
      Map<String, String> own = original.get(i);
      boolean fits =
          more.entrySet().stream()
              .allMatch(it -> it.getValue().equals(own.getOrDefault(it.getKey(), it.getValue())));
      if (fits) {
        Map<String, String> both = new LinkedHashMap<>(all.get(i));
        both.putAll(more);
        all.set(i, both);
        isAdded = true;
      }
    }
    if (!isAdded) {
      all.add(more);
    }
  }

  private static Map<String, String> values(Node entry) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, Node> each : entry.fields().entrySet()) {
      Map<String, String> one = flat(each.getKey(), each.getValue());
      if (one.isEmpty() || all.size() > MOST) {
        return new LinkedHashMap<>();
      }
      all.putAll(one);
    }
    return all;
  }
}
