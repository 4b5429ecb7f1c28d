package dev.whoami.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * A listener that answers from a list, and writes down who asked: {@code {"name", "host", "port",
 * "replies": [[request, status, {header: value}, body], …]}}. The first entry counts whose request
 * begins so, or is the whole of it where it ends in "="; what none has is 404. A body is packed
 * where its headers say so.
 */
final class ScriptedEndpoint implements AutoCloseable {
  private final String name;
  private final JsonArray replies;
  private final UnaryOperator<String> fill;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private ScriptedEndpoint(JsonObject script, UnaryOperator<String> fill) throws IOException {
    this.name = script.get("name").getAsString();
    this.replies = script.getAsJsonArray("replies");
    this.fill = fill;
    String host = script.get("host").getAsString();
    this.server = HttpServer.create(new InetSocketAddress(host, script.get("port").getAsInt()), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Listens until it is closed; what the bodies leave open is filled in for each reply. */
  static ScriptedEndpoint listen(String script, UnaryOperator<String> fill) throws IOException {
    return new ScriptedEndpoint(new Gson().fromJson(script, JsonObject.class), fill);
  }

  String name() {
    return name;
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    requests.add(request);
    for (JsonElement each : replies) {
      JsonArray reply = each.getAsJsonArray();
      if (isFor(request, reply.get(0).getAsString())) {
        reply
            .get(2)
            .getAsJsonObject()
            .entrySet()
            .forEach(
                it -> exchange.getResponseHeaders().set(it.getKey(), it.getValue().getAsString()));
        send(exchange, reply.get(1).getAsInt(), fill.apply(reply.get(3).getAsString()));
        return;
      }
    }
    send(exchange, 404, "");
  }

  private static boolean isFor(String request, String wanted) {
    return wanted.endsWith("=")
        ? request.equals(wanted.substring(0, wanted.length() - 1))
        : request.startsWith(wanted);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    String packing = exchange.getResponseHeaders().getFirst("Content-Encoding");
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] body = packing == null ? plain : gzip(plain);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
