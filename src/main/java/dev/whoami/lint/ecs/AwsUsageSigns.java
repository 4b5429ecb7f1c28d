package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.AwsUse;
import dev.whoami.lint.model.container.KnownImage;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The signs that the code of a container uses AWS. They are few: names of variables, addresses in
 * their values, the AWS CLI or a place in S3 in the command, an image that does nothing else, logs
 * that FireLens sends to AWS. The awslogs driver is none: ECS writes with the execution role.
 */
public final class AwsUsageSigns {
  private static final Pattern AWS_NAME =
      Pattern.compile("AWS_(?!ACCESS_KEY|SECRET_|SESSION_TOKEN|PROFILE|DEFAULT_PROFILE)[A-Z0-9_]+");

  /** What the CLI reads itself, also for calls that it does not sign. */
  private static final Pattern OF_CLI =
      Pattern.compile(
          "AWS_(?:(?:DEFAULT_)?(?:REGION|OUTPUT)|PAGER|CLI_.*|CA_BUNDLE|MAX_ATTEMPTS|RETRY_MODE"
              + "|EC2_METADATA_.*|ENDPOINT_URL.*)");

  /**
   * What says where and how a call would go, not that there is one. X-Ray's daemon makes the calls
   * of its clients, a token of Cognito is checked without credentials, and a database of RDS
   * usually takes a password.
   */
  private static final Pattern SETTING =
      Pattern.compile(
          "AWS_(?:(?:DEFAULT_)?(?:REGION|OUTPUT)|PAGER|CLI_.*|CA_BUNDLE|MAX_ATTEMPTS|RETRY_MODE"
              + "|EC2_METADATA_.*|SDK_LOAD_CONFIG|STS_REGIONAL_ENDPOINTS|ACCOUNT(?:_ID)?"
              + "|ENV|ENVIRONMENT|XRAY_.*|RDS_.*|COGNITO_.*|USER_POOL_.*)");

  private static final Pattern SERVICE_NAME =
      Pattern.compile(
          "(?:\\A|_)(?:S3|SQS|SNS|DYNAMODB|DYNAMO|KINESIS|FIREHOSE|SSM|KMS|ATHENA|BEDROCK"
              + "|EVENTBRIDGE|SECRETSMANAGER)(?:_|\\z)");

  /** What turns something off as well as on, also the metadata; ports; images of other pods. */
  private static final Pattern SWITCH = Pattern.compile(".*_(?:ENABLED?|DISABLED?|PORT|IMAGE)");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?s)(?:s3a?://|arn:aws[a-z-]*:|https?://(?:[a-z0-9.-]+\\.)?"
              + "(?:s3|sqs|sns|dynamodb|kinesis|firehose|secretsmanager|ssm|sts|kms|events|states"
              + "|bedrock-runtime)[.-]\\S{0,80}amazonaws\\.com).*");

  /** A place in S3 as a word of a command, or behind the equals sign of an option. */
  private static final Pattern PLACE_IN_S3 = Pattern.compile("(?:\\A|[\\s='\"])s3[an]?://\\S");

  /** An option or a variable that may name a server of another maker, which speaks as S3 does. */
  private static final Pattern OTHER_SERVER = Pattern.compile("(?i)endpoint");

  /** A web page, or a server that speaks as S3 does; what is of AWS itself is in ADDRESS. */
  private static final Pattern WEB = Pattern.compile("\\A(?i)https?://");

  private static final Pattern TO_AWS =
      Pattern.compile(
          "cloudwatch|cloudwatch_logs|firehose|kinesis_firehose|kinesis|kinesis_streams|s3");

  private AwsUsageSigns() {}

  static List<AwsUse> in(Node container) {
    List<AwsUse> signs = common(container, "environment", "entryPoint", "command");
    logs(container).map(AwsUse::of).ifPresent(signs::add);
    return signs;
  }

  /** The signs in a pod's container. */
  public static List<AwsUse> inPod(Node container) {
    return common(container, "env", "command", "args");
  }

  private static List<AwsUse> common(Node container, String variables, String... words) {
    List<AwsUse> signs = new ArrayList<>();
    AwsCliCalls calls = AwsCliCalls.in(container, words);
    boolean areUnsigned = calls.areUnsigned();
    for (Node each : container.field(variables).items()) {
      String name = each.field("name").text();
      boolean isOfCalls =
          areUnsigned && (OF_CLI.matcher(name).matches() || calls.haveWordWith(name));
      if (!isOfCalls) {
        variable(each).ifPresent(signs::add);
      }
    }
    if (!areUnsigned) {
      image(container)
          .map(it -> calls.onlyWait() ? AwsUse.setting(it) : AwsUse.of(it))
          .ifPresent(signs::add);
    }
    if (calls.needCredentials()) {
      signs.add(AwsUse.of("its command calls the AWS CLI"));
    } else if (!areUnsigned && namesPlaceInS3(container, variables, words)) {
      signs.add(AwsUse.of("its command names a place in S3"));
    }
    return signs;
  }

  private static boolean namesPlaceInS3(Node container, String variables, String... fields) {
    List<String> words = new ArrayList<>();
    for (String field : fields) {
      container.field(field).items().forEach(it -> words.add(it.text() + it.template()));
    }
    Stream<String> names =
        container.field(variables).items().stream().map(it -> it.field("name").text());
    return words.stream().anyMatch(it -> PLACE_IN_S3.matcher(it).find())
        && Stream.concat(words.stream(), names).noneMatch(it -> OTHER_SERVER.matcher(it).find());
  }

  private static Optional<AwsUse> variable(Node entry) {
    String name = entry.field("name").text();
    Node value = entry.field("value");
    String written = value.text() + value.template();
    boolean isAddress = ADDRESS.matcher(written).matches();
    boolean isOfService =
        SERVICE_NAME.matcher(name).find() && (isAddress || !WEB.matcher(written).find());
    boolean isSign = AWS_NAME.matcher(name).matches() || isOfService;
    String shown = "environment variable " + ShownName.name(name);
    if (isSign && !SWITCH.matcher(name).matches()) {
      boolean isSetting = SETTING.matcher(name).matches() && !isAddress;
      return Optional.of(isSetting ? AwsUse.setting(shown) : AwsUse.of(shown));
    }
    return isAddress ? Optional.of(AwsUse.of(shown + " names something of AWS")) : Optional.empty();
  }

  private static Optional<String> image(Node container) {
    String image = container.field("image").text();
    return KnownImage.usesAws(image)
        ? Optional.of("image " + ShownName.image(image))
        : Optional.empty();
  }

  private static Optional<String> logs(Node container) {
    Node logging = container.field("logConfiguration");
    boolean fireLens = logging.field("logDriver").text().equals("awsfirelens");
    String target = logging.field("options").field("Name").text();
    return fireLens && TO_AWS.matcher(target).matches()
        ? Optional.of("FireLens sends its logs to AWS with the task role")
        : Optional.empty();
  }
}
