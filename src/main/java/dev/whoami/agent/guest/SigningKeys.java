package dev.whoami.agent.guest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a provider, which never leave this class: it shows only the access key ID and
 * signatures.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     AWS: create a signed request</a>
 */
final class SigningKeys {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String[] DIGITS = "0123456789abcdef".split("");

  private final String id;
  private final String secret;
  private final @Nullable String token;

  /** {@code token} is null for keys without a session. */
  SigningKeys(@Nullable String id, @Nullable String secret, @Nullable String token) {
    this.id = String.valueOf(id);
    this.secret = String.valueOf(secret);
    this.token = token;
  }

  String id() {
    return id;
  }

  /** Null if there is none. */
  @Nullable String token() {
    return token;
  }

  /** The header Authorization of a POST to this path of a service. */
  String authorization(String host, String path, String time, String region, String body)
      throws GeneralSecurityException {
    String signed = token == null ? "host;x-amz-date" : "host;x-amz-date;x-amz-security-token";
    String headers = "host:" + host + "\nx-amz-date:" + time + "\n";
    headers += token == null ? "" : "x-amz-security-token:" + token + "\n";
    String request = "POST\n" + path + "\n\n" + headers + "\n" + signed + "\n" + hash(body);
    String scope = time.substring(0, 8) + "/" + region + "/sts/aws4_request";
    String text = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash(request);
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String each : scope.split("/", -1)) {
      key = mac(key, each);
    }
    return ALGORITHM
        + " Credential="
        + id
        + "/"
        + scope
        + ", SignedHeaders="
        + signed
        + ", Signature="
        + hex(mac(key, text));
  }

  private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String text) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return hex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (byte each : bytes) {
      hex.append(DIGITS[(each >> 4) & 0xf]).append(DIGITS[each & 0xf]);
    }
    return hex.toString();
  }
}
