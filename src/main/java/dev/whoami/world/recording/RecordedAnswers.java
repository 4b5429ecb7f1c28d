package dev.whoami.world.recording;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All answers of the surroundings by what was asked, in memory and with every secret. The
 * characters of files and replies are kept up to a limit; the recording shows whether something is
 * left out.
 */
final class RecordedAnswers {
  /** Far more characters than any container had so far. */
  private static final long MOST_CHARACTERS = 32L << 20;

  private static final int MOST_ANSWERS = 20_000;

  private final Instant start;
  private final Map<String, Reading> environment = new TreeMap<>();
  private final Map<String, Reading> properties = new TreeMap<>();
  private final Map<String, RecordedFile> files = new TreeMap<>();
  private final Map<String, Map<String, Reading>> jars = new TreeMap<>();
  private final Map<String, Listing> folders = new TreeMap<>();
  private final Map<String, Reading> realPaths = new TreeMap<>();
  private final Map<RecordedRequest, List<TimedReply>> replies = new LinkedHashMap<>();
  private final Map<String, Boolean> loopback = new TreeMap<>();
  private final Map<String, Boolean> rights = new TreeMap<>();
  private final Map<String, Reading> runs = new TreeMap<>();
  private final long[] room = {MOST_CHARACTERS, MOST_ANSWERS};
  private final boolean[] full = new boolean[1];

  RecordedAnswers(Instant start) {
    this.start = start;
  }

  /** The start of the recorded run. */
  Instant start() {
    return start;
  }

  synchronized void environment(String name, Reading reading) {
    keep(reading.text().length(), () -> environment.putIfAbsent(name, reading));
  }

  synchronized void property(String name, Reading reading) {
    keep(reading.text().length(), () -> properties.putIfAbsent(name, reading));
  }

  /**
   * If a file is read in two encodings, the recording keeps the one with one character for each
   * byte.
   */
  synchronized void file(String path, Charset charset, Reading reading) {
    RecordedFile file = new RecordedFile(reading, charset);
    RecordedFile had = files.get(path);
    if (had == null || (file.isOfBytes() && !had.isOfBytes())) {
      keep(reading.text().length(), () -> files.put(path, file));
    }
  }

  synchronized void folder(String path, Listing listing) {
    long length = listing.names().stream().mapToInt(String::length).sum();
    keep(length, () -> folders.putIfAbsent(path, listing));
  }

  synchronized void realPath(String path, Reading real) {
    keep(real.text().length(), () -> realPaths.putIfAbsent(path, real));
  }

  synchronized void entry(String jar, String name, Reading reading) {
    keep(
        reading.text().length(),
        () -> jars.computeIfAbsent(jar, it -> new TreeMap<>()).putIfAbsent(name, reading));
  }

  synchronized void reply(RecordedRequest request, TimedReply reply) {
    keep(
        reply.reply().body().length(),
        () -> replies.computeIfAbsent(request, it -> new ArrayList<>()).add(reply));
  }

  synchronized void loopback(String host, boolean isLoopback) {
    keep(0, () -> loopback.put(host, isLoopback));
  }

  synchronized void right(long pid, String path, boolean mayRead) {
    keep(0, () -> rights.put(pid + " " + path, mayRead));
  }

  synchronized void run(String command, Reading output) {
    keep(output.text().length(), () -> runs.putIfAbsent(command, output));
  }

  private void keep(long characters, Runnable keeping) {
    room[0] -= characters;
    room[1]--;
    full[0] |= room[0] < 0 || room[1] < 0;
    if (!full[0]) {
      keeping.run();
    }
  }

  /** Whether something was left out because of the limit. */
  synchronized boolean isCut() {
    return full[0];
  }

  /** Blocks every addition until the reader is done. */
  synchronized void read(Consumer<RecordedAnswers> reader) {
    reader.accept(this);
  }

  Map<String, Reading> environment() {
    return Collections.unmodifiableMap(environment);
  }

  Map<String, Reading> properties() {
    return Collections.unmodifiableMap(properties);
  }

  Map<String, RecordedFile> files() {
    return Collections.unmodifiableMap(files);
  }

  Map<String, Map<String, Reading>> jars() {
    return Collections.unmodifiableMap(jars);
  }

  Map<String, Listing> folders() {
    return Collections.unmodifiableMap(folders);
  }

  Map<String, Reading> realPaths() {
    return Collections.unmodifiableMap(realPaths);
  }

  Map<RecordedRequest, List<TimedReply>> replies() {
    return Collections.unmodifiableMap(replies);
  }

  Map<String, Boolean> loopback() {
    return Collections.unmodifiableMap(loopback);
  }

  Map<String, Boolean> rights() {
    return Collections.unmodifiableMap(rights);
  }

  Map<String, Reading> runs() {
    return Collections.unmodifiableMap(runs);
  }
}
