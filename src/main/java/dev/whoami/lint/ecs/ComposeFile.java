package dev.whoami.lint.ecs;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A file of Docker Compose: services with images, and what each is given in its environment. */
public final class ComposeFile {
  private final SourceLocation file;
  private final Comments comments;
  private final ComposeEnvironment environments;
  private final NavigableSet<Integer> lines = new TreeSet<>();

  private ComposeFile(String name, Comments comments) {
    this.file = SourceLocation.file(name, Dialect.COMPOSE);
    this.comments = comments;
    this.environments = ComposeEnvironment.beside(name);
  }

  public static boolean is(Node root) {
    Map<String, Node> services = root.field("services").fields();
    return root.isMap()
        && services.values().stream().allMatch(Node::isMap)
        && services.values().stream()
            .map(MergedFields::of)
            .anyMatch(it -> it.containsKey("image") || it.containsKey("build"));
  }

  public static List<Declared> declaredIn(String name, Node root, Comments comments)
      throws Unreadable {
    return new ComposeFile(name, comments).declared(root.field("services").fields());
  }

  private List<Declared> declared(Map<String, Node> services) throws Unreadable {
    Expansion expansion = new Expansion();
    services.values().forEach(it -> lines.add(it.line()));
    List<Declared> all = new ArrayList<>();
    for (Map.Entry<String, Node> each : services.entrySet()) {
      Node service = each.getValue();
      expansion.take(service);
      int line = service.line();
      Container container =
          Container.withVariables(
              each.getKey(),
              line,
              MergedFields.field(service, "image").setting(),
              environments.keysOf(service));
      SourceLocation at = file.line(line).address(each.getKey());
      all.add(
          Application.of(
              at.allowing(comments.around(line, lastLineOf(line))),
              Application.Kind.COMPOSE_SERVICE,
              each.getKey(),
              Collections.singletonList(container)));
    }
    return all;
  }

  /** Up to where the next service's comment may begin. */
  private int lastLineOf(int line) {
    Integer next = lines.higher(line);
    return next == null ? Integer.MAX_VALUE : next - 2;
  }
}
