package dev.whoami.aws;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policy that denies a call, as AWS's message says. It has its type, whether it denies the call
 * explicitly or only does not allow it, and its ARN if AWS names it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">AWS:
 *     access denied error messages</a>
 */
public final class DenyingPolicy {
  /** The types of policies in AWS's messages. */
  public enum Type {
    IDENTITY_BASED("identity-based policy"),
    RESOURCE_BASED("resource-based policy"),
    ROLE_TRUST("role trust policy"),
    SERVICE_CONTROL("service control policy"),
    RESOURCE_CONTROL("resource control policy"),
    PERMISSIONS_BOUNDARY("permissions boundary"),
    SESSION("session policy"),
    VPC_ENDPOINT("VPC endpoint policy");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /** The type in AWS's words. */
    public String words() {
      return words;
    }

    private String pattern() {
      return words.replace(" ", "\\s+");
    }

    private static Type named(String found) {
      String wanted = found.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(it -> it.words.toLowerCase(Locale.ROOT).equals(wanted))
          .findFirst()
          .orElse(IDENTITY_BASED);
    }
  }

  private static final String TYPES =
      Stream.of(Type.values()).map(Type::pattern).collect(Collectors.joining("|"));

  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:(?<no>because\\s+no)|an\\s+explicit\\s+deny\\s+in\\s+(?:an?|the))\\s+(?<type>"
              + TYPES
              + ")\\b(?::\\s*(?<arn>arn:[\\w:+=,.@/-]{10,300}))?",
          Pattern.CASE_INSENSITIVE);

  private final Type type;
  private final boolean isExplicit;
  private final @Nullable String arn;

  private DenyingPolicy(Type type, boolean isExplicit, @Nullable String arn) {
    this.type = type;
    this.isExplicit = isExplicit;
    this.arn = arn;
  }

  /**
   * Empty if the message does not name a policy, as those of older services and trust policies
   * often do not.
   */
  public static Optional<DenyingPolicy> in(String message) {
    Matcher said = SAID.matcher(message);
    return said.find()
        ? Optional.of(
            new DenyingPolicy(
                Type.named(said.group("type")), said.group("no") == null, said.group("arn")))
        : Optional.empty();
  }

  /** A policy of this type with an unknown ARN. */
  public static DenyingPolicy of(Type type, boolean isExplicit) {
    return new DenyingPolicy(type, isExplicit, null);
  }

  public Type type() {
    return type;
  }

  /** Whether a statement of the policy denies the call; otherwise no statement allows it. */
  public boolean isExplicit() {
    return isExplicit;
  }

  /** The ARN, which AWS reports only within an account or an organization. */
  public Optional<String> arn() {
    return Optional.ofNullable(arn);
  }

  /**
   * The last part of its ARN: the name of a policy of IAM, or the ID of a policy of an
   * organization.
   */
  public Optional<String> name() {
    return arn().map(it -> it.substring(it.lastIndexOf('/') + 1));
  }
}
