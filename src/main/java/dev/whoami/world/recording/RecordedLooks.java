package dev.whoami.world.recording;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * looks.properties of a recording: answers that are not the content of a file. A line is {@code
 * KIND ASKED=ANSWER}; an answer begins with its status, such as {@code denied}.
 */
final class RecordedLooks {
  private static final String ENTRY = "entry ";
  private static final String IN_JAR = "!/";
  private static final String LOOPBACK = "loopback ";
  private static final String RIGHT = "right ";

  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Set<String> jars = new HashSet<>();

  /** Throws IllegalArgumentException for a line that is not an answer. */
  RecordedLooks(Properties looks) {
    for (String each : looks.stringPropertyNames()) {
      String answer = looks.getProperty(each);
      if (each.startsWith(LOOPBACK) || each.startsWith(RIGHT)) {
        answers.put(each, Boolean.valueOf(answer));
        continue;
      }
      readings.put(each, reading(answer));
      int end = each.startsWith(ENTRY) ? each.lastIndexOf(IN_JAR) : -1;
      if (end > 0) {
        jars.add(each.substring(ENTRY.length(), end));
      }
    }
  }

  Optional<Reading> file(String path) {
    return reading("file", path);
  }

  Optional<Reading> realPath(String path) {
    return reading("real", path);
  }

  Optional<Reading> run(String command) {
    return reading("run", command);
  }

  Optional<Reading> entry(String jar, String name) {
    return reading("entry", jar + IN_JAR + name);
  }

  /** Whether the recording has entries of this jar. */
  boolean hasEntries(String jar) {
    return jars.contains(jar);
  }

  /** Slashes separate the names; one more at the end shows that there were more. */
  Optional<Listing> folder(String path, int limit) {
    return reading("folder", path)
        .map(
            it -> {
              if (!it.isPresent()) {
                return Listing.none(it.status());
              }
              List<String> names = new ArrayList<>(Arrays.asList(it.text().split("/", -1)));
              boolean isEmpty = it.text().isEmpty();
              return Listing.of(isEmpty ? new ArrayList<>() : names, limit);
            });
  }

  Optional<Boolean> loopback(String host) {
    return Optional.ofNullable(answers.get(LOOPBACK + host));
  }

  boolean mayRead(long pid, String path) {
    return answers.getOrDefault(RIGHT + pid + " " + path, true);
  }

  private Optional<Reading> reading(String kind, String asked) {
    return Optional.ofNullable(readings.get(kind + " " + asked));
  }

  private static Reading reading(String answer) {
    String[] parts = answer.split(" ", 2);
    Reading.Status status =
        Reading.Status.valueOf(parts[0].replace('-', '_').toUpperCase(Locale.ROOT));
    boolean isPresent = status == Reading.Status.PRESENT;
    return isPresent ? Reading.present(parts.length == 1 ? "" : parts[1]) : Reading.none(status);
  }
}
