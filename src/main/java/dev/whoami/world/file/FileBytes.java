package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Bytes with random access: of a file, of a part of it, or of memory. */
public abstract class FileBytes implements Closeable {
  private static final int MOST_OF_PART = 1 << 20;

  /** Opens a regular file. A pipe or a device fails, because reading it may never end. */
  static FileBytes open(String name) throws IOException {
    return new OfFile(FileChannel.open(Paths.get(name), StandardOpenOption.READ));
  }

  /** The bytes of an open file, which stays open. */
  public static FileBytes of(FileChannel open) throws IOException {
    return new OfFile(open);
  }

  /** The reason why a file cannot be opened, or PRESENT. */
  static Reading.Status status(String name) {
    Path path;
    try {
      path = Paths.get(name);
    } catch (InvalidPathException invalid) {
      return Reading.Status.MISSING;
    }
    if (!Files.exists(path)) {
      return Reading.Status.MISSING;
    }
    if (!Files.isRegularFile(path)) {
      return Reading.Status.NOT_A_FILE;
    }
    return Files.isReadable(path) ? Reading.Status.PRESENT : Reading.Status.DENIED;
  }

  /** At most 1 MiB of a file from this offset, each byte one character. */
  public static Reading part(String name, long from, int length) {
    Reading.Status status = status(name);
    if (status != Reading.Status.PRESENT) {
      return Reading.none(status);
    }
    try (FileBytes file = open(name)) {
      return file.part(from, length);
    } catch (IOException unreadable) {
      return Reading.none(Reading.Status.UNREADABLE);
    }
  }

  /** At most 1 MiB from this offset, each byte one character. */
  public Reading part(long from, int length) throws IOException {
    byte[] bytes = at(from, Math.min(length, MOST_OF_PART));
    return Reading.present(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static FileBytes of(byte[] bytes) {
    return new OfMemory(bytes);
  }

  abstract long size();

  /** This number of bytes from this position; fewer where the file ends. */
  abstract byte[] at(long from, int length) throws IOException;

  /** A part of these bytes; closing it closes nothing. */
  FileBytes part(long from, long length) {
    return new Part(this, from, length);
  }

  @Override
  public void close() throws IOException {
    // Only a file must be closed.
  }

  private static final class OfFile extends FileBytes {
    private final FileChannel channel;
    private final long size;

    OfFile(FileChannel channel) throws IOException {
      this.channel = channel;
      this.size = channel.size();
    }

    @Override
    long size() {
      return size;
    }

    @Override
    byte[] at(long from, int length) throws IOException {
      if (from < 0 || from >= size) {
        return new byte[0];
      }
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, size - from));
      while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
        // Reads until the buffer is full or the file ends early.
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static final class OfMemory extends FileBytes {
    private final byte[] bytes;

    OfMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    long size() {
      return bytes.length;
    }

    @Override
    byte[] at(long from, int length) {
      if (from < 0 || from >= bytes.length) {
        return new byte[0];
      }
      int end = (int) Math.min(bytes.length, from + length);
      return Arrays.copyOfRange(bytes, (int) from, end);
    }
  }

  private static final class Part extends FileBytes {
    private final FileBytes whole;
    private final long start;
    private final long length;

    Part(FileBytes whole, long start, long length) {
      this.whole = whole;
      this.start = start;
      this.length = Math.max(0, Math.min(length, whole.size() - start));
    }

    @Override
    long size() {
      return length;
    }

    @Override
    byte[] at(long from, int count) throws IOException {
      if (from < 0 || from >= length) {
        return new byte[0];
      }
      return whole.at(start + from, (int) Math.min(count, length - from));
    }
  }
}
