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
 * not checked, because a program has the secret of the key that it names.
 */
final class Caller {
  /** Why AWS rejects the keys. */
  enum Problem {
    NONE,
    UNSIGNED,
    UNKNOWN_KEY,
    WRONG_TOKEN,
    WRONG_DATE,
    EXPIRED
  }

  /** The access key ID in a signature of version 4, for one region or several, or of version 2. */
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

  /** Empty if the request is not signed. */
  String accessKeyId() {
    return accessKeyId;
  }

  /** The keys; empty if the lab has not created them. */
  Optional<LabCredentials> keys() {
    return keys;
  }

  Problem problem() {
    return problem;
  }

  /** What is wrong with the date, if anything is. */
  String reason() {
    return reason;
  }
}
