package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.tree.IgnoredFiles;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import dev.whoami.world.file.ConfinedFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The real keys that a service of Compose is given: in its environment, and in files beside it that
 * are part of the repository. A file that Git ignores is a developer's own.
 */
final class ComposeEnvironment {
  private final String folder;
  private final ConfinedFiles files;
  private final IgnoredFiles ignored = new IgnoredFiles();

  private ComposeEnvironment(String folder) {
    this.folder = folder;
    this.files = ConfinedFiles.of(folder);
  }

  /** For the services of a file. */
  static ComposeEnvironment beside(String name) {
    return new ComposeEnvironment(FilePath.folder(name));
  }

  /** First the service's own variables, which win; then its files, where the last one wins. */
  List<Variable> keysOf(Node service) {
    List<Variable> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, Node> each : own(service).entrySet()) {
      add(each.getKey(), each.getValue().text(), each.getValue().line(), seen, keys);
    }
    List<Node> named = MergedFields.field(service, "env_file").items();
    for (int i = named.size() - 1; i >= 0; i--) {
      Node file = named.get(i);
      EnvironmentFile.read(textOf(file))
          .forEach((name, value) -> add(name, value, file.line(), seen, keys));
    }
    return keys;
  }

  /** The variables of a map, or of a list of NAME=value; the shell gives a name without a value. */
  private static Map<String, Node> own(Node service) {
    Node environment = MergedFields.field(service, "environment");
    Map<String, Node> own = MergedFields.of(environment);
    if (environment.isList()) {
      for (Node each : environment.items()) {
        String[] parts = each.text().split("=", 2);
        own.put(parts[0], Node.text(each.line(), parts[parts.length - 1]));
      }
    }
    return own;
  }

  private static void add(
      String name, String value, int line, Set<String> seen, List<Variable> keys) {
    if (seen.add(name)) {
      Node written = Node.text(line, value);
      ContainerNode.kindOf(name, written)
          .filter(kind -> kind == Variable.Kind.KEY_UNDER_ANOTHER_NAME || KeyForm.isIn(value, kind))
          .map(kind -> Variable.plain(kind, name, line))
          .ifPresent(keys::add);
    }
  }

  private String textOf(Node file) {
    String path = file.isMap() ? file.field("path").text() : file.text();
    String name = path.startsWith("/") ? path : folder + path;
    boolean isOpen = path.isEmpty() || path.indexOf('$') >= 0 || path.startsWith("~");
    return isOpen || ignored.has(name) ? "" : files.text(name).orElse("");
  }
}
