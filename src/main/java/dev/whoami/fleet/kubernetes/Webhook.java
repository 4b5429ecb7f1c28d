package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The webhook that gives pods their role: what it does when it fails, and which pods it sees. */
public final class Webhook {
  private final String name;
  private final Fields fields;
  private final String file;

  private Webhook(String name, Fields fields, String file) {
    this.name = name;
    this.fields = fields;
    this.file = file;
  }

  /** Empty where a configuration is of another webhook. */
  static Optional<Webhook> in(Fields configuration, String file) {
    String name = configuration.object("metadata").text("name");
    for (Fields each : configuration.list("webhooks")) {
      String own = each.text("name");
      if (own.startsWith("iam-for-pods.")
          || own.startsWith("pod-identity-webhook.")
          || name.equals("pod-identity-webhook")) {
        return Optional.of(new Webhook(name, each, file));
      }
    }
    return Optional.empty();
  }

  /** The name of its configuration. */
  public String name() {
    return name;
  }

  /** The file that it was read from. */
  public String file() {
    return file;
  }

  /** Whether a pod is made without a role where the webhook does not answer. */
  public boolean isIgnoredOnFailure() {
    return fields.text("failurePolicy").equals("Ignore");
  }

  public String timeoutSeconds() {
    return fields.given("timeoutSeconds").orElse("10");
  }

  /** Whether its selector leaves out a namespace with these labels. */
  boolean excludes(Map<String, String> labels) {
    Fields selector = fields.object("namespaceSelector");
    Fields exact = selector.object("matchLabels");
    for (String each : exact.names()) {
      if (!exact.text(each).equals(labels.get(each))) {
        return true;
      }
    }
    return selector.list("matchExpressions").stream().anyMatch(it -> !matches(it, labels));
  }

  private static boolean matches(Fields expression, Map<String, String> labels) {
    String value = labels.get(expression.text("key"));
    List<String> values = expression.texts("values");
    switch (expression.text("operator")) {
      case "In":
        return value != null && values.contains(value);
      case "NotIn":
        return value == null || !values.contains(value);
      case "Exists":
        return value != null;
      case "DoesNotExist":
        return value == null;
      default:
        // Kubernetes has no other operator; what is not known excludes nothing.
        return true;
    }
  }
}
