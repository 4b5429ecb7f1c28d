package dev.whoami.lab;

import java.util.regex.Pattern;

/** What a person's own shell may have and no world may: it would win over what is simulated. */
final class ForeignVariables {
  private static final Pattern NAMES =
      Pattern.compile(
          "(AWS|ECS|KUBERNETES|CODEBUILD|TRAINING_JOB)_.*|(?i:https?|all|no)_(?i:proxy)");

  private ForeignVariables() {}

  static boolean has(String name) {
    return NAMES.matcher(name).matches();
  }
}
