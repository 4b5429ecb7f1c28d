package dev.whoami.lint.kubernetes;

import dev.whoami.lint.ecs.ContainerNode;
import dev.whoami.lint.ecs.NamedHost;
import dev.whoami.lint.ecs.StandInService;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What ConfigMaps and Secrets bring into containers as a whole, by {@code envFrom}. Only each name
 * is kept, and what its value can be, never a value.
 */
final class PodVariables {
  private static final String[] DATA = {"data", "stringData"};
  private static final String SECRET = "Secret";

  /** By kind, namespace and name, and in Terraform by what references name. */
  private final Map<List<String>, Map<String, HeldValue>> names = new HashMap<>();

  /** Those whose content is not known in full. */
  private final Set<List<String>> open = new HashSet<>();

  /** By the same and a prefix: very many containers may take the same. */
  private final Map<List<String>, Boolean> identities = new HashMap<>();

  private PodVariables() {}

  static PodVariables in(List<KubernetesObject> objects) {
    PodVariables variables = new PodVariables();
    for (KubernetesObject each : objects) {
      if (each.kind().equals("ConfigMap") || each.kind().equals(SECRET)) {
        variables.add(each);
      }
    }
    return variables;
  }

  private void add(KubernetesObject object) {
    Map<String, HeldValue> its = new TreeMap<>();
    for (String field : DATA) {
      boolean isEncoded = object.kind().equals(SECRET) && field.equals("data");
      object
          .body()
          .field(field)
          .fields()
          .forEach(
              (name, value) -> {
                if (value.setting().isPresent()) {
                  its.put(name, isEncoded ? HeldValue.encoded(value) : HeldValue.written(value));
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
    keys.forEach(it -> names.computeIfAbsent(it, key -> new TreeMap<>()).putAll(its));
    for (String field : DATA) {
      Node data = object.body().field(field);
      if (data.isUnknown() || !data.references().isEmpty()) {
        open.addAll(keys);
      }
    }
  }

  /**
   * As it is written, or what it comes from; empty where neither tells it from others. None is
   * "default": kubectl rejects a manifest that names another namespace than its own option.
   */
  private static Optional<String> namespace(KubernetesObject object) {
    Setting namespace = object.metadata().field("namespace").setting();
    return namespace.isUnknown()
        ? namespace.reference().map(it -> "from " + it)
        : Optional.of(namespace.isAbsent() ? "default" : namespace.text());
  }

  /**
   * The variables of one container; those that it sets itself come first, even if they are blank.
   */
  List<Variable> of(Node container, KubernetesObject owner) {
    List<Variable> variables = new ArrayList<>();
    for (Node each : container.field("envFrom").items()) {
      if (StandInService.isSecretOf(each.block("secretRef").field("name").text())) {
        continue;
      }
      brought(each, container, owner)
          .forEach(
              (name, value) ->
                  ContainerNode.kindOf(name)
                      .map(kind -> variable(kind, name, each))
                      .map(it -> value.isStandIn() ? it.standingIn() : it)
                      .ifPresent(variables::add));
    }
    return variables;
  }

  /** Whether one of them names a host for which a test holds. */
  boolean isAnyHost(Node container, KubernetesObject owner, BiPredicate<String, NamedHost> test) {
    return container.field("envFrom").items().stream()
        .flatMap(it -> brought(it, container, owner).entrySet().stream())
        .anyMatch(it -> test.test(it.getKey(), it.getValue().host()));
  }

  private Map<String, HeldValue> brought(Node source, Node container, KubernetesObject owner) {
    String prefix = source.field("prefix").text();
    Map<String, HeldValue> brought = new TreeMap<>();
    namesIn(source, owner).forEach((name, value) -> brought.put(prefix + name, value));
    container.field("env").items().forEach(each -> brought.remove(each.field("name").text()));
    return brought;
  }

  /**
   * Whether a variable with this source may have a value: it has none where the Secret or ConfigMap
   * is declared here without one, and where one that is optional is not declared here.
   */
  boolean mayHaveValue(Node source, KubernetesObject owner) {
    boolean isSecret = !source.block("secretKeyRef").isNothing();
    Node reference = source.block(isSecret ? "secretKeyRef" : "configMapKeyRef");
    Optional<List<String>> key =
        keyOf(isSecret ? SECRET : "ConfigMap", reference.field("name").setting(), owner);
    Optional<Map<String, HeldValue>> held = key.map(names::get);
    if (!held.isPresent()) {
      return !reference.field("optional").text().equals("true");
    }
    Setting entry = reference.field("key").setting();
    boolean isOpen = !entry.isKnown() || key.filter(open::contains).isPresent();
    return isOpen || held.get().containsKey(entry.text());
  }

  private static Variable variable(Variable.Kind kind, String name, Node source) {
    return isSecret(source)
        ? Variable.secret(kind, name, source.line())
        : Variable.plain(kind, name, source.line());
  }

  private static boolean isSecret(Node source) {
    return !source.block("secretRef").isNothing();
  }

  /** Whether what it takes over as a whole has an identity, or is not declared here. */
  boolean mayHaveIdentity(Node container, KubernetesObject owner) {
    Node sources = container.field("envFrom");
    return sources.isUnknown()
        || sources.items().stream().anyMatch(it -> mayBringIdentity(it, owner));
  }

  private boolean mayBringIdentity(Node source, KubernetesObject owner) {
    Setting prefix = source.field("prefix").setting();
    Optional<List<String>> key = keyOf(source, owner).filter(names::containsKey);
    return prefix.isUnknown() || !key.filter(it -> !bringsIdentity(it, prefix.text())).isPresent();
  }

  private boolean bringsIdentity(List<String> key, String prefix) {
    List<String> use = new ArrayList<>(key);
    use.add(prefix);
    return identities.computeIfAbsent(
        use,
        any ->
            names.getOrDefault(key, Collections.emptyMap()).entrySet().stream()
                .anyMatch(it -> OwnIdentity.isSign(prefix + it.getKey(), it.getValue().host())));
  }

  private Map<String, HeldValue> namesIn(Node source, KubernetesObject owner) {
    return keyOf(source, owner)
        .map(it -> names.getOrDefault(it, Collections.emptyMap()))
        .orElse(Collections.emptyMap());
  }

  private static Optional<List<String>> keyOf(Node source, KubernetesObject owner) {
    boolean isSecret = isSecret(source);
    Setting name = source.block(isSecret ? "secretRef" : "configMapRef").field("name").setting();
    return keyOf(isSecret ? SECRET : "ConfigMap", name, owner);
  }

  private static Optional<List<String>> keyOf(String kind, Setting name, KubernetesObject owner) {
    return name.isUnknown()
        ? name.reference().map(Collections::singletonList)
        : namespace(owner).map(it -> Arrays.asList(kind, it, name.text()));
  }
}
