package dev.whoami.lint.source;

import dev.whoami.lint.model.Setting;
import dev.whoami.lint.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What ConfigMaps and Secrets bring into containers as a whole, by {@code envFrom}. Of their keys
 * only names that decide an identity are kept, never a value.
 */
final class PodVariables {
  private static final String[] DATA = {"data", "stringData"};

  /** By kind, namespace and name, and in Terraform by what references name. */
  private final Map<List<String>, Set<String>> names = new HashMap<>();

  private PodVariables() {}

  static PodVariables in(List<KubernetesObject> objects) {
    PodVariables variables = new PodVariables();
    for (KubernetesObject each : objects) {
      if (each.kind().equals("ConfigMap") || each.kind().equals("Secret")) {
        variables.add(each);
      }
    }
    return variables;
  }

  private void add(KubernetesObject object) {
    Set<String> its = new TreeSet<>();
    for (String field : DATA) {
      object
          .body()
          .field(field)
          .fields()
          .forEach(
              (name, value) -> {
                if (value.setting().isPresent()) {
                  its.add(name);
                }
              });
    }
    List<List<String>> keys = new ArrayList<>();
    if (!object.key().isEmpty()) {
      keys.add(Collections.singletonList(object.key()));
    }
    namespace(object)
        .filter(it -> !object.name().isEmpty())
        .ifPresent(it -> keys.add(Arrays.asList(object.kind(), it, object.name())));
    keys.forEach(it -> names.computeIfAbsent(it, key -> new TreeSet<>()).addAll(its));
  }

  /**
   * As it is written, or what it comes from; empty where neither tells it from others. None is
   * "default": kubectl refuses what names another one than it is told.
   */
  private static Optional<String> namespace(KubernetesObject object) {
    Setting namespace = object.metadata().field("namespace").setting();
    return namespace.isUnknown()
        ? namespace.reference().map(it -> "from " + it)
        : Optional.of(namespace.isAbsent() ? "default" : namespace.text());
  }

  /** Of one container; what it sets by itself comes first, also to nothing. */
  List<Variable> of(Node container, KubernetesObject owner) {
    Set<String> own = new HashSet<>();
    container.field("env").items().forEach(each -> own.add(each.field("name").text()));
    List<Variable> variables = new ArrayList<>();
    for (Node each : container.field("envFrom").items()) {
      String prefix = each.field("prefix").text();
      for (String name : namesIn(each, owner)) {
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
    return isSecret(source)
        ? Variable.secret(kind, name, source.line())
        : Variable.plain(kind, name, source.line());
  }

  private static boolean isSecret(Node source) {
    return !source.block("secretRef").isNothing();
  }

  /** Whether everything that it takes over as a whole is declared here. */
  boolean areKnown(Node container, KubernetesObject owner) {
    Node sources = container.field("envFrom");
    return !sources.isUnknown()
        && sources.items().stream()
            .allMatch(it -> keyOf(it, owner).filter(names::containsKey).isPresent());
  }

  private Set<String> namesIn(Node source, KubernetesObject owner) {
    return keyOf(source, owner)
        .map(it -> names.getOrDefault(it, Collections.emptySet()))
        .orElse(Collections.emptySet());
  }

  private static Optional<List<String>> keyOf(Node source, KubernetesObject owner) {
    boolean isSecret = isSecret(source);
    Setting name = source.block(isSecret ? "secretRef" : "configMapRef").field("name").setting();
    return name.isUnknown()
        ? name.reference().map(Collections::singletonList)
        : namespace(owner)
            .map(it -> Arrays.asList(isSecret ? "Secret" : "ConfigMap", it, name.text()));
  }
}
