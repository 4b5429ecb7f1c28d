package dev.whoami.architecture.planted.report;

import dev.whoami.world.secret.Secret;
import java.util.function.Function;

/** Breaks the rule: a report has no use for a secret. */
final class Reveals {
  static final Function<Secret, String> REVEALING = Secret::reveal;

  private Reveals() {}
}
