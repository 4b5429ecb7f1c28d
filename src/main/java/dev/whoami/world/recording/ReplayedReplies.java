package dev.whoami.world.recording;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The replies of a recording, one on each line of http.txt: the first that matches a request is
 * used. A thread's clock advances by the time that it waited for its replies.
 */
final class ReplayedReplies {
  private final List<RecordedReply> replies;
  private final Set<RecordedReply> used = Collections.synchronizedSet(new HashSet<>());
  private final Set<String> unexpected = Collections.synchronizedSet(new TreeSet<>());
  private final ThreadLocal<Long> clock = ThreadLocal.withInitial(() -> 0L);

  private ReplayedReplies(List<RecordedReply> replies) {
    this.replies = replies;
  }

  /** Empty if there is no such file; throws UncheckedIOException if it cannot be read. */
  static ReplayedReplies in(Path folder) {
    List<RecordedReply> replies = new ArrayList<>();
    long characters = 0;
    for (String line : lines(folder.resolve("http.txt"))) {
      if (!line.trim().isEmpty() && !line.startsWith("#")) {
        RecordedReply reply = RecordedReply.parse(line, folder);
        replies.add(reply);
        characters += reply.reply().body().length() + line.length();
        ReplayLimits.here().requireRoomForReplies(characters);
      }
    }
    return new ReplayedReplies(replies);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.UTF_8)
          : Collections.emptyList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  HttpReply to(HttpCall call) {
    for (RecordedReply each : replies) {
      if (each.answers(call) && (used.add(each) || !each.isOnce())) {
        clock.set(clock.get() + TimeUnit.MILLISECONDS.toNanos(each.millis()));
        return each.reply();
      }
    }
    unexpected.add(call.toString());
    return HttpReply.none(HttpReply.Ending.NOT_SENT);
  }

  /** The time for which this thread waited, in nanoseconds. */
  long waited() {
    return clock.get();
  }

  /** The requests without a recorded reply. */
  Set<String> unexpected() {
    return new TreeSet<>(unexpected);
  }

  /** The replies that no request used. */
  List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (RecordedReply each : replies) {
      if (!used.contains(each)) {
        unused.add(each.toString());
      }
    }
    return unused;
  }
}
