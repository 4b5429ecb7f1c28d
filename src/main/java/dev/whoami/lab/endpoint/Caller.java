package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.SignatureDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity that signed a request, and why AWS would reject its keys. The signature itself is
 * not checked, since a program has the secret of the key that it names.
 */
final class Caller {
  /** Why AWS does not accept the keys. */
  enum Problem {
    NONE,
    UNSIGNED,
    UNKNOWN_KEY,
    WRONG_TOKEN,
    WRONG_DATE,
    EXPIRED
  }

  /**
   * The access key ID of a version 4 signature, for one region or several, or of a version 2 one.
   */
  private static final Pattern SIGNER = Pattern.compile("(?:Credential=|^AWS )([A-Za-z0-9]+)[/:]");

  private final String accessKeyId;
  private final Optional<LabCredentials> keys;
  private final Problem problem;
  private final String reason;

  private Caller(
      String accessKeyId, Optional<LabCredentials> keys, Problem problem, String reason) {
    this.accessKeyId = accessKeyId;
    this.keys = keys;
    this.problem = problem;
    this.reason = reason;
  }

  static Caller of(EndpointRequest request, KeyRing ring) {
    Map<String, String> query = request.query();
    String accessKeyId = signer(request, query);
    if (accessKeyId.isEmpty()) {
      return new Caller("", Optional.empty(), Problem.UNSIGNED, "");
    }
    Optional<LabCredentials> keys = ring.withId(accessKeyId);
    if (!keys.isPresent()) {
      return new Caller(accessKeyId, keys, Problem.UNKNOWN_KEY, "");
    }
    String token =
        request
            .header("X-Amz-Security-Token")
            .orElse(query.getOrDefault("X-Amz-Security-Token", ""));
    if (!token.equals(keys.get().sessionToken())) {
      return new Caller(accessKeyId, keys, Problem.WRONG_TOKEN, "");
    }
    Optional<String> date = request.header("X-Amz-Date").flatMap(SignatureDate::problemOf);
    if (date.isPresent()) {
      return new Caller(accessKeyId, keys, Problem.WRONG_DATE, date.get());
    }
    Problem problem = keys.get().isExpired() ? Problem.EXPIRED : Problem.NONE;
    return new Caller(accessKeyId, keys, problem, "");
  }

  private static String signer(EndpointRequest request, Map<String, String> query) {
    String authorization = request.header("Authorization").orElse("");
    Matcher signer = SIGNER.matcher(authorization);
    if (signer.find()) {
      return signer.group(1);
    }
    // A presigned URL.
    String credential = query.getOrDefault("X-Amz-Credential", "");
    return credential.isEmpty()
        ? query.getOrDefault("AWSAccessKeyId", "")
        : credential.split("/", 2)[0];
  }

  /** Empty where the request is not signed. */
  String accessKeyId() {
    return accessKeyId;
  }

  /** Whose keys they are; empty where the lab has not handed them out. */
  Optional<LabCredentials> keys() {
    return keys;
  }

  Problem problem() {
    return problem;
  }

  /** Why the date is wrong, where it is. */
  String reason() {
    return reason;
  }
}
