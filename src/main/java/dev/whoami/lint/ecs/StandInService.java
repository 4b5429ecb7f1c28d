package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.KnownImage;
import dev.whoami.lint.value.Node;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signs that the keys of a container are for something that only speaks as AWS does: MinIO,
 * LocalStack, DynamoDB Local. It has such an address, its command names one, or it is one. A role
 * would be of no use there.
 */
public final class StandInService {
  private static final Pattern OF_STORE =
      Pattern.compile(
          "AWS_ENDPOINT_URL(?:_S3)?|(?:[A-Z0-9]{1,40}_){0,4}S3_(?:[A-Z]{1,40}_)?ENDPOINT(?:_URL)?");

  private static final Pattern OF_ANY =
      Pattern.compile(
          "AWS_ENDPOINT_URL_[A-Z0-9_]{1,40}"
              + "|(?:[A-Z0-9]{1,40}_){0,4}(?:AWS|SQS|SNS|DYNAMODB|DYNAMO|KINESIS)"
              + "_(?:[A-Z]{1,40}_)?ENDPOINT(?:_URL)?");

  /** Under other names this machine is a cache, a collector or a daemon. */
  private static final Pattern OF_LOCAL =
      Pattern.compile(
          "(?i).*(?:MINIO(?!N)|LOCALSTACK|ELASTICMQ).*"
              + "|(?:[A-Z0-9]{1,40}_){0,4}(?:S3|SQS|SNS|DYNAMODB|DYNAMO|KINESIS)"
              + "(?:_[A-Z0-9]{1,40}){0,4}");

  private static final Pattern OPTION =
      Pattern.compile("--endpoint-url[ =]['\"]?(https?://[^\\s'\"]{1,200})");

  private static final Pattern SECRET =
      Pattern.compile("(?i)(?:\\A|[-._])(?:minio|localstack|elasticmq)(?:[-._]|\\z)");

  private StandInService() {}

  /** Whether a Secret of this name holds the keys of one. */
  public static boolean isSecretOf(String name) {
    return SECRET.matcher(name).find();
  }

  /** Whether an address says that all keys are for another store than S3. */
  public static boolean isStoreOf(Node variables) {
    return isAny(variables, StandInService::isStore);
  }

  /** Whether a variable of this name, with a value that names this host, says the same. */
  public static boolean isStore(String name, NamedHost host) {
    return OF_STORE.matcher(name).matches() && host.isSignFor(name);
  }

  /** By anything that names one: for keys that are evidently none of AWS. */
  public static boolean isNamedIn(Node container, String variables, String... words) {
    Node all = container.field(variables);
    return KnownImage.playsAws(container.field("image").text())
        || isAny(all, StandInService::isNamed)
        || isNamedByCommand(container, words);
  }

  private static boolean isAny(Node variables, BiPredicate<String, NamedHost> test) {
    return variables.items().stream()
        .anyMatch(it -> test.test(it.field("name").text(), NamedHost.in(it.field("value"))));
  }

  /** Whether a variable of this name, with a value that names this host, names one. */
  public static boolean isNamed(String name, NamedHost host) {
    boolean isOfAny = OF_ANY.matcher(name).matches() && host.isSignFor(name);
    return isStore(name, host) || isOfAny || isAddress(name, host);
  }

  /** The keys themselves are none: minioadmin is not where it is used. */
  private static boolean isAddress(String name, NamedHost host) {
    boolean isLocal = host == NamedHost.LOCAL && OF_LOCAL.matcher(name).matches();
    return !ContainerNode.kindOf(name).isPresent() && (isLocal || host == NamedHost.STAND_IN);
  }

  /** Whether the AWS CLI in a command is given an address that is not of AWS. */
  private static boolean isGivenTo(String words) {
    Matcher option = OPTION.matcher(words);
    while (option.find()) {
      if (NamedHost.in(Node.text(0, option.group(1))) != NamedHost.NONE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamedByCommand(Node container, String... fields) {
    for (String field : fields) {
      List<Node> words = container.field(field).items();
      String command = words.stream().map(Node::text).collect(Collectors.joining(" "));
      boolean isNamed = words.stream().anyMatch(it -> NamedHost.in(it) == NamedHost.STAND_IN);
      if (isNamed || isGivenTo(command)) {
        return true;
      }
    }
    return false;
  }
}
