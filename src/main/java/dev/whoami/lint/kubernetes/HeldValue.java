package dev.whoami.lint.kubernetes;

import dev.whoami.lint.ecs.KeyForm;
import dev.whoami.lint.ecs.NamedHost;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.value.Node;

/** What is kept of a value of a ConfigMap or Secret: what it names and can be, never itself. */
final class HeldValue {
  private final NamedHost host;
  private final boolean standIn;

  private HeldValue(NamedHost host, boolean standIn) {
    this.host = host;
    this.standIn = standIn;
  }

  static HeldValue written(Node value) {
    return new HeldValue(
        NamedHost.in(value),
        KeyForm.isStandIn(value, Variable.Kind.ACCESS_KEY_ID)
            && KeyForm.isStandIn(value, Variable.Kind.SECRET_ACCESS_KEY));
  }

  /** In Base64 nothing shows whether it is a key. */
  static HeldValue encoded(Node value) {
    return new HeldValue(NamedHost.in(value), false);
  }

  NamedHost host() {
    return host;
  }

  /** Whether it is written down and can be no key of AWS. */
  boolean isStandIn() {
    return standIn;
  }
}
