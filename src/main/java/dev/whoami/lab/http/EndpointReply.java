package dev.whoami.lab.http;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The reply of a simulated endpoint, including incomplete replies. */
public final class EndpointReply {
  /** The ways to send a body. */
  private enum Manner {
    WHOLE,
    NEVER,
    CUT_SHORT,
    DRIPPING,
    ENDLESS
  }

  private static final String JSON = "application/json";
  private static final int CHUNK = 8192;

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Manner manner;

  private EndpointReply(int status, Map<String, String> headers, byte[] body, Manner manner) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.manner = manner;
  }

  public static EndpointReply json(int status, Object body) {
    return of(status, JSON, body.toString());
  }

  /** An error in the JSON of the ECS agent. */
  public static EndpointReply error(int status, String code, String message) {
    JsonObject body = new JsonObject();
    body.addProperty("code", code);
    body.addProperty("message", message);
    body.addProperty("HTTPErrorCode", status);
    return json(status, body);
  }

  public static EndpointReply text(int status, String body) {
    return of(status, "text/plain", body);
  }

  public static EndpointReply xml(int status, String body) {
    return of(status, "text/xml", body);
  }

  /** A reply with these bytes; a HEAD request gets only their length. */
  public static EndpointReply bytes(int status, byte[] body) {
    return new EndpointReply(status, Collections.emptyMap(), body, Manner.WHOLE);
  }

  public static EndpointReply redirect(String target) {
    return text(302, "").with("Location", target);
  }

  /** Sends nothing until the endpoint is closed. */
  public static EndpointReply never() {
    return new EndpointReply(0, Collections.emptyMap(), new byte[0], Manner.NEVER);
  }

  /** Announces the whole body, sends half of it, and closes the connection. */
  public static EndpointReply cutShort(String body) {
    return new EndpointReply(
        200,
        Collections.singletonMap("Content-Type", JSON),
        body.getBytes(StandardCharsets.UTF_8),
        Manner.CUT_SHORT);
  }

  /** Sends one byte every tenth of a second, without end. */
  public static EndpointReply dripping() {
    return new EndpointReply(
        200, Collections.singletonMap("Content-Type", JSON), new byte[0], Manner.DRIPPING);
  }

  /** Sends bytes as fast as the client reads, without end. */
  public static EndpointReply endless() {
    return new EndpointReply(
        200, Collections.singletonMap("Content-Type", JSON), new byte[0], Manner.ENDLESS);
  }

  /** The HTTP status; 0 if no reply comes. */
  public int status() {
    return status;
  }

  /** The reply with one more header. */
  public EndpointReply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new EndpointReply(status, more, body, manner);
  }

  void send(HttpExchange exchange) throws IOException, InterruptedException {
    headers.forEach(exchange.getResponseHeaders()::set);
    switch (manner) {
      case NEVER:
        Thread.sleep(Long.MAX_VALUE);
        break;
      case WHOLE:
        sendWhole(exchange);
        break;
      case CUT_SHORT:
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        break;
      case DRIPPING:
        exchange.sendResponseHeaders(status, 0);
        drip(exchange.getResponseBody());
        break;
      case ENDLESS:
        exchange.sendResponseHeaders(status, 0);
        pour(exchange.getResponseBody());
        break;
    }
  }

  private void sendWhole(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      out.write(' ');
      out.flush();
      Thread.sleep(100);
    }
  }

  private static void pour(OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    Arrays.fill(chunk, (byte) 'x');
    out.write("{\"RoleArn\":\"".getBytes(StandardCharsets.UTF_8));
    while (!Thread.currentThread().isInterrupted()) {
      out.write(chunk);
    }
  }

  private static EndpointReply of(int status, String type, String body) {
    return new EndpointReply(
        status,
        Collections.singletonMap("Content-Type", type),
        body.getBytes(StandardCharsets.UTF_8),
        Manner.WHOLE);
  }
}
