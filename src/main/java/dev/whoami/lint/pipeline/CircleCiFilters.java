package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the workflows of CircleCI use a job, and the branches that it then runs on. */
final class CircleCiFilters {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._][A-Za-z0-9._/-]*");
  private static final int MOST = 20;

  private final List<Map.Entry<String, Node>> uses;

  private CircleCiFilters(List<Map.Entry<String, Node>> uses) {
    this.uses = uses;
  }

  static CircleCiFilters in(Node root) {
    List<Map.Entry<String, Node>> uses = new ArrayList<>();
    for (Node workflow : root.field("workflows").fields().values()) {
      for (Node job : MergedFields.field(workflow, "jobs").items()) {
        if (job.isText()) {
          uses.add(new SimpleEntry<>(job.text(), Node.nothing(job.line())));
        }
        job.fields().forEach((name, use) -> uses.add(new SimpleEntry<>(name, use)));
      }
    }
    return new CircleCiFilters(Collections.unmodifiableList(uses));
  }

  /** Each use of a job, by its name. */
  List<Map.Entry<String, Node>> uses() {
    return uses;
  }

  /** The references that a job runs on in any of its uses; none where it may be any. */
  Set<String> refsOf(String job) {
    Set<String> all = new LinkedHashSet<>();
    for (Map.Entry<String, Node> each : uses) {
      if (each.getKey().equals(job)) {
        Set<String> refs = refs(MergedFields.in(each.getValue()));
        if (refs.isEmpty()) {
          return refs;
        }
        all.addAll(refs);
      }
    }
    return all.size() > MOST ? Collections.emptySet() : Collections.unmodifiableSet(all);
  }

  /** Without a filter on tags, a job does not run for a tag. */
  static Set<String> refs(Node use) {
    Node filters = use.field("filters");
    Set<String> all = new LinkedHashSet<>();
    for (Node each : filters.field("branches").field("only").items()) {
      if (!PLAIN.matcher(each.text()).matches()) {
        return Collections.emptySet();
      }
      all.add("refs/heads/" + each.text());
    }
    return filters.has("tags") || all.size() > MOST
        ? Collections.emptySet()
        : Collections.unmodifiableSet(all);
  }
}
