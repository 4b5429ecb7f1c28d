package dev.whoami.world.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds texts in a large file by how they begin, in one pass. A text continues as long as its
 * characters are printable. It skips like Horspool's search, by the length of the shortest
 * beginning.
 */
public final class TextSearch {
  private static final long MOST_BYTES = 192L << 20;
  private static final int CHUNK = 1 << 20;
  private static final int LONGEST = 128;

  private final List<byte[]> beginnings = new ArrayList<>();
  private final int shortest;
  private final int[] skips = new int[256];

  public TextSearch(List<String> beginnings) {
    int length = LONGEST;
    for (String each : beginnings) {
      this.beginnings.add(each.getBytes(StandardCharsets.ISO_8859_1));
      length = Math.min(length, each.length());
    }
    this.shortest = length;
    for (int i = 0; i < skips.length; i++) {
      skips[i] = shortest;
    }
    for (byte[] each : this.beginnings) {
      for (int i = 0; i < shortest - 1; i++) {
        skips[each[i] & 0xFF] = Math.min(skips[each[i] & 0xFF], shortest - 1 - i);
      }
    }
  }

  /** Returns each text once, up to a limit, from the first 192 MiB of the file. */
  public Listing in(String path, int limit) {
    Reading.Status status = FileBytes.status(path);
    if (status != Reading.Status.PRESENT) {
      return Listing.none(status);
    }
    try (FileBytes file = FileBytes.open(path)) {
      return in(file, limit);
    } catch (IOException unreadable) {
      return Listing.none(Reading.Status.UNREADABLE);
    }
  }

  /** Searches the bytes of a file. */
  public Listing in(FileBytes file, int limit) {
    Set<String> texts = new LinkedHashSet<>();
    try {
      long end = Math.min(file.size(), MOST_BYTES);
      for (long from = 0; from < end && texts.size() <= limit; from += CHUNK) {
        // A text may begin in one chunk and end in the next.
        addAll(file.at(from, CHUNK + LONGEST), texts, limit);
      }
      return Listing.of(new ArrayList<>(texts), limit);
    } catch (IOException | IllegalArgumentException unreadable) {
      return Listing.none(Reading.Status.UNREADABLE);
    }
  }

  private void addAll(byte[] bytes, Set<String> texts, int limit) {
    int at = 0;
    while (at + shortest <= bytes.length && at < CHUNK) {
      for (byte[] each : beginnings) {
        if (isAt(bytes, at, each)) {
          texts.add(textAt(bytes, at));
          if (texts.size() > limit) {
            return;
          }
        }
      }
      at += skips[bytes[at + shortest - 1] & 0xFF];
    }
  }

  private static boolean isAt(byte[] bytes, int at, byte[] beginning) {
    if (at + beginning.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (bytes[at + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static String textAt(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && end < at + LONGEST && bytes[end] > ' ' && bytes[end] < 0x7F) {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
  }
}
