package dev.whoami.lab.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.SampleNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of IRSA that a pod has: token file and role ARN. */
public enum WebIdentity implements Trait {
  NONE,
  HEALTHY,
  MISSING_FILE,
  EXPIRED_TOKEN,
  /**
   * Three seconds after the first request, the file has another token, and the old one has expired.
   */
  REPLACED_TOKEN,
  ONLY_ROLE_ARN,
  ONLY_TOKEN_FILE;

  public static final String TOKEN_FILE = "var/run/secrets/eks.amazonaws.com/serviceaccount/token";

  public boolean hasTokenFile() {
    return this == HEALTHY
        || this == EXPIRED_TOKEN
        || this == REPLACED_TOKEN
        || this == ONLY_TOKEN_FILE;
  }

  public Map<String, String> variables(String tokenFile) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (this == NONE) {
      return variables;
    }
    if (this != ONLY_TOKEN_FILE) {
      variables.put("AWS_ROLE_ARN", SampleNames.IRSA_ROLE_ARN);
    }
    if (this != ONLY_ROLE_ARN) {
      variables.put("AWS_WEB_IDENTITY_TOKEN_FILE", tokenFile);
    }
    return variables;
  }

  /** A service account's token in the form of EKS: header, payload, signature. */
  public String token(KeyRing ring) {
    long now = Instant.now().getEpochSecond();
    long end = this == EXPIRED_TOKEN ? now - 3600 : now + 86_400;
    JsonArray audience = new JsonArray();
    audience.add("sts.amazonaws.com");
    JsonObject payload = new JsonObject();
    payload.add("aud", audience);
    payload.addProperty("exp", end);
    payload.addProperty("iat", end - 86_400);
    payload.addProperty("iss", SampleNames.ISSUER);
    payload.addProperty("sub", SampleNames.SERVICE_ACCOUNT);
    String head = base64("{\"alg\":\"RS256\",\"kid\":\"lab\"}") + "." + base64(payload.toString());
    return ring.keep(head + "." + ring.token(342));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
