package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The content of a chunked upload: a length in hexadecimal precedes each chunk. Clients send it if
 * they sign a body in parts.
 *
 * <p>https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
final class SignedChunks {
  private SignedChunks() {}

  static byte[] contentOf(EndpointRequest request) {
    byte[] body = request.body();
    boolean isChunked = request.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
    return isChunked ? joined(body) : body;
  }

  private static byte[] joined(byte[] body) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (at < body.length) {
      int end = endOfLine(body, at);
      String head = new String(body, at, end - at, StandardCharsets.US_ASCII).split(";", 2)[0];
      if (!head.matches("[0-9a-fA-F]{1,7}")) {
        return body;
      }
      int length = Integer.parseInt(head, 16);
      int from = end + 2;
      if (length == 0 || from + length > body.length) {
        break;
      }
      whole.write(body, from, length);
      at = from + length + 2;
    }
    return whole.toByteArray();
  }

  private static int endOfLine(byte[] body, int from) {
    int at = from;
    while (at < body.length && body[at] != '\r') {
      at++;
    }
    return at;
  }
}
