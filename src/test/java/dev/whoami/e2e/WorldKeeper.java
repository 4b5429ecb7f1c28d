package dev.whoami.e2e;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A {@link WorldMain} in a private network of its own, which the next test takes over. At its end
 * this JVM tells it so, and waits for it: what it has used belongs to the tests.
 */
final class WorldKeeper {
  private static final Gson GSON = new Gson();
  private static final Queue<WorldKeeper> IDLE = new ConcurrentLinkedQueue<>();

  /** None of the commands hangs; the machine may be busy. */
  private static final long LONGEST_SECONDS = 600;

  private final Process process;
  private final PrintStream to;
  private final BufferedReader from;

  private WorldKeeper(Process process) {
    this.process = process;
    this.to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.from =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "world-end"));
  }

  /** Runs a command in the world of these words; what it says is in files of the folder. */
  static Answer run(List<String> words, List<String> command, Path folder) throws IOException {
    return answer(
        Map.of("words", words, "command", command, "folder", folder.toString()),
        leavesNothing(words));
  }

  /** The same for the lab, which makes the world. */
  static Answer run(LabRequest lab, List<String> options, List<String> whoami, Path folder)
      throws IOException {
    return answer(
        Map.of("lab", lab, "words", options, "command", whoami, "folder", folder.toString()), true);
  }

  private static Answer answer(Map<String, Object> request, boolean leavesNothing)
      throws IOException {
    WorldKeeper idle = IDLE.poll();
    WorldKeeper keeper = idle == null ? start() : idle;
    Answer answer = keeper.ask(request);
    if (leavesNothing) {
      IDLE.add(keeper);
    } else {
      keeper.end();
    }
    return answer;
  }

  /** No more requests are the end of it. */
  private void end() {
    to.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A network with routes of its own, or a port that stays open, belongs to no other test. */
  private static boolean leavesNothing(List<String> words) {
    return words.stream()
        .noneMatch(
            it ->
                it.startsWith("faultSwitch=")
                    || it.endsWith("=" + ReplyFault.DROPPED)
                    || it.equals("instance=BLACKHOLE"));
  }

  private static WorldKeeper start() throws IOException {
    List<String> line = new ArrayList<>(PrivateWorld.IN_A_NETWORK);
    line.addAll(PrivateWorld.briefJava());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), WorldMain.class.getName()));
    return new WorldKeeper(
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private Answer ask(Map<String, Object> request) throws IOException {
    Thread limit = new Thread(this::endWhenLate, "world-limit");
    limit.setDaemon(true);
    limit.start();
    to.println(GSON.toJson(request));
    String line = from.readLine();
    limit.interrupt();
    if (line == null) {
      throw new IllegalStateException("the world has ended, or its command had not in ten minutes");
    }
    Answer answer = GSON.fromJson(line, Answer.class);
    if (!answer.error.isEmpty()) {
      throw new IllegalStateException("the world did not run: " + answer.error);
    }
    return answer;
  }

  private void endWhenLate() {
    try {
      TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
      process.destroy();
    } catch (InterruptedException answered) {
      // As it should.
    }
  }

  /** What {@link WorldMain} says of a command. */
  static final class Answer {
    private String error = "";
    int exit;
    long elapsedMillis;
    Map<String, List<String>> requests = Map.of();
    List<String> secrets = List.of();
    String home = "";
  }
}
