package dev.whoami.log.denial;

import dev.whoami.aws.Arn;

/**
 * The account of an ARN whose own account is masked or missing in the text. Twelve zeros are the
 * number of no account.
 */
public final class UnknownAccount {
  /** In place of the account. */
  public static final String NUMBER = "000000000000";

  private UnknownAccount() {}

  /** The ARN for a person, in which a missing account does not look like one. */
  public static String shown(Arn arn) {
    return isOf(arn)
        ? arn.toString().replaceFirst("::" + NUMBER + ":", "::ACCOUNT:")
        : arn.toString();
  }

  public static boolean isOf(Arn arn) {
    return arn.account().equals(NUMBER);
  }
}
