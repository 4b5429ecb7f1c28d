package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Allowance;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tags and labels, in which a file without comments says what it allows. */
final class Tags {
  private static final String NAME = "whoami:allow";

  private Tags() {}

  /** From a map of names, or from a list of keys and values. */
  static List<Allowance> allowancesIn(Node tags) {
    if (tags.isMap()) {
      return Allowance.parse(tags.fields().getOrDefault(NAME, Node.nothing(0)).text());
    }
    List<Allowance> all = new ArrayList<>();
    for (Node each : tags.isList() ? tags.items() : Collections.<Node>emptyList()) {
      if (each.field("key").text().equals(NAME)) {
        all.addAll(Allowance.parse(each.field("value").text()));
      }
    }
    return all;
  }
}
