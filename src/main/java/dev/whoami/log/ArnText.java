package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.UnknownAccount;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ARN in the middle of a text. It ends before the first character that no ARN contains. People
 * who share a text mask its accounts, each in another way. A masked account is read as twelve
 * zeros.
 */
final class ArnText {
  private static final int LONGEST = 600;
  private static final String ROLE = "assumed-role/";
  private static final String ENDS = " \t\"'`<>(),;\\]}|";
  private static final String NOT_LAST = ".:";

  /** A name in brackets in place of the session, or of the part after its prefix. */
  private static final Pattern MASKED_SESSION =
      Pattern.compile(
          "(?:i-)?(?:<[\\w. -]{1,30}>|\\[[\\w. -]{1,30}\\]|\\{[\\w. -]{1,30}\\})(?![/\\w])");

  /** The account of a caller, or its mask. A variable of a template is not a mask. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(arn:aws[a-z-]{0,20}:(?:sts|iam)::)([\\w*.<>\\[\\](){}#-]{1,40}?)"
              + ":(?=assumed-role/|federated-user/|user/|role/)");

  private ArnText() {}

  /** Empty if no ARN begins here. */
  static Optional<Arn> at(String text, int from) {
    Matcher account = accountAt(text, from);
    if (!account.lookingAt() || account.group(2).matches("\\d{12}")) {
      return Arn.parse(text.substring(from, end(text, from))).filter(ArnText::hasItsRole);
    }
    String rest = text.substring(account.end(), end(text, account.end()));
    return Arn.parse(account.group(1) + UnknownAccount.NUMBER + ":" + rest)
        .filter(ArnText::hasItsNames);
  }

  /** The account as it is written, perhaps masked; empty if there is none. */
  static String accountOf(String text, int from) {
    Matcher account = accountAt(text, from);
    return account.lookingAt() ? account.group(2) : "";
  }

  /** The name of the role for a sentence, after a space; empty if the ARN is not of a role. */
  static String roleInWords(Arn arn) {
    return arn.roleName().map(it -> it.isEmpty() ? " (name cut off)" : " " + it).orElse("");
  }

  private static Matcher accountAt(String text, int from) {
    return ACCOUNT.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
  }

  /** A role in angle brackets is missing: the ARN ends before the bracket. */
  private static boolean hasItsRole(Arn arn) {
    return arn.kind() != Arn.Kind.ASSUMED_ROLE
        || arn.roleName().filter(it -> !it.isEmpty()).isPresent();
  }

  /** A mask further on is not a name. */
  private static boolean hasItsNames(Arn arn) {
    return arn.kind() != Arn.Kind.ASSUMED_ROLE
        || arn.sessionName().filter(it -> !it.isEmpty()).isPresent();
  }

  private static int end(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST);
    int to = from;
    while (to < most && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    to = Math.max(to, endOfMaskedSession(text, from, to, most));
    while (to > from && NOT_LAST.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }

  /** The end of a session in brackets after the name of its role; 0 if there is none. */
  private static int endOfMaskedSession(String text, int from, int to, int most) {
    int session = text.lastIndexOf('/', to - 1) + 1;
    boolean isOfRole = text.lastIndexOf(ROLE, session - ROLE.length() - 1) >= from;
    Matcher masked = MASKED_SESSION.matcher(text);
    return isOfRole && masked.region(session, most).lookingAt() ? masked.end() : 0;
  }
}
