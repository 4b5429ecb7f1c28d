package dev.whoami.agent.guest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * GetCallerIdentity, sent from the application's process, so that the keys do not leave it. It uses
 * Java's own HTTP and no class of the application, which may have no client for STS.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">
 *     AWS: GetCallerIdentity</a>
 */
final class IdentityCall {
  private static final String BODY = "Action=GetCallerIdentity&Version=2011-06-15";
  private static final int LARGEST = 64 << 10;
  private static final int MILLIS = 3000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final URI address;
  private final String region;

  IdentityCall(URI address, String region) {
    this.address = address;
    this.region = region;
  }

  void send(SigningKeys keys, AnswerLines answer) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      try {
        sign(connection, keys);
        read(connection, answer);
      } finally {
        connection.disconnect();
      }
    } catch (IOException | GeneralSecurityException | RuntimeException unreachable) {
      answer.put("unasked", unreachable.getClass().getName());
    }
  }

  private void sign(HttpURLConnection connection, SigningKeys keys)
      throws IOException, GeneralSecurityException {
    String time = TIME.format(Instant.now());
    String set = address.getRawPath();
    String path = set == null || set.isEmpty() ? "/" : set;
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    connection.setDoOutput(true);
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty(
        "Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    connection.setRequestProperty("X-Amz-Date", time);
    if (keys.token() != null) {
      connection.setRequestProperty("X-Amz-Security-Token", keys.token());
    }
    connection.setRequestProperty(
        "Authorization", keys.authorization(host(), path, time, region, BODY));
    try (OutputStream out = connection.getOutputStream()) {
      out.write(BODY.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The host in the form that Java sends. */
  private String host() {
    int port = address.getPort();
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    return address.getHost() + (port < 0 || port == usual ? "" : ":" + port);
  }

  private static void read(HttpURLConnection connection, AnswerLines answer) throws IOException {
    int status = connection.getResponseCode();
    answer.put("status", String.valueOf(status));
    String body = body(status < 400 ? connection.getInputStream() : connection.getErrorStream());
    answer.put("arn", element(body, "Arn"));
    answer.put("account", element(body, "Account"));
    answer.put("user", element(body, "UserId"));
    answer.put("refusal", status < 400 ? null : element(body, "Code"));
  }

  private static String body(@Nullable InputStream from) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (from != null) {
      try (InputStream in = from) {
        byte[] part = new byte[4096];
        for (int n = in.read(part); n >= 0 && bytes.size() < LARGEST; n = in.read(part)) {
          bytes.write(part, 0, n);
        }
      }
    }
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
  }

  /** The text of the first element with this name; null if there is none. */
  private static @Nullable String element(String xml, String name) {
    int start = xml.indexOf("<" + name + ">");
    int end = xml.indexOf("</" + name + ">", Math.max(start, 0));
    return start < 0 || end < 0 ? null : xml.substring(start + name.length() + 2, end).trim();
  }
}
