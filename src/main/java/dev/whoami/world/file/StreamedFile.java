package dev.whoami.world.file;

import java.io.BufferedInputStream;
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
import java.util.zip.GZIPInputStream;

/** A file that a person named, or standard input, as a stream: it may be too large to be held. */
public final class StreamedFile implements Closeable {
  private static final String NOWHERE = "is a link that leads to no file; see where with ls -l";

  /** In the locale C, Java has no letters in names but those of ASCII. */
  private static final String FOREIGN =
      "has a name that this locale cannot write; set LC_ALL=C.UTF-8";

  private final String whyNot;
  private final Reader text;

  private StreamedFile(String whyNot, Reader text) {
    this.whyNot = whyNot;
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
   * The same for a log, which somebody else wrote: what is not UTF-8 is replaced, unless it begins
   * as UTF-16 does, and what gzip compressed is read as what it was.
   */
  public static StreamedFile openLog(String name) {
    return open(name, StreamedFile::ofLog);
  }

  /** Makes a text of bytes. */
  private interface Decoding {
    StreamedFile of(InputStream in) throws IOException;
  }

  private static StreamedFile open(String name, Decoding decoding) {
    InputKind kind = InputKind.of(name);
    try {
      if (kind == InputKind.STANDARD_INPUT) {
        return decoding.of(new FileInputStream(FileDescriptor.in));
      }
      return kind.whyNot().isEmpty()
          ? decoding.of(Files.newInputStream(Paths.get(name)))
          : none(kind);
    } catch (InvalidPathException unwritable) {
      // No file has a NUL in its name.
      return none(name.indexOf('\0') < 0 ? FOREIGN : "does not exist");
    } catch (NoSuchFileException missing) {
      return none(leadsNowhere(name) ? NOWHERE : "does not exist");
    } catch (AccessDeniedException denied) {
      return none("cannot be read by this user");
    } catch (IOException other) {
      return none(leadsNowhere(name) ? NOWHERE : "could not be opened");
    }
  }

  /** A link to a file that does not exist, or circular links. */
  private static boolean leadsNowhere(String name) {
    try {
      Path path = Paths.get(name);
      return Files.isSymbolicLink(path) && !Files.exists(path);
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static StreamedFile ofLog(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(2);
    boolean isCompressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    InputStream plain = isCompressed ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
    return new StreamedFile("", new InputStreamReader(plain, TextEncoding.at(plain)));
  }

  /** What is not UTF-8 ends the text with a {@code CharacterCodingException}. */
  private static StreamedFile of(InputStream in) {
    return new StreamedFile(
        "",
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))));
  }

  private static StreamedFile none(InputKind kind) {
    return none(kind.whyNot());
  }

  private static StreamedFile none(String whyNot) {
    return new StreamedFile(whyNot, new StringReader(""));
  }

  /** Why there is no text: one clause that follows the file's name. Empty if there is a text. */
  public String whyNot() {
    return whyNot;
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
