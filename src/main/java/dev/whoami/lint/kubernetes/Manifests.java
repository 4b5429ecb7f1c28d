package dev.whoami.lint.kubernetes;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** Manifests of Kubernetes, a document each or in a List. */
public final class Manifests {
  private static final int DEEPEST = 200;

  private final SourceLocation file;
  private final Comments comments;
  private final Expansion expansion = new Expansion();
  private final List<Declared> objects = new ArrayList<>();

  private Manifests(String file, Comments comments) {
    this.file = SourceLocation.file(file, Dialect.KUBERNETES);
    this.comments = comments;
  }

  /** Whether they are; a document with nothing in it is none that matters. */
  public static boolean are(List<Node> documents) {
    return documents.stream().anyMatch(Manifests::is)
        && documents.stream().allMatch(it -> is(it) || it.isNothing());
  }

  private static boolean is(Node document) {
    return document.isMap()
        && document.fields().containsKey("apiVersion")
        && document.fields().containsKey("kind");
  }

  public static List<Declared> declaredIn(String file, List<Node> documents, Comments comments)
      throws Unreadable {
    Manifests manifests = new Manifests(file, comments);
    for (int i = 0; i < documents.size(); i++) {
      boolean isLast = i + 1 == documents.size();
      // Up to where the comment above the next one may stand.
      int end = isLast ? Integer.MAX_VALUE : documents.get(i + 1).line() - 2;
      manifests.read(documents.get(i), end, 0);
    }
    return KubernetesObjects.readIn(manifests.objects);
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
    if (object.isMap()) {
      String name = object.field("metadata").field("name").text();
      int line = object.line();
      SourceLocation at = file.line(line).address(name).allowing(comments.around(line, end));
      objects.add(KubernetesObject.of(at, object.field("kind").text(), "", object));
    }
  }
}
