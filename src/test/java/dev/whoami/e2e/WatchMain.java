package dev.whoami.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a watch beside itself, does to it what the words say, ends it, and prints what came of it:
 *
 * <pre>
 * get:PATH      asks for a page            token:TEXT  from now on with this bearer token
 * health        runs the health command    runs:N      waits until it has looked so often again
 * slow          fifty clients that never end their request, from now on
 * idle          three hundred that say nothing, from now on
 * endless       a client whose path has no end
 * fault:NAME    changes the {@link FaultSwitch}, and asks for what a run says that began then
 * unread        (first) nothing reads what the watch prints, and there is no room for more
 * </pre>
 */
final class WatchMain {
  private static final int PORT = 9464;

  /** In minutes: for a watch that hangs, which a busy machine is not taken for. */
  private static final int PATIENCE = 5;

  /** A few slow clients, waited for one after the other, would take more. */
  private static final int LONGEST_MILLIS = 60_000;

  private static final Pattern RUNS = Pattern.compile("whoami_run_duration_seconds_count (\\d+)");

  private final List<String> command;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final List<Socket> clients = new ArrayList<>();
  private String token = "";

  private WatchMain(List<String> command) {
    this.command = command;
  }

  /** Words, then "--", then the command of the watch. */
  public static void main(String[] arguments) throws Exception {
    List<String> all = Arrays.asList(arguments);
    int gap = all.indexOf("--");
    Result result = new WatchMain(all.subList(gap + 1, all.size())).act(all.subList(0, gap));
    System.out.println(new Gson().toJson(result));
  }

  private Result act(List<String> words) throws Exception {
    if (words.contains("unread")) {
      return actUnread(words);
    }
    Path out = Files.createTempFile("watch", ".out");
    Path err = Files.createTempFile("watch", ".err");
    Result result = act(words, out, err);
    result.lines = Files.readAllLines(out);
    result.errors = Files.readString(err);
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  /** Both streams into a pipe that is full, and stays so. */
  private Result actUnread(List<String> words) throws Exception {
    Path folder = Files.createTempDirectory("watch");
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    RandomAccessFile reader = new RandomAccessFile(pipe.toFile(), "rw");
    try {
      fill(pipe);
      return act(words, pipe, pipe);
    } finally {
      reader.close();
      Files.delete(pipe);
      Files.delete(folder);
    }
  }

  /** Ends with an error as soon as there is no room for more. */
  private static void fill(Path pipe) throws Exception {
    new ProcessBuilder("dd", "if=/dev/zero", "of=" + pipe, "bs=4096", "oflag=nonblock")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Result act(List<String> words, Path out, Path err) throws Exception {
    Process watch =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    Result result = new Result();
    try {
      awaitFirstLook(watch);
      for (String word : words) {
        perform(word, result);
      }
      result.alive = watch.isAlive();
      watch.destroy();
      watch.waitFor(PATIENCE, TimeUnit.MINUTES);
      result.exit = watch.exitValue();
    } finally {
      watch.destroyForcibly();
    }
    result.pages = pages;
    return result;
  }

  private void awaitFirstLook(Process watch) throws InterruptedException {
    while (watch.isAlive() && ask("/readyz").status != 200) {
      Thread.sleep(100);
    }
  }

  private void perform(String word, Result result) throws Exception {
    String[] parts = word.split(":", 2);
    switch (parts[0]) {
      case "get" -> pages.put(parts[1] + (pages.containsKey(parts[1]) ? "#2" : ""), ask(parts[1]));
      case "token" -> token = parts[1];
      case "runs" -> awaitRuns(Integer.parseInt(parts[1]));
      case "health" -> health(result);
      case "slow" -> crowd(50, "GET /slow HTTP/1.1\r\nX: ");
      case "idle" -> crowd(300, "");
      case "endless" -> endless();
      case "fault" -> fault(parts[1]);
      case "unread" -> {}
      default -> throw new IllegalArgumentException(word);
    }
  }

  private void awaitRuns(int more) throws InterruptedException {
    int enough = runs() + more;
    while (runs() < enough) {
      Thread.sleep(100);
    }
  }

  /** The diagnosis and the page are kept by the name of the fault. */
  private void fault(String name) throws IOException, InterruptedException {
    FaultSwitch.to(ReplyFault.valueOf(name));
    Instant since = Instant.now();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE);
    Page diagnosis = ask("/diagnosis");
    while (!beganAfter(since, diagnosis) && System.nanoTime() < end) {
      Thread.sleep(100);
      diagnosis = ask("/diagnosis");
    }
    pages.put(name, diagnosis);
    pages.put(name + " page", ask("/"));
    pages.put(name + " metrics", ask("/metrics"));
  }

  private static boolean beganAfter(Instant since, Page diagnosis) {
    if (diagnosis.status != 200) {
      return false;
    }
    JsonObject json = JsonParser.parseString(diagnosis.body).getAsJsonObject();
    Instant end = Instant.parse(json.get("at").getAsString());
    return end.minusMillis(json.get("elapsedMillis").getAsLong()).isAfter(since);
  }

  private int runs() {
    Matcher count = RUNS.matcher(ask("/metrics").body);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  private void health(Result result) throws Exception {
    Process health =
        new ProcessBuilder(
                PrivateWorld.with(PrivateWorld.briefJava(), "-jar", PrivateWorld.jar(), "health"))
            .start();
    result.health = new String(health.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    result.healthExit = health.waitFor();
  }

  private Page ask(String path) {
    Page page = new Page();
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + PORT + path).toURL().openConnection();
      connection.setConnectTimeout(LONGEST_MILLIS);
      connection.setReadTimeout(LONGEST_MILLIS);
      if (!token.isEmpty()) {
        connection.setRequestProperty("Authorization", "Bearer " + token);
      }
      page.status = connection.getResponseCode();
      String refresh = connection.getHeaderField("Refresh");
      page.refresh = refresh == null ? "" : refresh;
      try (var body =
          page.status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        page.body = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException unanswered) {
      page.body = unanswered.toString();
    }
    return page;
  }

  private void crowd(int size, String words) throws IOException {
    for (int i = 0; i < size; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT);
      socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
      clients.add(socket);
    }
  }

  private void endless() throws IOException {
    byte[] much = new byte[1 << 20];
    Arrays.fill(much, (byte) 'a');
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(much);
      }
    } catch (IOException hungUp) {
      return;
    }
    throw new IllegalStateException("a hundred megabytes were taken for a path");
  }

  /** An answer; its status is 0 where there was none. */
  static final class Page {
    int status;
    String body = "";
    String refresh = "";
  }

  /** All that came of it. */
  static final class Result {
    Map<String, Page> pages = Map.of();
    List<String> lines = List.of();
    String errors = "";
    boolean alive;
    int exit;
    String health = "";
    int healthExit = -1;

    Page page(String path) {
      return Objects.requireNonNull(pages.get(path), path);
    }
  }
}
