package dev.whoami.lint.model.role;

import java.util.Optional;
import java.util.regex.Pattern;

/** Why a text is not the ARN of a role. */
public enum RoleArnFault {
  NO_ARN("does not begin with arn:"),
  OF_ANOTHER_SERVICE("is an ARN of something other than IAM"),
  OF_ANOTHER_THING("is the ARN of something else in IAM, such as a policy"),
  INCOMPLETE("has no account of twelve digits, or no name of a role");

  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[A-Za-z0-9_+=,.@/-]+");

  /** A place for an account that a person fills in: xxxxxxxxxxxx, ACCOUNT_ID, {@code <account>}. */
  private static final Pattern BLANK =
      Pattern.compile("arn:aws[a-z-]*:iam::(?:[xX]{2,12}|[A-Z_-]{4,40}|<[^<>:]{1,40}>):role/.*");

  /** The same for a whole ARN: ROLE_ARN_PLACEHOLDER, {@code <role-arn>}. */
  private static final Pattern WHOLE_BLANK =
      Pattern.compile(
          "<[^<>]{1,60}>|(?:[A-Z0-9]{1,20}_){0,6}(?:ARN|PLACEHOLDER)(?:_[A-Z0-9]{1,20}){0,6}");

  private static final Pattern OF_IAM = Pattern.compile("arn:aws[a-z-]*:iam::.*");

  private final String words;

  RoleArnFault(String words) {
    this.words = words;
  }

  /** Empty where it is the ARN of a role, or will be once someone has filled in the blank. */
  public static Optional<RoleArnFault> in(String text) {
    boolean isBlank = BLANK.matcher(text).matches() || WHOLE_BLANK.matcher(text).matches();
    return isBlank || ROLE.matcher(text).matches() ? Optional.empty() : Optional.of(of(text));
  }

  private static RoleArnFault of(String text) {
    if (!text.startsWith("arn:")) {
      return NO_ARN;
    }
    if (!OF_IAM.matcher(text).matches()) {
      return OF_ANOTHER_SERVICE;
    }
    return text.contains(":role/") ? INCOMPLETE : OF_ANOTHER_THING;
  }

  /** In words that follow the name of what has it. */
  public String words() {
    return words;
  }
}
