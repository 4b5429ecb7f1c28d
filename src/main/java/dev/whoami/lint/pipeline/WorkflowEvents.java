package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The events that start a workflow of GitHub, and the contexts that the subject of a token has for
 * them. A context that ends in a star is any with that beginning.
 */
final class WorkflowEvents {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");
  private static final int MOST = 100;
  private static final String BRANCHES = "ref:refs/heads/";
  private static final String TAGS = "ref:refs/tags/";
  private static final String PULL_REQUEST = "pull_request";

  /** They run on a branch or a tag, which the file does not name. */
  private static final Set<String> ON_ANY_REF =
      new HashSet<>(
          Arrays.asList("workflow_dispatch", "schedule", "workflow_run", "repository_dispatch"));

  private final Map<String, Node> events = new LinkedHashMap<>();

  private WorkflowEvents() {}

  static WorkflowEvents of(Node on) {
    WorkflowEvents all = new WorkflowEvents();
    if (on.isMap()) {
      all.events.putAll(on.fields());
    } else {
      on.items().forEach(it -> all.events.put(it.text(), Node.nothing(it.line())));
    }
    return all;
  }

  /** Whether another workflow may call it, whose events and permissions then count. */
  boolean isCalled() {
    return events.containsKey("workflow_call") || events.isEmpty();
  }

  Set<String> contexts() {
    Set<String> all = new LinkedHashSet<>();
    events.forEach((name, event) -> addTo(all, name, event));
    if (isCalled()) {
      all.addAll(any());
    }
    return all;
  }

  private static void addTo(Set<String> all, String name, Node event) {
    if (name.equals("push")) {
      addPush(all, event);
    } else if (name.equals(PULL_REQUEST)) {
      all.add(PULL_REQUEST);
    } else if (name.equals("release")) {
      all.add(TAGS + "*");
    } else if (ON_ANY_REF.contains(name)) {
      all.add(BRANCHES + "*");
      all.add(TAGS + "*");
    } else {
      all.addAll(any());
    }
  }

  private static List<String> any() {
    return Arrays.asList(BRANCHES + "*", TAGS + "*", PULL_REQUEST);
  }

  /** A filter on one of the two leaves the other out. */
  private static void addPush(Set<String> all, Node push) {
    boolean hasBranches = push.has("branches") || push.has("branches-ignore");
    boolean hasTags = push.has("tags") || push.has("tags-ignore");
    if (hasBranches || !hasTags) {
      all.addAll(refs(BRANCHES, push.field("branches")));
    }
    if (hasTags || !hasBranches) {
      all.addAll(refs(TAGS, push.field("tags")));
    }
  }

  /** A pattern may be for any, and so may very many names. */
  private static Set<String> refs(String kind, Node names) {
    Set<String> all = new LinkedHashSet<>();
    for (Node each : names.items()) {
      boolean isPlain = each.isText() && PLAIN.matcher(each.text()).matches();
      if (!isPlain || all.size() == MOST) {
        return Collections.singleton(kind + "*");
      }
      all.add(kind + each.text());
    }
    return all.isEmpty() ? Collections.singleton(kind + "*") : all;
  }
}
