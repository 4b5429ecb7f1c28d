package dev.whoami.log.denial;

import dev.whoami.aws.Arn;

/**
 * The account of an ARN whose account is masked or missing in the text. No account has the number
 * with twelve zeros.
 */
public final class UnknownAccount {
  /** Replaces the account. */
  public static final String NUMBER = "000000000000";

  private UnknownAccount() {}

  /** The ARN for people. It has ACCOUNT in place of a missing account. */
  public static String shown(Arn arn) {
    return isOf(arn)
        ? arn.toString().replaceFirst("::" + NUMBER + ":", "::ACCOUNT:")
        : arn.toString();
  }

  public static boolean isOf(Arn arn) {
    return arn.account().equals(NUMBER);
  }
}
