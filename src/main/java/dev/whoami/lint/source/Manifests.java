package dev.whoami.lint.source;

import dev.whoami.lint.model.Container;
import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.RoleAnnotation;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Manifests of Kubernetes, a document each or in a List. Of each its pod is read: where it is one,
 * where it makes them from a template (a Deployment, say), or makes what makes them (a CronJob).
 */
final class Manifests {
  private static final int DEEPEST = 200;
  private static final String ROLE = "eks.amazonaws.com/role-arn";

  private final SourceLocation file;
  private final Comments comments;
  private final Expansion expansion = new Expansion();
  private final List<Node> objects = new ArrayList<>();

  /** Of each object the last line that a comment on it may be on. */
  private final List<Integer> ends = new ArrayList<>();

  private final List<Declared> declared = new ArrayList<>();

  private Manifests(String file, Comments comments) {
    this.file = SourceLocation.file(file, Dialect.KUBERNETES);
    this.comments = comments;
  }

  /** Whether they are; a document with nothing in it is none that matters. */
  static boolean are(List<Node> documents) {
    return documents.stream().anyMatch(Manifests::is)
        && documents.stream().allMatch(it -> is(it) || it.isNothing());
  }

  private static boolean is(Node document) {
    return document.isMap()
        && document.fields().containsKey("apiVersion")
        && document.fields().containsKey("kind");
  }

  static List<Declared> declaredIn(String file, List<Node> documents, Comments comments)
      throws Unreadable {
    Manifests manifests = new Manifests(file, comments);
    for (int i = 0; i < documents.size(); i++) {
      boolean isLast = i + 1 == documents.size();
      // Up to where the comment above the next one may stand.
      int end = isLast ? Integer.MAX_VALUE : documents.get(i + 1).line() - 2;
      manifests.read(documents.get(i), end, 0);
    }
    PodVariables variables = PodVariables.in(manifests.objects);
    for (int i = 0; i < manifests.objects.size(); i++) {
      manifests.declare(manifests.objects.get(i), manifests.ends.get(i), variables);
    }
    return manifests.declared;
  }

  /** An anchor puts a List into the next one as often as one likes. */
  private void read(Node object, int end, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw Unreadable.at(object.line(), "has Lists in Lists deeper than any real file");
    }
    if (object.field("kind").text().equals("List")) {
      expansion.takeOne();
      for (Node each : object.field("items").items()) {
        read(each, end, depth + 1);
      }
      return;
    }
    expansion.take(object);
    objects.add(object);
    ends.add(end);
  }

  /** Once all objects are here, since they refer to each other. */
  private void declare(Node object, int end, PodVariables variables) {
    Node metadata = object.field("metadata");
    String kind = object.field("kind").text();
    String name = metadata.field("name").text();
    int line = object.line();
    SourceLocation at = file.line(line).address(name).allowing(comments.around(line, end));
    for (Node each : annotatedIn(object)) {
      Node role = each.field("annotations").field(ROLE);
      if (role.setting().isPresent()) {
        declared.add(RoleAnnotation.of(at.line(role.line()), kind, name, role.setting()));
      }
    }
    Node pod = podIn(object);
    List<Container> containers = new ArrayList<>();
    for (String field : new String[] {"initContainers", "containers"}) {
      for (Node each : pod.field(field).items()) {
        containers.add(PodContainerNode.read(each, variables, metadata.field("namespace").text()));
      }
    }
    if (!containers.isEmpty()) {
      declared.add(Workload.of(at, kind, name, containers));
    }
  }

  /** The metadata of an object, and of the pods that it makes. */
  private static List<Node> annotatedIn(Node object) {
    Node spec = specIn(object);
    return Arrays.asList(object.field("metadata"), spec.field("template").field("metadata"));
  }

  private static Node podIn(Node object) {
    Node spec = specIn(object);
    return spec.has("template") ? spec.field("template").field("spec") : spec;
  }

  private static Node specIn(Node object) {
    Node spec = object.field("spec");
    return spec.has("jobTemplate") ? spec.field("jobTemplate").field("spec") : spec;
  }
}
