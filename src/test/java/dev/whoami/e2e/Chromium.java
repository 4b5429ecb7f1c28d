package dev.whoami.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A browser without a window, in a private network of its own, spoken to through two pipes.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Chromium implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--hide-scrollbars",
          "--remote-debugging-pipe");

  private final Process process;
  private final OutputStream to;
  private final InputStream from;
  private final List<JsonObject> events = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();

  private Chromium(Process process, OutputStream to, InputStream from) {
    this.process = process;
    this.to = to;
    this.from = from;
  }

  /** Starts it with a new profile in this folder; skips the test where there is none. */
  static Chromium in(Path folder) throws IOException {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      System.err.println("SKIPPED: chromium is not installed (Debian's package: chromium).");
    }
    assumeTrue(program.isPresent(), "chromium is not installed (Debian's package: chromium)");
    Path in = pipe(folder.resolve("in"));
    Path out = pipe(folder.resolve("out"));
    List<String> line = new ArrayList<>(List.of("unshare", PrivateWorld.flag(), "sh", "-c"));
    line.addAll(List.of("exec \"$@\" 3<\"$0\" 4>\"${0%/*}/out\"", in.toString()));
    line.add(program.get().toString());
    line.addAll(OPTIONS);
    line.add("--user-data-dir=" + folder.resolve("profile"));
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    return new Chromium(process, Files.newOutputStream(in), Files.newInputStream(out));
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(each -> Stream.of(Path.of(each, "chromium"), Path.of(each, "chromium-browser")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
      return path;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new tab. */
  Tab tab() throws IOException {
    String target = text(ask("", "Target.createTarget", Map.of("url", "about:blank")), "targetId");
    Map<String, ?> attach = Map.of("targetId", target, "flatten", true);
    return new Tab(text(ask("", "Target.attachToTarget", attach), "sessionId"));
  }

  private JsonObject ask(String session, String method, Map<String, ?> parameters)
      throws IOException {
    JsonObject question = new JsonObject();
    int id = asked.incrementAndGet();
    question.addProperty("id", id);
    question.addProperty("method", method);
    question.add("params", GSON.toJsonTree(parameters));
    if (!session.isEmpty()) {
      question.addProperty("sessionId", session);
    }
    to.write((question + "\0").getBytes(StandardCharsets.UTF_8));
    to.flush();
    return answer(id, method);
  }

  private JsonObject answer(int id, String method) throws IOException {
    while (true) {
      JsonObject message = JsonParser.parseString(message()).getAsJsonObject();
      if (!message.has("id")) {
        events.add(message);
      } else if (message.get("id").getAsInt() == id && message.has("result")) {
        return message.getAsJsonObject("result");
      } else if (message.get("id").getAsInt() == id) {
        throw new IllegalStateException(method + ": " + message.get("error"));
      }
    }
  }

  private String message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (int next = from.read(); next != 0; next = from.read()) {
      if (next < 0) {
        throw new IllegalStateException("chromium has ended");
      }
      message.write(next);
    }
    return message.toString(StandardCharsets.UTF_8);
  }

  private static String text(JsonObject object, String member) {
    return object.get(member).getAsString();
  }

  @Override
  public void close() throws IOException {
    try {
      ask("", "Browser.close", Map.of());
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      to.close();
      from.close();
    }
  }

  /** One page, as it is shown. */
  final class Tab {
    private final String session;

    private Tab(String session) throws IOException {
      this.session = session;
      for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
        command(domain + ".enable", Map.of());
      }
    }

    JsonObject command(String method, Map<String, ?> parameters) throws IOException {
      return ask(session, method, parameters);
    }

    /** Loads a file, and waits until it is there. */
    void open(Path file) throws IOException, InterruptedException {
      command("Page.navigate", Map.of("url", file.toUri().toString()));
      while (!evaluate("document.readyState + location.protocol").equals("completefile:")) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    /** The value of an expression, as text. */
    String evaluate(String expression) throws IOException {
      return value(Map.of("expression", "String(" + expression + ")"));
    }

    /** What a promise becomes, as text. */
    String promised(String expression) throws IOException {
      return value(Map.of("expression", expression, "awaitPromise", true));
    }

    /** Runs statements in the page. */
    void run(String script) throws IOException {
      command("Runtime.evaluate", Map.of("expression", script, "returnByValue", false));
    }

    private String value(Map<String, ?> question) throws IOException {
      JsonObject answer = command("Runtime.evaluate", question);
      JsonElement value = answer.getAsJsonObject("result").get("value");
      return value == null ? "" : value.getAsString();
    }

    private boolean isOfThisTab(JsonObject event) {
      return event.has("sessionId") && text(event, "sessionId").equals(session);
    }

    /** What the page asked the network for, or complained of, so far. */
    List<String> events(String method) {
      return events.stream()
          .filter(it -> text(it, "method").equals(method) && isOfThisTab(it))
          .map(it -> it.getAsJsonObject("params").toString())
          .toList();
    }
  }
}
