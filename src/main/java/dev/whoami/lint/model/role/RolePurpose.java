package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Setting;
import java.util.Locale;

/** The purpose of a role, as its name shows it. */
public enum RolePurpose {
  TASK,
  EXECUTION,
  /** Nothing, or both. */
  NEITHER;

  /** By the role's name, or by the name of the variable or resource that it comes from. */
  public static RolePurpose in(Setting role) {
    String name =
        (role.isKnown() ? nameIn(role.text()) : role.reference().orElse(""))
            .toLowerCase(Locale.ROOT);
    if (name.contains("exec")) {
      return EXECUTION;
    }
    return name.contains("task") ? TASK : NEITHER;
  }

  private static String nameIn(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
