package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.UnknownAccount;
import java.util.Optional;

/**
 * The caller of a denial whose ARN is not valid any more. People mask an account, a role or a
 * session in their own ways, and often remove a colon. The rest of the role and session is read,
 * and the account counts as twelve zeros.
 */
final class MaskedCaller {
  private static final String USER = "User: ";
  private static final String END = " is not authorized";
  private static final String ROLE = "assumed-role/";
  private static final String IAM_USER = ":user/";
  private static final int LONGEST = 600;

  private MaskedCaller() {}

  /** Empty if the sentence names no role and no user. */
  static Optional<Arn> in(String text) {
    int end = text.indexOf(END);
    int user = end < 0 ? -1 : text.lastIndexOf(USER, end);
    return user < 0 || end - user > LONGEST
        ? Optional.empty()
        : of(text.substring(user + USER.length(), end));
  }

  /** The caller in a text in the place of an ARN. */
  static Optional<Arn> of(String caller) {
    Optional<Arn> whole = ArnText.at(caller, 0).filter(MaskedCaller::isCaller);
    if (whole.isPresent()) {
      return whole;
    }
    int role = caller.indexOf(ROLE);
    int user = caller.indexOf(IAM_USER);
    if (role >= 0) {
      String account = ArnText.accountOf(caller, 0);
      return parsed(
          "sts",
          account.matches("\\d{12}") ? account : UnknownAccount.NUMBER,
          caller.substring(role));
    }
    return user < 0
        ? Optional.empty()
        : parsed("iam", UnknownAccount.NUMBER, caller.substring(user + 1));
  }

  private static boolean isCaller(Arn arn) {
    return arn.kind() == Arn.Kind.ASSUMED_ROLE || arn.kind() == Arn.Kind.USER;
  }

  /** A mask has no quotes. A text with quotes is a torn event, with other fields in it. */
  private static Optional<Arn> parsed(String service, String account, String resource) {
    return resource.indexOf('"') >= 0
        ? Optional.empty()
        : Arn.parse("arn:aws:" + service + "::" + account + ":" + resource.replace(' ', '-'))
            .filter(MaskedCaller::isCaller);
  }
}
