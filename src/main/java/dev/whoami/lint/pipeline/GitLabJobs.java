package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jobs of a file of GitLab, and what each has from the templates that it extends and from the
 * default.
 */
final class GitLabJobs {
  private static final int DEEPEST = 5;

  /** GitLab follows 10 levels of them; a job with more templates is open. */
  private static final int MOST_TEMPLATES = 50;

  /** What stands beside the jobs and is none. */
  private static final Set<String> KEYWORDS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "after_script",
                  "before_script",
                  "cache",
                  "default",
                  "image",
                  "include",
                  "services",
                  "spec",
                  "stages",
                  "variables",
                  "workflow")));

  private final Map<String, Node> jobs;
  private final Node settings;

  GitLabJobs(Node root) {
    this.settings = root.isMap() ? settings(root) : root;
    this.jobs = root.fields();
  }

  /** Everything but the jobs: each job asks for it, and there may be very many. */
  private static Node settings(Node root) {
    Map<String, Node> fields = new LinkedHashMap<>(root.fields());
    fields.keySet().retainAll(KEYWORDS);
    return Node.map(root.line(), fields);
  }

  /** What the file says of all jobs. */
  Node settings() {
    return settings;
  }

  /** By their names. A job whose name begins with a dot does not run. */
  Map<String, Node> running() {
    Map<String, Node> all = new LinkedHashMap<>();
    jobs.forEach(
        (name, job) -> {
          if (!name.startsWith(".") && !KEYWORDS.contains(name) && job.isMap()) {
            all.put(name, job);
          }
        });
    return all;
  }

  boolean hasForeignTemplate(Node job) {
    return hasForeignTemplate(job, new HashSet<>());
  }

  private boolean hasForeignTemplate(Node job, Set<String> tried) {
    for (Node each : MergedFields.field(job, "extends").items()) {
      Node parent = jobs.get(each.text());
      boolean isNew = tried.add(each.text());
      if (parent == null || tried.size() > MOST_TEMPLATES) {
        return true;
      }
      if (isNew && hasForeignTemplate(parent, tried)) {
        return true;
      }
    }
    return false;
  }

  /** Its own, else that of the nearest template that it extends, else the default. */
  Node field(Node job, String name) {
    Node own = inherited(job, name);
    return own.isNothing() ? settings.field("default").field(name) : own;
  }

  /** Its own, else that of the nearest template that it extends. */
  Node inherited(Node job, String name) {
    return inherited(job, name, DEEPEST, new HashSet<>());
  }

  /** A template that several extend is tried once; a job with more is open in any case. */
  private Node inherited(Node job, String name, int deeper, Set<String> tried) {
    Node own = MergedFields.field(job, name);
    if (!own.isNothing() || deeper == 0) {
      return own;
    }
    List<Node> parents = MergedFields.field(job, "extends").items();
    for (int i = parents.size() - 1; i >= 0 && tried.size() <= MOST_TEMPLATES; i--) {
      String parent = parents.get(i).text();
      if (tried.add(parent) && jobs.containsKey(parent)) {
        Node inherited = inherited(jobs.get(parent), name, deeper - 1, tried);
        if (!inherited.isNothing()) {
          return inherited;
        }
      }
    }
    return Node.nothing(0);
  }
}
