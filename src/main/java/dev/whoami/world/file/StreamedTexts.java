package dev.whoami.world.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The texts of a file that the user named, or of standard input. There is one for a text file or a
 * gzip file, and one for each file in a zip. They are streams, one after the other, because each
 * may be too large for the memory.
 */
public final class StreamedTexts {
  private static final int BUFFER = 1 << 16;

  /** A zip can have very many small files. */
  private static final int ENTRY_BUFFER = 1 << 12;

  /** The most entries of a zip that are read; the zip comes from outside. */
  private static final int MOST_ENTRIES = 100_000;

  private StreamedTexts() {}

  /** Handles one text. */
  public interface Visitor {
    /** The name of the file in the zip; empty for the file itself. */
    void visit(String entry, Reader text) throws IOException;
  }

  /**
   * Passes each text to the visitor; invalid UTF-8 ends a text with a {@code
   * CharacterCodingException}. Returns the reason why there is no text, as one clause that follows
   * the file's name; empty if there was one.
   */
  public static String each(String name, Visitor visitor) throws IOException {
    OpenedInput input = OpenedInput.of(name);
    if (input.isMissing()) {
      throw new NoSuchFileException(name, null, input.whyNot());
    }
    if (!input.whyNot().isEmpty()) {
      return input.whyNot();
    }
    try (BufferedInputStream bytes = new BufferedInputStream(input.stream(), BUFFER)) {
      if (begins(bytes, 'P', 'K', 3) || begins(bytes, 'P', 'K', 5)) {
        return entries(bytes, visitor);
      }
      visitor.visit("", text(bytes, BUFFER));
      return "";
    }
  }

  private static String entries(InputStream bytes, Visitor visitor) throws IOException {
    ZipInputStream zip = new ZipInputStream(bytes);
    String inner = "";
    int count = 0;
    for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
      count++;
      if (count > MOST_ENTRIES) {
        return "is a zip of more than " + MOST_ENTRIES + " files; give fewer files";
      }
      if (each.getName().endsWith(".zip")) {
        inner = "has a zip in it, " + each.getName() + "; unpack it, and name that zip";
      } else if (!each.isDirectory()) {
        visitor.visit(
            each.getName(), text(new BufferedInputStream(zip, ENTRY_BUFFER), ENTRY_BUFFER));
      }
    }
    return count == 0 ? "is a zip without files, or damaged; write it again" : inner;
  }

  private static boolean begins(BufferedInputStream bytes, int... with) throws IOException {
    bytes.mark(with.length);
    boolean isSame = true;
    for (int each : with) {
      isSame &= bytes.read() == each;
    }
    bytes.reset();
    return isSame;
  }

  private static Reader text(BufferedInputStream bytes, int buffer) throws IOException {
    BufferedInputStream marked =
        begins(bytes, 0x1f, 0x8b) ? new BufferedInputStream(new GzipStream(bytes), buffer) : bytes;
    return new BufferedReader(
        new InputStreamReader(
            marked,
            TextEncoding.at(marked)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        buffer);
  }
}
