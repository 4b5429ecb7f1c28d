package dev.whoami.fleet.model;

import dev.whoami.fleet.input.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a container that decide its identity, or show that it uses AWS. The value of a
 * variable that may hold a secret is never kept.
 */
public final class EnvironmentFacts {
  /** From where a container has keys. */
  public enum Keys {
    NONE,
    /** They are written in the definition. */
    WRITTEN,
    /** They come from a secret. */
    FROM_SECRET
  }

  private static final String ROLE = "AWS_ROLE_ARN";
  private static final String TOKEN = "AWS_WEB_IDENTITY_TOKEN_FILE";
  private static final String URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final String AUTHORIZATION = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
  private static final String OFF = "AWS_EC2_METADATA_DISABLED";
  private static final String REGION = "AWS_REGION";
  private static final String FALLBACK = "AWS_DEFAULT_REGION";
  private static final Pattern KEPT =
      Pattern.compile(String.join("|", ROLE, TOKEN, URI, AUTHORIZATION, OFF, REGION, FALLBACK));
  private static final Pattern PROFILE =
      Pattern.compile("AWS_(?:PROFILE|DEFAULT_PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE)");

  /** The webhook itself sets the region and the endpoints of STS. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:AWS_(?!ACCESS_KEY|SECRET_|SESSION_TOKEN|PROFILE|DEFAULT_PROFILE|ROLE_ARN|WEB_IDENTITY"
              + "|CONTAINER_|STS_REGIONAL|EC2_METADATA_DISABLED)[A-Z0-9_]+)"
              + "|(?:(?:[A-Z0-9_]+_)?(?:S3|SQS|SNS|DYNAMODB|KINESIS|SSM|KMS|ATHENA|BEDROCK"
              + "|SECRETSMANAGER)(?:_[A-Z0-9_]+)?)");

  private final String image;
  private final Map<String, String> values;
  private final Keys keys;
  private final String sign;
  private final boolean hasProfile;
  private final boolean hasOther;
  private final boolean hasHalfOfKeys;
  private final String agentProxy;

  private EnvironmentFacts(
      String image,
      Map<String, String> values,
      Keys keys,
      String sign,
      boolean hasProfile,
      boolean hasOther,
      boolean hasHalfOfKeys,
      String agentProxy) {
    this.agentProxy = agentProxy;
    this.hasHalfOfKeys = hasHalfOfKeys;
    this.image = image;
    this.values = values;
    this.keys = keys;
    this.sign = sign;
    this.hasProfile = hasProfile;
    this.hasOther = hasOther;
  }

  /** Those of a container of Kubernetes. */
  public static EnvironmentFacts ofPod(Fields container) {
    return of(container, "env", !container.list("envFrom").isEmpty());
  }

  /** Those of a container definition of ECS. */
  public static EnvironmentFacts ofTask(Fields container) {
    return of(container, "environment", !container.list("environmentFiles").isEmpty());
  }

  private static EnvironmentFacts of(Fields container, String field, boolean hasOther) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean hasProfile = false;
    String sign = "";
    AccessKeyFacts accessKeys = AccessKeyFacts.in(container, field);
    for (Fields each : container.list(field)) {
      String name = each.text("name");
      if (KEPT.matcher(name).matches()) {
        values.put(name, each.text("value"));
      }
      hasProfile |= PROFILE.matcher(name).matches();
      if (sign.isEmpty() && SIGN.matcher(name).matches()) {
        sign = name;
      }
    }
    return new EnvironmentFacts(
        container.text("image"),
        Collections.unmodifiableMap(values),
        accessKeys.place(),
        sign,
        hasProfile,
        hasOther,
        accessKeys.isHalf(),
        AgentProxy.in(container.list(field)));
  }

  public String image() {
    return image;
  }

  public Keys keys() {
    return keys;
  }

  /** The first variable that shows that the container uses AWS; empty if there is none. */
  public String sign() {
    return sign;
  }

  public boolean hasProfile() {
    return hasProfile;
  }

  /** Whether one of the two parts of an access key is missing. */
  public boolean hasHalfOfKeys() {
    return hasHalfOfKeys;
  }

  /**
   * How a proxy may come before the agent of Pod Identity: one clause. Empty if no proxy is set, or
   * each client reads from NO_PROXY that it asks the agent itself.
   */
  public Optional<String> agentProxy() {
    return Optional.of(agentProxy).filter(it -> !it.isEmpty());
  }

  /** Whether a variable keeps SDKs from instance metadata. */
  public boolean isMetadataOff() {
    return values.getOrDefault(OFF, "").equalsIgnoreCase("true");
  }

  /** The regions that its variables name; a value that is not in the file is empty. */
  public List<String> regions() {
    List<String> regions = new ArrayList<>();
    Stream.of(REGION, FALLBACK).filter(values::containsKey).map(values::get).forEach(regions::add);
    return regions;
  }

  /** Whether it has variables whose names are not in the file. */
  public boolean hasOther() {
    return hasOther;
  }

  /** The role of the web identity; empty if the variable is not set, or its value not known. */
  public String role() {
    return values.getOrDefault(ROLE, "");
  }

  public boolean hasRole() {
    return values.containsKey(ROLE);
  }

  public boolean hasToken() {
    return values.containsKey(TOKEN);
  }

  public String token() {
    return values.getOrDefault(TOKEN, "");
  }

  public boolean hasUri() {
    return values.containsKey(URI);
  }

  /** Where the container's credentials come from; empty if the value is not known. */
  public String uri() {
    return values.getOrDefault(URI, "");
  }

  public boolean hasAuthorization() {
    return values.containsKey(AUTHORIZATION);
  }

  public String authorization() {
    return values.getOrDefault(AUTHORIZATION, "");
  }

  /** The one variable of a pair whose other is missing. */
  public Optional<String> half() {
    if (hasRole() != hasToken()) {
      return Optional.of(hasRole() ? ROLE : TOKEN);
    }
    return hasUri() != hasAuthorization() && hasAuthorization()
        ? Optional.of(AUTHORIZATION)
        : Optional.empty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof EnvironmentFacts)) {
      return false;
    }
    EnvironmentFacts it = (EnvironmentFacts) other;
    return it.image.equals(image)
        && it.values.equals(values)
        && it.keys == keys
        && it.sign.equals(sign)
        && it.hasProfile == hasProfile
        && it.hasOther == hasOther
        && it.hasHalfOfKeys == hasHalfOfKeys
        && it.agentProxy.equals(agentProxy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(image, values, keys, sign);
  }
}
