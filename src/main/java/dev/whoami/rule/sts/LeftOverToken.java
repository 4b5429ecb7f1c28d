package dev.whoami.rule.sts;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A session token beside the key of a user, which has none: it remains from other keys. */
final class LeftOverToken {
  static final String FACT =
      "the key is a user's, which has no session token, and a token of other keys is set beside it";

  private LeftOverToken() {}

  static boolean isWhy(StsError error, Optional<Credentials> keys) {
    return (error.kind() == StsError.Kind.UNKNOWN_KEY || error.kind() == StsError.Kind.EXPIRED)
        && keys.filter(it -> it.isOfUser() && it.hasToken()).isPresent();
  }

  /** The name of the session token's setting, in a source that users set. */
  static String setting(Source source) {
    switch (source) {
      case SYSTEM_PROPERTIES:
        return "-Daws.sessionToken";
      case PROFILE:
        return "aws_session_token in the profile";
      case S3A_SETTINGS:
        return "fs.s3a.session.token";
      default:
        return "AWS_SESSION_TOKEN";
    }
  }

  static Remedy removal(Source source) {
    switch (source) {
      case ENVIRONMENT:
        return Remedy.of("Remove the session token: the key works without one.")
            .fix(Fix.of("WHO501", "unset-token"));
      case SYSTEM_PROPERTIES:
        return Remedy.of(
            "Remove -Daws.sessionToken from the start command, JAVA_TOOL_OPTIONS and"
                + " JDK_JAVA_OPTIONS: the key works without a session token.");
      case PROFILE:
        return Remedy.of(
                "Remove aws_session_token from the profile: the key works without one. Where it"
                    + " is:")
            .fix(Fix.of("WHO501", "token-in-profile"));
      case S3A_SETTINGS:
        return Remedy.of(
            "Remove fs.s3a.session.token from Hadoop's settings: the key works without one.");
      default:
        return Remedy.of(
            "Remove the session token from the " + source.title() + ": the key works without one.");
    }
  }
}
