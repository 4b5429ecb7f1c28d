package dev.whoami.world.recording;

import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as a recording keeps it, even if it is malformed: the names, numbers and punctuation. Texts
 * under a listed name are kept unless they look like a secret.
 */
final class JsonPlaceholders {
  /**
   * Field names in documents with credentials, of tasks, instances and their roles, and of errors.
   */
  static final Set<String> DOCUMENTS =
      names(
          "Code LastUpdated Type Expiration RoleArn RoleARN AccountId AssumedRoleId Version code"
              + " message Message __type error errorMessage Arn UserId Account TaskARN TaskArn"
              + " Cluster Family Revision ServiceName AvailabilityZone LaunchType NetworkMode"
              + " ClockSynchronizationStatus DesiredStatus KnownStatus InstanceProfileArn"
              + " InstanceProfileId instanceId region accountId availabilityZone instanceType"
              + " imageId privateIp architecture pendingTime DockerName Name Type VPCID"
              + " ContainerARN ReferenceTimestamp ClockErrorBound Unit ResourceArn ResourceName"
              + " DomainId UserProfileName SpaceName AppType type expiresAt");

  /** Fields with a text that the answering server wrote. */
  private static final Set<String> MESSAGES = names("message Message error errorMessage");

  /** Fields with the kind of an error, unless they hold a message instead. */
  private static final Set<String> CODES = names("code Code __type");

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z.#]{0,59}");

  /** Claims of a web identity token. */
  static final Set<String> CLAIMS =
      names(
          "iss sub aud exp iat nbf alg typ kid namespace name kubernetes.io serviceaccount pod"
              + " node");

  /** Words that AWS defines: repeating them reveals nothing. */
  private static final Set<String> OF_AWS =
      names(
          "AccessKeyId SecretAccessKey Token SessionToken Credentials Success AWS-HMAC FARGATE EC2"
              + " RUNNING ACTIVE Limits CPU Memory Containers");

  private static final Pattern TOKEN =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)(\"?)(\\s*:)?|[^\"]+");
  private static final Pattern BARE = Pattern.compile("[^\\s\\[\\]{},:]+");
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?\\d{1,16}(\\.\\d{1,9})?([eE][+-]?\\d{1,3})?");
  private static final Pattern SECRET = Pattern.compile("(?i)secret.*|.*token|.*password.*");

  private final Placeholders placeholders;
  private final Set<String> shown;

  JsonPlaceholders(Placeholders placeholders, Set<String> shown) {
    this.placeholders = placeholders;
    this.shown = shown;
  }

  private static Set<String> names(String all) {
    return new HashSet<>(Arrays.asList(all.split(" ", -1)));
  }

  String of(String json) {
    StringBuilder kept = new StringBuilder(json.length());
    Matcher token = TOKEN.matcher(json);
    String name = "";
    while (token.find()) {
      if (token.group(1) == null) {
        kept.append(bare(token.group()));
        continue;
      }
      boolean isName = token.group(3) != null;
      String text = isName ? plain(token.group(1)) : value(name, token.group(1));
      kept.append('"').append(text).append(token.group(2));
      if (isName) {
        kept.append(token.group(3));
        name = token.group(1);
      }
    }
    return kept.toString();
  }

  private String bare(String text) {
    Matcher word = BARE.matcher(text);
    StringBuffer kept = new StringBuffer();
    while (word.find()) {
      boolean isLiteral = LITERAL.matcher(word.group()).matches();
      String shownWord = isLiteral ? word.group() : placeholders.hidden(word.group());
      word.appendReplacement(kept, Matcher.quoteReplacement(shownWord));
    }
    return word.appendTail(kept).toString();
  }

  private String value(String name, String text) {
    if (text.isEmpty()) {
      return text;
    }
    if (name.equals("AccessKeyId")) {
      return placeholders.keyId(text);
    }
    if (SECRET.matcher(name).matches()) {
      return JsonWebToken.orSecret(text, placeholders);
    }
    if (!shown.contains(name)) {
      return placeholders.hidden(text);
    }
    boolean isMessage = CODES.contains(name) && !CODE.matcher(text).matches();
    return isMessage || MESSAGES.contains(name)
        ? new MessagePlaceholders(placeholders).of(text)
        : plain(text);
  }

  private String plain(String text) {
    if (OF_AWS.contains(text) || DOCUMENTS.contains(text)) {
      return text;
    }
    boolean isArn = Redaction.arn(text).equals(text) || text.matches("arn:[\\w+=,.@/:-]{1,300}");
    if (Redaction.isLikeSecret(text) && !isArn) {
      return placeholders.secret(text);
    }
    return isArn ? text : placeholders.told(text);
  }
}
