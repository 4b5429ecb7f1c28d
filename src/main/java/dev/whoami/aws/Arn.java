package dev.whoami.aws;

import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.LazyPattern;
import java.util.Optional;

/**
 * An Amazon Resource Name of IAM or STS. STS leaves out the path of a role, so two names of one
 * role are compared by account and last element.
 */
public final class Arn {
  /** The kinds of resources. */
  public enum Kind {
    ASSUMED_ROLE,
    ROLE,
    USER,
    FEDERATED_USER,
    ROOT,
    OTHER
  }

  private static final Alphabet NAME = Alphabet.of("a-z0-9-");
  private static final Alphabet PARTITION = Alphabet.of("a-z-");
  private static final Alphabet VISIBLE = Alphabet.of("!-~");

  /** Has no spaces and invisible characters, which IAM names never contain. */
  private static final LazyPattern RESOURCE = LazyPattern.of("[^\\s\\p{Z}\\p{C}]+");

  private static final String SESSION = ":assumed-role/";
  private static final int PARTS = 6;
  private static final int DIGITS_OF_ACCOUNT = 12;

  /** In characters: AWS has no longer ARN. */
  private static final int LONGEST = 2048;

  private final String text;
  private final Partition partition;
  private final String account;
  private final String region;
  private final String[] elements;
  private final Kind kind;

  private Arn(String text, Partition partition, String account, String region, String resource) {
    this.text = text;
    this.partition = partition;
    this.account = account;
    this.region = region;
    this.elements = resource.split("/", -1);
    this.kind = kind(resource, elements[0]);
  }

  /** Empty if the text is not an ARN. */
  public static Optional<Arn> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String shown = withoutSecret(text.trim());
    String[] parts = shown.split(":", PARTS);
    return parts.length == PARTS && isOne(parts)
        ? Optional.of(new Arn(shown, Partition.named(parts[1]), parts[4], parts[3], parts[5]))
        : Optional.empty();
  }

  private static boolean isOne(String[] parts) {
    boolean isGlobal = parts[4].isEmpty();
    return parts[0].equals("arn")
        && parts[1].startsWith("aws")
        && PARTITION.spells(parts[1])
        && isName(parts[2])
        && isName(parts[3])
        && (isGlobal || Alphabet.DIGITS.spells(parts[4], DIGITS_OF_ACCOUNT, DIGITS_OF_ACCOUNT))
        && (VISIBLE.spells(parts[5]) || RESOURCE.matcher(parts[5]).matches());
  }

  private static boolean isName(String part) {
    return part.isEmpty() || NAME.spells(part);
  }

  /** The session name can be a secret that was pasted by mistake; STS repeats it. */
  private static String withoutSecret(String text) {
    int role = text.indexOf(SESSION);
    int slash = role < 0 ? -1 : text.indexOf('/', role + SESSION.length());
    int session = slash < 0 ? text.length() : slash + 1;
    return Redaction.isLikeSecret(text.substring(session))
        ? text.substring(0, session) + "…"
        : text;
  }

  /** The partition of AWS. */
  public Partition partition() {
    return partition;
  }

  public String account() {
    return account;
  }

  public String region() {
    return region;
  }

  public Kind kind() {
    return kind;
  }

  private static Kind kind(String resource, String first) {
    if (resource.equals("root")) {
      return Kind.ROOT;
    }
    switch (first) {
      case "assumed-role":
        return Kind.ASSUMED_ROLE;
      case "role":
        return Kind.ROLE;
      case "user":
        return Kind.USER;
      case "federated-user":
        return Kind.FEDERATED_USER;
      default:
        return Kind.OTHER;
    }
  }

  /** The role's name without its path; empty if the ARN is not that of a role. */
  public Optional<String> roleName() {
    if (kind == Kind.ASSUMED_ROLE && elements.length >= 2) {
      return Optional.of(elements[1]);
    }
    return kind == Kind.ROLE ? Optional.of(lastElement()) : Optional.empty();
  }

  /** The session's name; empty if the ARN is not that of an assumed role. */
  public Optional<String> sessionName() {
    return kind == Kind.ASSUMED_ROLE && elements.length == 3
        ? Optional.of(elements[2])
        : Optional.empty();
  }

  /** Whether the role has the default name of a Task Execution Role. */
  public boolean isOfUsualExecutionRole() {
    return roleName().filter("ecsTaskExecutionRole"::equals).isPresent();
  }

  /** The last element of the resource: a task's ID, an instance profile's name. */
  public String lastElement() {
    return elements[elements.length - 1];
  }

  /** Whether the resource begins with this path. */
  public boolean isBelow(String path) {
    return elements.length > 2 && elements[1].equals(path);
  }

  /** Whether both name the same role of the same account. */
  public boolean isSameRoleAs(Arn other) {
    return roleName().isPresent()
        && roleName().equals(other.roleName())
        && account.equals(other.account);
  }

  @Override
  public String toString() {
    return text;
  }
}
