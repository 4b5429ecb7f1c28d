package dev.whoami.lab.machine;

import java.util.regex.Pattern;

/**
 * Variables of the user's own shell that must not enter a world, because they would override the
 * simulated ones.
 */
public final class ForeignVariables {
  private static final Pattern NAMES =
      Pattern.compile(
          "(AWS|ECS|KUBERNETES|CODEBUILD|TRAINING_JOB)_.*|(?i:https?|all|no)_(?i:proxy)");

  private ForeignVariables() {}

  public static boolean has(String name) {
    return NAMES.matcher(name).matches();
  }
}
