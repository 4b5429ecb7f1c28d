package dev.whoami.lint.model.call;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A service of AWS: what SDKs call its client, and which actions its operations need. */
final class SdkService {
  private final String title;
  private final List<String> resources;
  private final Map<String, Operation> operations;

  private SdkService(String title, List<String> resources, Map<String, Operation> operations) {
    this.title = title;
    this.resources = Collections.unmodifiableList(resources);
    this.operations = operations;
  }

  /** From the settings of a section; calls are "Operation" or "Operation=Action,Action". */
  static SdkService of(String title, Map<String, String> settings) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    String prefix = settings.getOrDefault("prefix", "");
    for (String each : settings.getOrDefault("calls", "").split(" ", -1)) {
      String[] parts = each.split("=", 2);
      String[] actions = parts[parts.length - 1].split(",", -1);
      operations.put(word(parts[0]), new Operation(parts[0], prefix, actions));
    }
    return new SdkService(
        title, Arrays.asList(settings.getOrDefault("resources", "").split(" ", -1)), operations);
  }

  /** As languages spell it differently: in small letters, without what separates words. */
  static String word(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  /** The forms of the ARNs that a statement needs, with words in capitals. */
  List<String> resources() {
    return resources;
  }

  /** The operation that a method is called for. */
  Optional<Operation> operation(String word) {
    return Optional.ofNullable(operations.get(word));
  }

  Iterable<String> words() {
    return operations.keySet();
  }

  /** One of its operations, with the actions of IAM that it needs. */
  static final class Operation {
    private final String name;
    private final List<String> actions;

    private Operation(String name, String prefix, String... actions) {
      this.name = name;
      for (int i = 0; i < actions.length; i++) {
        actions[i] = prefix + ":" + actions[i];
      }
      this.actions = Collections.unmodifiableList(Arrays.asList(actions));
    }

    String name() {
      return name;
    }

    List<String> actions() {
      return actions;
    }
  }
}
