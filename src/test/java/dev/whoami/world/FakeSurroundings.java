package dev.whoami.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Surroundings in memory: what was not put in is not there, nobody listens at an address without a
 * reply, and time stands still at noon. It remembers what was asked, and what was handed out.
 */
public final class FakeSurroundings implements Surroundings {
  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Map<String, Reading> environment = new ConcurrentHashMap<>();
  private final Map<String, Reading> properties = new ConcurrentHashMap<>();
  private final Map<String, Reading> files = new ConcurrentHashMap<>();
  private final Map<String, Function<HttpCall, HttpReply>> replies = new ConcurrentHashMap<>();
  private final List<HttpCall> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<String> handedOut = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Reading> outputs = new ConcurrentHashMap<>();

  public FakeSurroundings env(String name, String value) {
    environment.put(name, Reading.present(value));
    return this;
  }

  public FakeSurroundings prop(String name, String value) {
    properties.put(name, Reading.present(value));
    return this;
  }

  public FakeSurroundings file(String path, String text) {
    files.put(path, Reading.present(text));
    return this;
  }

  /** A file that is there, and cannot be had. */
  public FakeSurroundings noFile(String path, Reading.Status why) {
    files.put(path, Reading.none(why));
    return this;
  }

  public FakeSurroundings reply(String request, int status, String body) {
    return reply(request, HttpReply.answered(status, Collections.emptyMap(), body));
  }

  public FakeSurroundings reply(String request, HttpReply.Ending ending) {
    return reply(request, HttpReply.none(ending));
  }

  public FakeSurroundings reply(String request, HttpReply reply) {
    return reply(request, call -> reply);
  }

  /** What is answered to a request such as "GET http://127.0.0.1/". */
  public FakeSurroundings reply(String request, Function<HttpCall, HttpReply> service) {
    replies.put(request, service);
    return this;
  }

  /** What a command prints. */
  public FakeSurroundings output(String command, Reading output) {
    outputs.put(command, output);
    return this;
  }

  /** The requests so far, each as METHOD and whole URL. */
  public List<String> requests() {
    synchronized (calls) {
      return calls.stream().map(FakeSurroundings::request).toList();
    }
  }

  /** A header of the only request to an address so far. */
  public Optional<String> header(String request, String name) {
    synchronized (calls) {
      return calls.stream()
          .filter(call -> request(call).equals(request))
          .findFirst()
          .map(call -> call.headers().get(name));
    }
  }

  /** What a request carries: headers and body. */
  public static String contentOf(HttpCall call) {
    return call.headers() + "\n" + call.bodyText();
  }

  /** Whether something that holds this text was handed out, or sent. */
  public boolean hasHandled(String text) {
    synchronized (handedOut) {
      return handedOut.stream().anyMatch(it -> it.contains(text));
    }
  }

  private static String request(HttpCall call) {
    return call.method() + " " + call.uri();
  }

  private Reading handOut(Map<String, Reading> readings, String name, Reading.Status otherwise) {
    Reading reading = readings.getOrDefault(name, Reading.none(otherwise));
    handedOut.add(reading.text());
    return reading;
  }

  @Override
  public Reading environment(String name) {
    return handOut(environment, name, Reading.Status.NOT_SET);
  }

  @Override
  public Reading property(String name) {
    return handOut(properties, name, Reading.Status.NOT_SET);
  }

  @Override
  public Reading file(String path) {
    handedOut.add(path);
    return handOut(files, path, Reading.Status.MISSING);
  }

  @Override
  public HttpReply http(HttpCall call) {
    calls.add(call);
    Function<HttpCall, HttpReply> nobody = it -> HttpReply.none(HttpReply.Ending.REFUSED);
    HttpReply reply = replies.getOrDefault(request(call), nobody).apply(call);
    handedOut.add(request(call) + contentOf(call) + reply.body());
    return reply;
  }

  @Override
  public boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Override
  public Reading run(String command, Duration limit) {
    handedOut.add(command);
    return handOut(outputs, command, Reading.Status.UNREADABLE);
  }

  @Override
  public Instant now() {
    return NOON;
  }

  @Override
  public long nanoTime() {
    return 0;
  }

  @Override
  public boolean isThisProcess() {
    return false;
  }
}
