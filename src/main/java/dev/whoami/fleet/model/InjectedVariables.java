package dev.whoami.fleet.model;

import dev.whoami.fleet.input.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two pairs of variables with which the webhook gives a role to a container: of a web identity
 * (IRSA), and of the agent of Pod Identity. A container can also set them itself.
 */
public final class InjectedVariables {
  private static final String ROLE = "AWS_ROLE_ARN";
  private static final String TOKEN = "AWS_WEB_IDENTITY_TOKEN_FILE";
  private static final String URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final String AUTHORIZATION = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
  private static final Pattern ALL =
      Pattern.compile(String.join("|", ROLE, TOKEN, URI, AUTHORIZATION));

  private final Map<String, String> values;

  private InjectedVariables(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  static InjectedVariables in(List<Fields> variables) {
    Map<String, String> values = new LinkedHashMap<>();
    variables.stream()
        .filter(it -> ALL.matcher(it.text("name")).matches())
        .forEach(it -> values.put(it.text("name"), it.text("value")));
    return new InjectedVariables(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The role of the web identity; empty if the variable is not set, or its value not known. */
  public String role() {
    return values.getOrDefault(ROLE, "");
  }

  public boolean hasRole() {
    return values.containsKey(ROLE);
  }

  /** The file of the web identity token; empty in the same cases. */
  public String token() {
    return values.getOrDefault(TOKEN, "");
  }

  /** Whether only one of the two variables of a web identity is set. */
  public boolean isHalfOfWebIdentity() {
    return hasRole() != values.containsKey(TOKEN);
  }

  public boolean hasWebIdentity() {
    return hasRole() && values.containsKey(TOKEN);
  }

  /** Where the container's credentials come from; empty if the value is not known. */
  public String uri() {
    return values.getOrDefault(URI, "");
  }

  public boolean hasUri() {
    return values.containsKey(URI);
  }

  /** The file of the token for the agent; empty if the value is not known. */
  public String authorization() {
    return values.getOrDefault(AUTHORIZATION, "");
  }

  public boolean hasAgent() {
    return hasUri() && values.containsKey(AUTHORIZATION);
  }

  /**
   * The one variable of a pair whose other is missing. The address of an agent works without a
   * token.
   */
  public Optional<String> half() {
    if (isHalfOfWebIdentity()) {
      return Optional.of(hasRole() ? ROLE : TOKEN);
    }
    return values.containsKey(AUTHORIZATION) && !hasUri()
        ? Optional.of(AUTHORIZATION)
        : Optional.empty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InjectedVariables && ((InjectedVariables) other).values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
