package dev.whoami.aws;

import dev.whoami.world.text.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * AWS Signature Version 4 of a POST to the root of a host, with every header signed. It needs only
 * SHA-256, since Java's own HMAC needs a hundred classes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     AWS: create a signed API request</a>
 */
final class SignatureV4 {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String END = "aws4_request";
  private static final int BLOCK_BYTES = 64;

  private final String accessKeyId;
  private final String secretKey;
  private final String region;
  private final String service;
  private final String time;

  /**
   * One object for all parts: for the sixteenth instance, Java would generate a class to create
   * more of them faster.
   */
  private final MessageDigest sha256 = sha256();

  SignatureV4(String accessKeyId, String secretKey, String region, String service, Instant now) {
    this.accessKeyId = accessKeyId;
    this.secretKey = secretKey;
    this.region = region;
    this.service = service;
    this.time = time(now);
  }

  /** The time in the form 20260131T235959Z. */
  static String time(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString().replace("-", "").replace(":", "");
  }

  /** The Authorization header of this request; the names of its headers are in lower case. */
  String of(Map<String, String> headers, byte[] body) {
    SortedMap<String, String> sorted = new TreeMap<>(headers);
    String names = String.join(";", sorted.keySet());
    StringBuilder request = new StringBuilder("POST\n/\n\n");
    sorted.forEach((name, value) -> request.append(name).append(':').append(value).append('\n'));
    request.append('\n').append(names).append('\n').append(Hex.of(digest(body)));
    String day = time.substring(0, 8);
    String scope = day + "/" + region + "/" + service + "/" + END;
    String signed =
        ALGORITHM + "\n" + time + "\n" + scope + "\n" + Hex.of(digest(bytes(request.toString())));
    byte[] key = bytes("AWS4" + secretKey);
    for (String part : new String[] {day, region, service, END}) {
      key = hmac(key, part);
    }
    return ALGORITHM
        + (" Credential=" + accessKeyId + "/" + scope)
        + (", SignedHeaders=" + names)
        + (", Signature=" + Hex.of(hmac(key, signed)));
  }

  /** HMAC (RFC 2104) with SHA-256. */
  byte[] hmac(byte[] key, String text) {
    byte[] inner = Arrays.copyOf(key.length > BLOCK_BYTES ? digest(key) : key, BLOCK_BYTES);
    byte[] outer = inner.clone();
    for (int i = 0; i < BLOCK_BYTES; i++) {
      inner[i] ^= 0x36;
      outer[i] ^= 0x5c;
    }
    return digest(outer, digest(inner, bytes(text)));
  }

  /** The digest of these bytes, one part after the other. The digest object is reset afterwards. */
  private byte[] digest(byte[]... parts) {
    for (byte[] each : parts) {
      sha256.update(each);
    }
    return sha256.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
