package dev.whoami.lint.source;

import dev.whoami.lint.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the ConfigMaps and Secrets of a file bring into containers as a whole, by {@code envFrom}.
 * Of their keys only names that decide an identity are kept, never a value.
 */
final class PodVariables {
  private static final String[] DATA = {"data", "stringData"};

  /** By kind, namespace and name. */
  private final Map<List<String>, Set<String>> names = new HashMap<>();

  private PodVariables() {}

  static PodVariables in(List<Node> objects) {
    PodVariables variables = new PodVariables();
    for (Node each : objects) {
      String kind = each.field("kind").text();
      if (kind.equals("ConfigMap") || kind.equals("Secret")) {
        variables.add(kind, each);
      }
    }
    return variables;
  }

  private void add(String kind, Node object) {
    Node metadata = object.field("metadata");
    List<String> key =
        Arrays.asList(kind, metadata.field("namespace").text(), metadata.field("name").text());
    Set<String> its = names.computeIfAbsent(key, it -> new TreeSet<>());
    for (String field : DATA) {
      object
          .field(field)
          .fields()
          .forEach(
              (name, value) -> {
                if (value.setting().isPresent()) {
                  its.add(name);
                }
              });
    }
  }

  /** Of one container; what it sets by itself comes first, also to nothing. */
  List<Variable> of(Node container, String namespace) {
    Set<String> own = new HashSet<>();
    container.field("env").items().forEach(each -> own.add(each.field("name").text()));
    List<Variable> variables = new ArrayList<>();
    for (Node each : container.field("envFrom").items()) {
      String prefix = each.field("prefix").text();
      for (String name : namesIn(each, namespace)) {
        String variable = prefix + name;
        if (own.contains(variable)) {
          continue;
        }
        ContainerNode.kindOf(variable)
            .map(kind -> variable(kind, variable, each))
            .ifPresent(variables::add);
      }
    }
    return variables;
  }

  private static Variable variable(Variable.Kind kind, String name, Node source) {
    return source.has("secretRef")
        ? Variable.secret(kind, name, source.line())
        : Variable.plain(kind, name, source.line());
  }

  private Set<String> namesIn(Node source, String namespace) {
    boolean isSecret = source.has("secretRef");
    Node reference = source.field(isSecret ? "secretRef" : "configMapRef");
    List<String> key =
        Arrays.asList(isSecret ? "Secret" : "ConfigMap", namespace, reference.field("name").text());
    return names.getOrDefault(key, Collections.emptySet());
  }
}
