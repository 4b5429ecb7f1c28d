package dev.whoami.world.http;

import dev.whoami.world.ProcessChild;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Surroundings in memory: what was not put in is not there, nothing listens at an address without a
 * reply, and time stands still, at noon, but for what a reply takes. It remembers what was asked,
 * and what was handed out.
 */
public final class FakeSurroundings implements Surroundings {
  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Map<String, Reading> environment = new ConcurrentHashMap<>();
  private final Map<String, Reading> properties = new ConcurrentHashMap<>();
  private final Map<String, Reading> files = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> entries = new ConcurrentHashMap<>();
  private final Map<String, String> links = new ConcurrentHashMap<>();
  private final Map<String, Function<HttpCall, HttpReply>> replies = new ConcurrentHashMap<>();
  private final List<HttpCall> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<String> handedOut = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean resolves = new AtomicBoolean(true);
  private final Map<String, byte[]> binary = new ConcurrentHashMap<>();
  private final Map<String, Reading> outputs = new ConcurrentHashMap<>();
  private final AtomicLong nanos = new AtomicLong();

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

  /** A file of bytes that may be no text in UTF-8. */
  public FakeSurroundings bytes(String path, byte[] bytes) {
    binary.put(path, bytes.clone());
    return file(path, new String(bytes, StandardCharsets.UTF_8));
  }

  /** A file that is there, and cannot be had. */
  public FakeSurroundings noFile(String path, Reading.Status why) {
    files.put(path, Reading.none(why));
    return this;
  }

  /** A jar with its entries: a name and a text by turns. */
  public FakeSurroundings jar(String path, String... namesAndTexts) {
    Map<String, String> in = new ConcurrentHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      in.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    entries.put(path, in);
    return this;
  }

