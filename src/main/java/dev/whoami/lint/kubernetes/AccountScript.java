package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.AccountRole;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A shell script that gives ServiceAccounts roles, by the AWS CLI, eksctl or the annotation. Its
 * variables are not read, so it may be for any account.
 */
public final class AccountScript {
  /** In front of any comment; a hyphen at the end of an annotation's name removes it. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?m)^[^#\\n]*(?:\\bcreate-pod-identity-association\\b"
              + "|\\bcreate[ \\t]++(?:iamserviceaccount|podidentityassociation)\\b"
              + "|eks\\\\{0,2}\\.amazonaws\\\\{0,2}\\.com\\\\?/role-arn(?!-))");

  private AccountScript() {}

  /** Whether a file of this name, in lower case, may be one. */
  public static boolean isFile(String lower) {
    return lower.endsWith(".sh");
  }

  /** Whether its text gives an account a role. */
  public static boolean isOne(String lower, String text) {
    return isFile(lower) && SIGN.matcher(text).find();
  }

  /** What it declares: a role for an account that is not known. */
  public static List<Declared> rolesIn(String name) {
    return Collections.singletonList(
        AccountRole.ofAny(SourceLocation.file(name, Dialect.KUBERNETES)));
  }
}
