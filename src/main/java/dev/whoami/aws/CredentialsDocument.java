package dev.whoami.aws;

import dev.whoami.world.secret.Secret;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The JSON in which the container endpoint, the instance metadata and a credential_process provide
 * credentials. The SDK's own parser reads it, so that whoami and the SDK agree on what is
 * malformed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">
 *     AWS: container credential provider</a>
 */
public final class CredentialsDocument {
  private final Map<String, JsonNode> fields;
  private final String tokenField;
  private final String errorMessage;

  private CredentialsDocument(
      Map<String, JsonNode> fields, String tokenField, String errorMessage) {
    this.fields = fields;
    this.tokenField = tokenField;
    this.errorMessage = errorMessage;
  }

  /** Reads the answer of the container endpoint or the instance metadata. */
  public static CredentialsDocument parse(String body) {
    return parse(body, "Token");
  }

  /**
   * Reads the output of a credential_process, which has another name for the session token.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html">
   *     AWS: process credential provider</a>
   */
  public static CredentialsDocument ofProcess(String output) {
    return parse(output, "SessionToken");
  }

  private static CredentialsDocument parse(String body, String tokenField) {
    Optional<Map<String, JsonNode>> fields = JsonFields.of(body);
    String what = body.trim().isEmpty() ? "an empty body" : "something that is not a JSON object";
    return fields
        .map(map -> new CredentialsDocument(map, tokenField, errorMessageOf(map)))
        .orElseGet(() -> new CredentialsDocument(Collections.emptyMap(), tokenField, what));
  }

  private static String errorMessageOf(Map<String, JsonNode> fields) {
    for (String name : new String[] {"AccessKeyId", "SecretAccessKey"}) {
      if (!JsonFields.text(fields, name).isPresent()) {
        return "JSON without a usable " + name;
      }
    }
    @Nullable JsonNode expiration = fields.get("Expiration");
    boolean wrong = expiration != null && !instant(fields).isPresent() && !expiration.isNull();
    return wrong ? "an Expiration that is not an instant" : "";
  }

  private static Optional<Instant> instant(Map<String, JsonNode> fields) {
    return JsonFields.text(fields, "Expiration").flatMap(CredentialsDocument::instant);
  }

  /** Parses a time in such a document: in UTC, or with an offset; empty for another text. */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.endsWith("Z")
              ? Instant.parse(text)
              : OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                  .toInstant());
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  /** What is wrong with the document, as a noun; empty if nothing is. */
  public String errorMessage() {
    return errorMessage;
  }

  public boolean isUsable() {
    return errorMessage.isEmpty();
  }

  /** The error code of the ECS agent or the instance metadata, if the document has one. */
  public Optional<String> errorCode() {
    Optional<String> code = JsonFields.text(fields, "code");
    return code.isPresent() ? code : JsonFields.text(fields, "Code");
  }

  /** The flaws of the document as an endpoint's answer; the least unusual flaw is first. */
  public Set<CredentialsFlaw> flaws() {
    return CredentialsFlaws.of(fields);
  }

  /** The document with AWS's spelling of the fields, for a client that ignores case. */
  public CredentialsDocument inUsualCase() {
    Map<String, JsonNode> usual = CredentialsFlaws.inUsualCase(fields);
    return new CredentialsDocument(usual, tokenField, errorMessageOf(usual));
  }

  /** The key, whatever its Expiration is; empty if there is none. */
  public Optional<Credentials> key() {
    boolean has =
        JsonFields.text(fields, "AccessKeyId").isPresent()
            && JsonFields.text(fields, "SecretAccessKey").isPresent();
    return has ? Optional.of(credentials()) : Optional.empty();
  }

  /** The credentials of a usable document. */
  public Credentials credentials() {
    Credentials found = Credentials.of(text("AccessKeyId"), Secret.of(text("SecretAccessKey")));
    Optional<String> token = JsonFields.text(fields, tokenField);
    found = token.isPresent() ? found.withToken(Secret.of(token.get())) : found;
    Optional<Instant> expiration = instant(fields);
    found = expiration.isPresent() ? found.expiringAt(expiration.get()) : found;
    Optional<Arn> role = JsonFields.text(fields, "RoleArn").flatMap(Arn::parse);
    found = role.isPresent() ? found.ofRole(role.get()) : found;
    Optional<String> account = JsonFields.text(fields, "AccountId");
    return account.isPresent() ? found.ofAccount(account.get()) : found;
  }

  private String text(String name) {
    return JsonFields.text(fields, name).orElse("");
  }
}