  /** A symbolic link, absolute. */
  public FakeSurroundings link(String path, String target) {
    links.put(path, target);
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

  /** The same, where it takes so long to answer. */
  public FakeSurroundings replyAfter(Duration time, String request, int status) {
    return reply(
        request,
        call -> {
          nanos.addAndGet(time.toNanos());
          return HttpReply.answered(status, Collections.emptyMap(), "");
        });
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

  /** How long each request so far could take. */
  public List<Duration> limits() {
    synchronized (calls) {
      return calls.stream().map(HttpCall::limit).toList();
    }
  }

  /** By which way each request so far went. */
  public List<HttpCall.Route> routes() {
    synchronized (calls) {
      return calls.stream().map(HttpCall::route).toList();
    }
  }

  /** From now on, whoever wants a name of no fixed address to be resolved fails. */
  public FakeSurroundings resolvingNothing() {
    resolves.set(false);
    return this;
  }

  /** What a request has in this header. */
  public static String header(HttpCall call, String name) {
    return call.headers().getOrDefault(name, "");
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

  /** A file of bytes, each of which is a character in ISO 8859-1. */
  @Override
  public Reading file(String path, Charset charset) {
    handedOut.add(path);
    Reading text = handOut(files, real(path), Reading.Status.MISSING);
    boolean isFolder = text.status() == Reading.Status.MISSING && isFolder(real(path));
    if (isFolder) {
      return Reading.none(Reading.Status.NOT_A_FILE);
    }
    byte[] bytes = binary.get(real(path));
    if (bytes != null) {
      return Reading.present(new String(bytes, charset));
    }
    return charset.equals(StandardCharsets.ISO_8859_1) && text.isPresent()
        ? Reading.present(new String(text.text().getBytes(StandardCharsets.UTF_8), charset))
        : text;
  }

  @Override
  public Reading trusted(String path, Charset charset) {
    return file(path, charset);
  }

  /** The names in a folder are those of the files and of the jars below it. */
  @Override
  public Listing list(String folder, int limit) {
    String real = real(folder);
    Reading.Status status = files.getOrDefault(real, Reading.present("")).status();
    if (status != Reading.Status.PRESENT) {
      return Listing.none(status);
    }
    if (files.containsKey(real) || entries.containsKey(real)) {
      return Listing.none(Reading.Status.NOT_A_FOLDER);
    }
    String prefix = real.endsWith("/") ? real : real + "/";
    Set<String> names = new TreeSet<>();
    for (String path : paths()) {
      if (path.startsWith(prefix)) {
        names.add(path.substring(prefix.length()).split("/", 2)[0]);
      }
    }
    return names.isEmpty()
        ? Listing.none(Reading.Status.MISSING)
        : Listing.of(new ArrayList<>(names), limit);
  }

  @Override
  public Reading realPath(String path) {
    String real = real(path);
    boolean isThere = files.containsKey(real) || entries.containsKey(real) || isFolder(real);
    return isThere ? Reading.present(real) : Reading.none(Reading.Status.MISSING);
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    String real = real(jar);
    Reading file = files.getOrDefault(real, Reading.none(Reading.Status.MISSING));
    Reading.Status why = file.isPresent() ? Reading.Status.UNREADABLE : file.status();
    Map<String, String> in = entries.get(real);
    return names.stream()
        .map(
            name ->
                in == null
                    ? Reading.none(why)
                    : Optional.ofNullable(in.get(name))
                        .map(Reading::present)
                        .orElse(Reading.none(Reading.Status.NOT_IN_JAR)))
        .toList();
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    Map<String, String> in = entries.get(real(jar));
    return in == null
        ? Listing.none(Reading.Status.MISSING)
        : Listing.of(
            in.keySet().stream().filter(it -> endings.stream().anyMatch(it::endsWith)).toList(),
            limit);
  }

  @Override
  public Reading part(String path, long from, int length) {
    Reading whole = file(path, StandardCharsets.ISO_8859_1);
    int size = whole.text().length();
    return whole.isPresent()
        ? Reading.present(
            whole.text().substring((int) Math.min(from, size), (int) Math.min(from + length, size)))
        : whole;
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return Listing.none(Reading.Status.UNREADABLE);
  }

  @Override
  public Reading link(String path) {
    return Optional.ofNullable(links.get(path))
        .map(Reading::present)
        .orElse(Reading.none(Reading.Status.MISSING));
  }

  private boolean isFolder(String path) {
    return paths().stream().anyMatch(it -> it.startsWith(path + "/"));
  }

  private Set<String> paths() {
    Set<String> all = new TreeSet<>(files.keySet());
    all.addAll(entries.keySet());
    all.addAll(links.keySet());
    return all;
  }

  /** Follows the links in a path, each at most once. */
  private String real(String path) {
    String real = path;
    for (Map.Entry<String, String> link : links.entrySet()) {
      if (real.equals(link.getKey()) || real.startsWith(link.getKey() + "/")) {
        real = link.getValue() + real.substring(link.getKey().length());
      }
    }
    return real;
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
    if (!resolves.get() && !HttpTarget.isNumeric(host)) {
      throw new AssertionError("a name server was asked for " + host);
    }
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Override
  public Reading run(String command, Duration limit) {
    handedOut.add(command);
    return handOut(outputs, command, Reading.Status.UNREADABLE);
  }

  @Override
  public ProgramReply run(ProgramCall program, Duration limit) {
    return ProgramReply.none(ProgramReply.Ending.NOT_RUN);
  }

  @Override
  public WriteAccess writeAccess(String path) {
    return WriteAccess.unknown(path, "is not of this process");
  }

  @Override
  public WriteAccess writeAccessWithin(String path) {
    return WriteAccess.unknown(path, "is not of this process");
  }

  @Override
  public Optional<Surroundings> ofThisShell() {
    return Optional.empty();
  }

  @Override
  public Optional<Surroundings> ofProcess(long pid) {
    return Optional.empty();
  }

  @Override
  public Reading fileFor(long pid, String path, Charset charset) {
    return file(path, charset);
  }

  @Override
  public Reading trustedFor(long pid, String path, Charset charset) {
    return fileFor(pid, path, charset);
  }

  @Override
  public boolean mayRead(long pid, String path) {
    return true;
  }

  @Override
  public Instant now() {
    return NOON;
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public boolean isLive() {
    return false;
  }

  @Override
  public CpuWindow watchCpu(Duration longest) {
    return CpuWindow.unmeasured();
  }

  @Override
  public Optional<ProcessChild> child() {
    return Optional.empty();
  }

  @Override
  public Surroundings unrecorded() {
    return this;
  }

  @Override
  public boolean isThisProcess() {
    return false;
  }
}
