package dev.whoami.trial.child;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3A's error when it has no credentials. It keeps only text that S3A and the SDK themselves wrote,
 * because any other message may quote a secret.
 */
public final class KnownErrorMessage {
  private static final String SERVICE =
      "(Failed to connect to service endpoint: ?|Unable to load credentials from service endpoint"
          + "|Unable to load credentials from Amazon EC2 metadata service)";
  private static final String VARIABLES =
      "(Unable to load AWS credentials from environment variables \\(AWS_ACCESS_KEY_ID "
          + "\\(or AWS_ACCESS_KEY\\) and AWS_SECRET_KEY \\(or AWS_SECRET_ACCESS_KEY\\)\\)"
          + "|Unable to load credentials from system settings\\. Access key must be specified "
          + "either via environment variable \\(AWS_ACCESS_KEY_ID\\) or system property "
          + "\\(aws\\.accessKeyId\\)\\.)";

  private static final Pattern CHAIN =
      Pattern.compile("Unable to load AWS credentials from any provider in the chain");
  private static final Pattern STORE =
      Pattern.compile("Cannot find password option fs\\.s3a?\\.[a-z0-9.-]{1,150}");
  private static final Pattern LIST =
      Pattern.compile(
          "(?s)(No AWS Credentials provided by (?:[A-Z]\\w{1,79} )++): ((?:[a-z]\\w{0,29}\\.){1,9}"
              + "[A-Z]\\w{1,79})(?:: (.*))?");

  private static final Pattern KNOWN = Pattern.compile(SERVICE + "|" + VARIABLES);
  private static final Pattern OF_VARIABLES = Pattern.compile("(?s).*" + VARIABLES);
  private static final Pattern INSTANCE = Pattern.compile("IAMInstanceCredentialsProvider ");

  private final String text;

  private KnownErrorMessage(String text) {
    this.text = text;
  }

  /** Empty for any other message. */
  public static Optional<KnownErrorMessage> in(String message) {
    if (CHAIN.matcher(message).matches() || STORE.matcher(message).matches()) {
      return Optional.of(new KnownErrorMessage(message));
    }
    Matcher list = LIST.matcher(message);
    if (!list.matches()) {
      return Optional.empty();
    }
    String last = list.group(3) == null ? "" : list.group(3);
    String shown = KNOWN.matcher(last).matches() ? ": " + last : "";
    return Optional.of(
        new KnownErrorMessage((list.group(1) + ": " + list.group(2) + shown).trim()));
  }

  /** The text in one line. */
  public String text() {
    return text;
  }

  /** Whether a credential store could not be read. */
  public boolean isAboutStore() {
    return STORE.matcher(text).matches();
  }

  /**
   * Whether it blames only the environment variables, although the container or the instance was
   * also asked: S3A from 3.3 on keeps the first error of its list, and leaves out how those failed.
   */
  public boolean hidesCause() {
    return INSTANCE.matcher(text).find() && OF_VARIABLES.matcher(text).matches();
  }
}
