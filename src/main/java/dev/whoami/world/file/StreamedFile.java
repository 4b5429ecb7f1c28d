package dev.whoami.world.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file that the user named, or standard input, as a stream: it may be too large for the memory.
 */
public final class StreamedFile implements Closeable {
  private final String whyNot;
  private final boolean missing;
  private final Reader text;

  private StreamedFile(String whyNot, boolean missing, Reader text) {
    this.whyNot = whyNot;
    this.missing = missing;
    this.text = text;
  }

  /**
   * Opens a file by its path, or standard input by "-". Opens only files and pipes. Opening a named
   * pipe blocks until a program writes to it, so call this with a time limit.
   */
  public static StreamedFile open(String name) {
    return open(name, StreamedFile::of);
  }

  /**
   * Opens a log, which comes from outside. Invalid UTF-8 is replaced, UTF-16 is recognized by its
   * first bytes, and gzip is unpacked.
   */
  public static StreamedFile openLog(String name) {
    return open(name, StreamedFile::ofLog);
  }

  /** Decodes bytes into a text. */
  private interface Decoding {
    StreamedFile of(InputStream in) throws IOException;
  }

  private static StreamedFile open(String name, Decoding decoding) {
    OpenedInput input = OpenedInput.of(name);
    try {
      return input.whyNot().isEmpty()
          ? decoding.of(input.stream())
          : none(input.whyNot(), input.isMissing());
    } catch (IOException other) {
      return none("could not be opened", false);
    }
  }

  private static StreamedFile ofLog(InputStream in) throws IOException {
    InputStream plain = GzipLayers.contentOf(in);
    return new StreamedFile("", false, new InputStreamReader(plain, TextEncoding.at(plain)));
  }

  /** Invalid UTF-8 ends the text with a {@code CharacterCodingException}. */
  private static StreamedFile of(InputStream in) {
    return new StreamedFile(
        "",
        false,
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))));
  }

  private static StreamedFile none(String whyNot, boolean isMissing) {
    return new StreamedFile(whyNot, isMissing, new StringReader(""));
  }

  /** Why there is no text, as one clause that follows the file's name; empty if there is a text. */
  public String whyNot() {
    return whyNot;
  }

  /** Whether the reason is that no file has that name. */
  public boolean isMissing() {
    return missing;
  }

  /** The text; empty if there is none. */
  public Reader text() {
    return text;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
