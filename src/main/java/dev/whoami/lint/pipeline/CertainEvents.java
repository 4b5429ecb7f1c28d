package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The events of a workflow of GitHub that certainly start a job and take it to a step: no condition
 * of the step, of the job or of a job that it needs can leave it out.
 */
final class CertainEvents {
  /** No branch of this name is meant: a push to any other branch has such a subject as well. */
  static final String ANY_BRANCH = "ref:refs/heads/ANOTHER-BRANCH";

  private final Node jobs;
  private final Node events;

  private CertainEvents(Node jobs, Node events) {
    this.jobs = jobs;
    this.events = events;
  }

  static CertainEvents in(Node workflow) {
    return new CertainEvents(workflow.field("jobs"), workflow.field("on"));
  }

  /** The context in the subject of each, by the event in words. */
  Map<String, String> startingAt(Node job, Node step) {
    boolean isAlways = step.field("if").isNothing() && isAlways(job, new HashSet<>());
    // An environment stands in the subject for every event.
    return isAlways && !job.has("environment") ? contexts() : Collections.emptyMap();
  }

  private boolean isAlways(Node job, Set<String> seen) {
    if (!job.field("if").isNothing()) {
      return false;
    }
    for (Node each : job.field("needs").items()) {
      boolean isNew = seen.add(each.text());
      Node needed = jobs.fields().getOrDefault(each.text(), Node.nothing(0));
      if (isNew && !(needed.isMap() && isAlways(needed, seen))) {
        return false;
      }
    }
    return true;
  }

  private Map<String, String> contexts() {
    Map<String, String> contexts = new LinkedHashMap<>();
    if (has("push") && isForAnyBranch(events.field("push"))) {
      contexts.put("a push to any branch", ANY_BRANCH);
    }
    if (has("pull_request")) {
      contexts.put("a pull request", "pull_request");
    }
    return contexts;
  }

  private boolean has(String event) {
    return events.fields().containsKey(event)
        || (!events.isMap() && events.items().stream().anyMatch(it -> it.text().equals(event)));
  }

  /** A filter that is only on tags leaves all branches out. */
  private static boolean isForAnyBranch(Node push) {
    boolean isFiltered = push.has("branches") || push.has("branches-ignore");
    boolean isOfTags = push.has("tags") || push.has("tags-ignore");
    return isFiltered
        ? push.field("branches").items().stream().anyMatch(it -> it.text().equals("**"))
            && push.field("branches").items().size() == 1
        : !isOfTags;
  }
}
