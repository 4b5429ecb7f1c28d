package dev.whoami.world.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits for a recording to diagnose again: it must not be larger than those that whoami
 * writes. Files that are read as a whole must fit into Java's memory here.
 */
final class ReplayLimits {
  static final int MOST_FILES = 50_000;
  static final int DEEPEST = 100;
  static final long MOST_BYTES = 128L << 20;

  /**
   * The limit for a text that is read as a whole; a recording has at most half as many characters.
   */
  private static final long MOST_TEXT = 64L << 20;

  /**
   * A character takes two bytes, and four while it is read; the diagnosis needs some memory
   * besides.
   */
  private static final int MEMORY_OF_BYTE = 8;

  private final long memory;

  /** The limits for this number of bytes of memory. */
  ReplayLimits(long memory) {
    this.memory = memory;
  }

  static ReplayLimits here() {
    return new ReplayLimits(Runtime.getRuntime().maxMemory());
  }

  /** Why a folder cannot be diagnosed, as a clause; empty if it can. */
  Optional<String> problemOf(Path folder) throws IOException {
    long bytes = 0;
    long text = 0;
    int files = 0;
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        boolean isFile = Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS);
        if (!isFile && !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of("has a link or a device in it, which no recording has");
        }
        long size = isFile ? Files.size(each) : 0;
        bytes += size;
        text += folder.equals(each.getParent()) ? size : 0;
        if (++files > MOST_FILES || bytes > MOST_BYTES) {
          return Optional.of("is larger than any recording");
        }
      }
    }
    return problemOfText(text);
  }

  private Optional<String> problemOfText(long text) {
    if (text > MOST_TEXT) {
      return Optional.of("is larger than any recording");
    }
    return text > mostText() ? Optional.of(needsMemory()) : Optional.empty();
  }

  private String needsMemory() {
    return "is too large for the "
        + (memory >> 20)
        + " MiB of memory that Java takes here; give it more: java -Xmx1g -jar whoami.jar read …";
  }

  private long mostText() {
    return memory / MEMORY_OF_BYTE;
  }

  /** Checks the sum of all replies, because many lines can name the same large file. */
  void requireRoomForReplies(long characters) {
    if (characters > MOST_TEXT) {
      throw new IllegalArgumentException("more replies than any recording has");
    }
    if (characters > mostText()) {
      throw new TooLargeException(needsMemory());
    }
  }

  /** The message is the reason, as a clause. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException(String why) {
      super(why);
    }
  }
}
