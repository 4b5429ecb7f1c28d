package dev.whoami.lint.ecs;

import dev.whoami.lint.value.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which host the value of a variable names, as far as it tells S3 of AWS from that of others. */
public enum NamedHost {
  /** None, or one of AWS. */
  NONE,
  /** Something that is not a URL and not of AWS; a host, if its variable is for one. */
  WORD,
  /** In a URL, one that is not of AWS. */
  OTHER,
  /** This machine, which may play AWS as well as be a cache or a daemon. */
  LOCAL,
  /** A product that plays AWS. */
  STAND_IN;

  private static final Pattern SIGN =
      Pattern.compile(
          "(?i)(?<![a-z])(?:minio(?!n)|localstack|dynamodb[-_]?local|local[-_]?dynamodb"
              + "|(?:s3|sqs)[-_]?mock|(?:mock|fake)[-_]?(?:s3|sqs)|elasticmq|goaws|kinesalite"
              + "|seaweedfs)|\\blocalhost:4566\\b");
  private static final Pattern LOCALHOST =
      Pattern.compile("(?i)localhost|127\\.0\\.0\\.1|host\\.docker\\.internal");
  private static final Pattern URL = Pattern.compile("(?is)https?://(?:[^/?#@]*@)?([^/?#:]*).*");

  /** That of a bucket, say. */
  private static final Pattern SCHEME = Pattern.compile("(?is)(?:arn:|[a-z][a-z0-9+.-]*://).*");

  private static final Pattern OF_AWS =
      Pattern.compile(
          "(?i).*\\b(?:amazonaws\\.(?:com|com\\.cn|eu)|api\\.aws|on\\.aws)\\.?(?::\\d+)?");
  private static final String SERVICE =
      "(?:\\A|_)(?:AWS|S3|SQS|SNS|DYNAMODB|DYNAMO|KINESIS|FIREHOSE|SSM|KMS|ATHENA|BEDROCK"
          + "|EVENTBRIDGE|SECRETSMANAGER)";
  private static final Pattern OF_SERVICE = Pattern.compile(SERVICE + "(?:_|\\z)");
  private static final Pattern HOST_OF_SERVICE =
      Pattern.compile(SERVICE + "_(?:.*_)?(?:HOSTS?|HOSTNAME|SERVER|ADDR|ADDRESS|DOMAIN)(?:_|\\z)");

  public static NamedHost in(Node node) {
    String value = (node.text() + node.template()).trim();
    if (SIGN.matcher(value).find()) {
      return STAND_IN;
    }
    if (LOCALHOST.matcher(value).find()) {
      return LOCAL;
    }
    Matcher url = URL.matcher(value);
    if (url.matches()) {
      return OF_AWS.matcher(url.group(1)).matches() ? NONE : OTHER;
    }
    boolean isOfAws = OF_AWS.matcher(value).matches() || SCHEME.matcher(value).matches();
    return value.isEmpty() || isOfAws ? NONE : WORD;
  }

  /** Whether a variable of this name says that something other than AWS is asked. */
  public boolean isSignFor(String variable) {
    switch (this) {
      case LOCAL:
      case STAND_IN:
        return true;
      case OTHER:
        return OF_SERVICE.matcher(variable).find();
      case WORD:
        return HOST_OF_SERVICE.matcher(variable).find();
      default:
        return false;
    }
  }
}
