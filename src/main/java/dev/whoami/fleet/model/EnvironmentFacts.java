package dev.whoami.fleet.model;

import dev.whoami.fleet.input.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** The webhook itself sets the region and the endpoints of STS. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:AWS_(?!ACCESS_KEY|SECRET_|SESSION_TOKEN|PROFILE|DEFAULT_PROFILE|ROLE_ARN|WEB_IDENTITY"
              + "|CONTAINER_|STS_REGIONAL|EC2_METADATA_DISABLED)[A-Z0-9_]+)"
              + "|(?:(?:[A-Z0-9_]+_)?(?:S3|SQS|SNS|DYNAMODB|KINESIS|SSM|KMS|ATHENA|BEDROCK"
              + "|SECRETSMANAGER)(?:_[A-Z0-9_]+)?)");

  private final String image;
  private final InjectedVariables injected;
  private final SdkSettings settings;
  private final Keys keys;
  private final boolean hasHalfOfKeys;
  private final String sign;
  private final boolean hasOther;
  private final String agentProxy;

  private EnvironmentFacts(
      String image, List<Fields> variables, AccessKeyFacts accessKeys, boolean hasOther) {
    this.image = image;
    this.injected = InjectedVariables.in(variables);
    this.settings = SdkSettings.in(variables);
    this.keys = accessKeys.place();
    this.hasHalfOfKeys = accessKeys.isHalf();
    this.sign = sign(variables);
    this.hasOther = hasOther;
    this.agentProxy = AgentProxy.in(variables);
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
    return new EnvironmentFacts(
        container.text("image"),
        container.list(field),
        AccessKeyFacts.in(container, field),
        hasOther);
  }

  private static String sign(List<Fields> variables) {
    return variables.stream()
        .map(it -> it.text("name"))
        .filter(it -> SIGN.matcher(it).matches())
        .findFirst()
        .orElse("");
  }

  public String image() {
    return image;
  }

  /** The variables with which a webhook gives a role. */
  public InjectedVariables injected() {
    return injected;
  }

  /** The variables that change how SDKs look for credentials. */
  public SdkSettings settings() {
    return settings;
  }

  public Keys keys() {
    return keys;
  }

  /** Whether one of the two parts of an access key is missing. */
  public boolean hasHalfOfKeys() {
    return hasHalfOfKeys;
  }

  /** The first variable that shows that the container uses AWS; empty if there is none. */
  public String sign() {
    return sign;
  }

  /**
   * How a proxy may come before the agent of Pod Identity: one clause. Empty if no proxy is set, or
   * each client reads from NO_PROXY that it asks the agent itself.
   */
  public Optional<String> agentProxy() {
    return Optional.of(agentProxy).filter(it -> !it.isEmpty());
  }

  /** Whether it has variables whose names are not in the file. */
  public boolean hasOther() {
    return hasOther;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof EnvironmentFacts)) {
      return false;
    }
    EnvironmentFacts it = (EnvironmentFacts) other;
    return it.image.equals(image)
        && it.injected.equals(injected)
        && it.settings.equals(settings)
        && it.keys == keys
        && it.hasHalfOfKeys == hasHalfOfKeys
        && it.sign.equals(sign)
        && it.hasOther == hasOther
        && it.agentProxy.equals(agentProxy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(image, injected, settings, keys, sign);
  }
}
