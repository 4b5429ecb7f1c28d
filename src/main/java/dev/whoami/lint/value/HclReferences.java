package dev.whoami.lint.value;

import dev.whoami.lint.model.declared.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression of Terraform refers to, by the names that tell one thing from another. */
public final class HclReferences {
  private HclReferences() {}

  public static Node unknown(int line, String reference) {
    return Node.unknown(
        line, reference.isEmpty() ? Collections.emptyList() : Collections.singletonList(reference));
  }

  /**
   * {@code aws_iam_role.task} of {@code aws_iam_role.task[0].arn}; with "data" or "module" one part
   * more; a variable or a local value as it is.
   */
  public static String thing(String name) {
    String[] parts = Address.withoutIndex(name).split("\\.", -1);
    boolean longer = parts[0].equals("data") || parts[0].equals("module");
    int keep = Math.min(parts.length, longer ? 3 : 2);
    return String.join(".", Arrays.copyOf(parts, keep));
  }

  /** What known values come from: defaults that are there for others to say something. */
  public static List<String> ofKnown(Node... values) {
    Set<String> all = new LinkedHashSet<>();
    for (Node each : values) {
      all.addAll(each.isUnknown() ? Collections.<String>emptyList() : each.references());
    }
    return new ArrayList<>(all);
  }

  /** The one thing from which all of these come that are open; none where they are several. */
  public static List<String> common(Iterable<Node> values) {
    Set<List<String>> all = new LinkedHashSet<>();
    for (Node each : values) {
      if (each.isUnknown()) {
        all.add(each.references());
      }
    }
    return all.size() == 1 ? all.iterator().next() : Collections.emptyList();
  }
}
