package dev.whoami.lab.machine;

import java.util.regex.Pattern;

/** What a person's own shell may have and no world may: it would win over what is simulated. */
public final class ForeignVariables {
  private static final Pattern NAMES =
      Pattern.compile(
          "(AWS|ECS|KUBERNETES|CODEBUILD|TRAINING_JOB)_.*|(?i:https?|all|no)_(?i:proxy)");

  private ForeignVariables() {}

  public static boolean has(String name) {
    return NAMES.matcher(name).matches();
  }
}
