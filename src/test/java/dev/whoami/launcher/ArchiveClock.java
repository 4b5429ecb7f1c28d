package dev.whoami.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Takes out of an archive of classes the one thing in it that no two have alike: the time of the
 * last collection of garbage, which stands in each soft reference (zero means: long not used), and
 * the checksums over that, which Java looks at only when asked to. Two archives of the same classes
 * tell where it is.
 */
public final class ArchiveClock {
  /** The header of the archive with its checksums. */
  private static final int HEADER_BYTES = 4096;

  private ArchiveClock() {}

  /** An archive, another of the same, and the one to write. */
  public static void main(String[] arguments) throws IOException {
    byte[] archive = Files.readAllBytes(Path.of(arguments[0]));
    byte[] again = Files.readAllBytes(Path.of(arguments[1]));
    if (archive.length != again.length) {
      throw new IOException(
          "one archive has " + archive.length + " bytes and the other " + again.length);
    }
    stop(words(archive), words(again));
    Files.write(Path.of(arguments[2]), archive);
  }

  /** As Java writes it on the processors for which there is a bundle. */
  private static ByteBuffer words(byte[] archive) {
    return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void stop(ByteBuffer archive, ByteBuffer again) throws IOException {
    for (int at = 0; at + Long.BYTES <= archive.limit(); at += Long.BYTES) {
      long word = archive.getLong(at);
      if (word == again.getLong(at)) {
        continue;
      }
      if (at >= HEADER_BYTES) {
        if (!areTimes(word, again.getLong(at))) {
          throw new IOException(
              "two archives of the same classes differ at " + at + " in more than their times");
        }
        archive.putLong(at, 0);
      } else {
        stopHalf(archive, again, at);
        stopHalf(archive, again, at + Integer.BYTES);
      }
    }
  }

  /** In milliseconds since this machine started, of two archives written one after the other. */
  private static boolean areTimes(long earlier, long later) {
    return earlier > 0 && earlier < later && later - earlier < TimeUnit.HOURS.toMillis(1);
  }

  /** A checksum has half a word. */
  private static void stopHalf(ByteBuffer archive, ByteBuffer again, int at) {
    if (archive.getInt(at) != again.getInt(at)) {
      archive.putInt(at, 0);
    }
  }
}
