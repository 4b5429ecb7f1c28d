package dev.whoami.lab.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A request to a simulated endpoint. */
public final class EndpointRequest {
  private static final int LARGEST_BODY = 1 << 26;

  private final HttpExchange exchange;
  private final byte[] body;

  private EndpointRequest(HttpExchange exchange, byte[] body) {
    this.exchange = exchange;
    this.body = body;
  }

  /** The request without its body, which has not arrived yet or never will. */
  static EndpointRequest withoutBody(HttpExchange exchange) {
    return new EndpointRequest(exchange, new byte[0]);
  }

  static EndpointRequest read(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    InputStream in = exchange.getRequestBody();
    for (int n = in.read(part); n >= 0 && body.size() < LARGEST_BODY; n = in.read(part)) {
      body.write(part, 0, n);
    }
    return new EndpointRequest(exchange, body.toByteArray());
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  public String path() {
    return exchange.getRequestURI().getPath();
  }

  public byte[] body() {
    return body.clone();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** The fields of a form in the body or, as STS also accepts, in the query. */
  public Map<String, String> form() {
    Map<String, String> fields = query();
    addFields(new String(body, StandardCharsets.UTF_8), fields);
    return fields;
  }

  /** The fields of the query; a field without a value is empty. */
  public Map<String, String> query() {
    Map<String, String> fields = new LinkedHashMap<>();
    addFields(Objects.toString(exchange.getRequestURI().getRawQuery(), ""), fields);
    return fields;
  }

  private static void addFields(String text, Map<String, String> fields) {
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      } else if (equals < 0 && !field.isEmpty()) {
        fields.put(decoded(field), "");
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, "UTF-8");
    } catch (IOException | IllegalArgumentException e) {
      return text;
    }
  }
}
