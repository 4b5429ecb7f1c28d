package dev.whoami.world.output;

import dev.whoami.world.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or standard error as whoami writes it: in UTF-8, whatever the locale of the
 * container is. It remembers the first write that failed.
 */
public final class Output extends OutputStream {
  private static final AtomicReference<Output> STANDARD =
      new AtomicReference<>(new Output(() -> System.out, "/proc/self/fd/1"));
  private static final AtomicReference<Output> ERROR =
      new AtomicReference<>(new Output(() -> System.err, "/proc/self/fd/2"));

  /** The stream behind it, looked up at each write, because System's streams can be exchanged. */
  private interface Target {
    OutputStream stream() throws IOException;
  }

  private final Target target;
  private final String link;
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private final AtomicInteger lines = new AtomicInteger();

  private Output(Target target, String link) {
    this.target = target;
    this.link = link;
  }

  /**
   * Keeps the real standard output for whoami. From now on, what others in this process print, such
   * as a Java agent, goes to standard error.
   */
  @SuppressWarnings("SystemOut")
  public static void claim() {
    STANDARD.set(of(FileDescriptor.out, "/proc/self/fd/1"));
    ERROR.set(of(FileDescriptor.err, "/proc/self/fd/2"));
    System.setOut(System.err);
  }

  private static Output of(FileDescriptor descriptor, String link) {
    FileOutputStream stream = new FileOutputStream(descriptor);
    return new Output(() -> stream, link);
  }

  public static Output standard() {
    return Objects.requireNonNull(STANDARD.get());
  }

  public static Output error() {
    return Objects.requireNonNull(ERROR.get());
  }

  /**
   * Prints a rendered report: the text from outside in it is already clean, and it may have color.
   */
  public void report(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  /** Prints a line without color. It may contain text from outside, which is cleaned here. */
  public void line(String text) {
    report(Printable.line(text) + "\n");
  }

  /** For code that writes characters; it is flushed at the end of each line. */
  public PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
  }

  /** For code that writes to streams; a failed write is remembered here as well. */
  public PrintStream stream() {
    try {
      return new PrintStream(this, true, "UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void count(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        lines.incrementAndGet();
      }
    }
  }

  /** The number of lines that were written so far. */
  public int lines() {
    return lines.get();
  }

  /** The reason of the first write that failed; empty if none did. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Whether a write failed because the reader closed the pipe, as with {@code | head}. */
  public boolean isReaderGone() {
    return failure().filter(it -> it.endsWith("Broken pipe") || isPipe()).isPresent();
  }

  /** The reason of a failure is in the language of the locale. A pipe has no other failure. */
  private boolean isPipe() {
    String to = destination();
    return to.startsWith("pipe:") || to.startsWith("socket:");
  }

  /** Whether this is a terminal; false without /proc, because it is unknown there. */
  public boolean isTerminal() {
    String to = destination();
    return to.startsWith("/dev/pts/") || to.startsWith("/dev/tty") || to.equals("/dev/console");
  }

  private String destination() {
    try {
      return Files.readSymbolicLink(Paths.get(link)).toString();
    } catch (IOException | InvalidPathException | UnsupportedOperationException notLinux) {
      return "";
    }
  }

  @Override
  public void write(int each) {
    write(new byte[] {(byte) each}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (failure().isPresent()) {
      return;
    }
    try {
      OutputStream stream = target.stream();
      stream.write(bytes, from, length);
      stream.flush();
      count(bytes, from, length);
    } catch (IOException failed) {
      failure.set(String.valueOf(failed.getMessage()));
    }
  }
}
