package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.UnknownAccount;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ARN in the middle of a text. It ends before the first character that no ARN contains. Whoever
 * shows a text to others masks its accounts, each in a way of their own: such a one is read as
 * twelve zeros.
 */
final class ArnText {
  private static final int LONGEST = 600;
  private static final String ROLE = "assumed-role/";
  private static final String ENDS = " \t\"'`<>(),;\\]}|";
  private static final String NOT_LAST = ".:";

  /** A name in brackets for the session, or for what stands behind its prefix. */
  private static final Pattern MASKED_SESSION =
      Pattern.compile(
          "(?:i-)?(?:<[\\w. -]{1,30}>|\\[[\\w. -]{1,30}\\]|\\{[\\w. -]{1,30}\\})(?![/\\w])");

  /** The account of a caller, with what can stand in its place; a variable of a template cannot. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(arn:aws[a-z-]{0,20}:(?:sts|iam)::)([\\w*.<>\\[\\](){}#-]{1,40}?)"
              + ":(?=assumed-role/|federated-user/|user/|role/)");

  private ArnText() {}

  /** Empty where none begins at this place. */
  static Optional<Arn> at(String text, int from) {
    Matcher account = accountAt(text, from);
    if (!account.lookingAt() || account.group(2).matches("\\d{12}")) {
      return Arn.parse(text.substring(from, end(text, from))).filter(ArnText::hasItsRole);
    }
    String rest = text.substring(account.end(), end(text, account.end()));
    return Arn.parse(account.group(1) + UnknownAccount.NUMBER + ":" + rest)
        .filter(ArnText::hasItsNames);
  }

  /** As it is written, with a mask if it has one; empty where there is none. */
  static String accountOf(String text, int from) {
    Matcher account = accountAt(text, from);
    return account.lookingAt() ? account.group(2) : "";
  }

  /** The name of the role for a sentence, behind a blank; empty where the ARN is not of a role. */
  static String roleInWords(Arn arn) {
    return arn.roleName().map(it -> it.isEmpty() ? " (name cut off)" : " " + it).orElse("");
  }

  private static Matcher accountAt(String text, int from) {
    return ACCOUNT.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
  }

  /** A role in angle brackets is cut off in front of them. */
  private static boolean hasItsRole(Arn arn) {
    return arn.kind() != Arn.Kind.ASSUMED_ROLE
        || arn.roleName().filter(it -> !it.isEmpty()).isPresent();
  }

  /** What is masked further on is not a name. */
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

  /** A session in brackets, behind the name of its role; no place at all where there is none. */
  private static int endOfMaskedSession(String text, int from, int to, int most) {
    int session = text.lastIndexOf('/', to - 1) + 1;
    boolean isOfRole = text.lastIndexOf(ROLE, session - ROLE.length() - 1) >= from;
    Matcher masked = MASKED_SESSION.matcher(text);
    return isOfRole && masked.region(session, most).lookingAt() ? masked.end() : 0;
  }
}
