package dev.whoami.world;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** A file that a person named, or standard input, as a stream: it may be too large to be held. */
public final class StreamedFile implements Closeable {
  private static final String STANDARD_INPUT = "-";

  private final Reading.Status status;
  private final Reader text;

  private StreamedFile(Reading.Status status, Reader text) {
    this.status = status;
    this.text = text;
  }

  /** Opens a file by its path, or standard input by "-". */
  public static StreamedFile open(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return of(new FileInputStream(FileDescriptor.in));
    }
    try {
      Path path = Paths.get(name);
      return Files.isDirectory(path) ? none(Reading.Status.NOT_A_FILE) : of(path);
    } catch (NoSuchFileException | InvalidPathException missing) {
      return none(Reading.Status.MISSING);
    } catch (AccessDeniedException denied) {
      return none(Reading.Status.DENIED);
    } catch (IOException other) {
      return none(Reading.Status.UNREADABLE);
    }
  }

  private static StreamedFile of(Path path) throws IOException {
    return of(Files.newInputStream(path));
  }

  /** What is not UTF-8 ends the text with a {@code CharacterCodingException}. */
  private static StreamedFile of(InputStream in) {
    return new StreamedFile(
        Reading.Status.PRESENT,
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))));
  }

  private static StreamedFile none(Reading.Status status) {
    return new StreamedFile(status, new StringReader(""));
  }

  /** Why there is no text: one clause, to stand behind the file's name. Empty where there is. */
  public String whyNot() {
    return status == Reading.Status.PRESENT ? "" : Reading.none(status).why();
  }

  /** The text; empty where there is none. */
  public Reader text() {
    return text;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
