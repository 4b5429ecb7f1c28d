package dev.whoami.lint.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** The whole text of a file that is never large: a template, a .tf file. */
public final class Text {
  private static final int LIMIT = 4 << 20;
  private static final int BEGINNING = 4096;

  private Text() {}

  /**
   * The first few thousand characters, and all blanks before them: what arrives little by little
   * must not look empty. It ends at a NUL, which no text has, however much of it there is.
   */
  public static String beginningOf(Reader in) throws IOException, Unreadable {
    StringBuilder beginning = new StringBuilder();
    char[] buffer = new char[BEGINNING];
    int blanks = 0;
    while (beginning.length() - blanks < BEGINNING) {
      int read = in.read(buffer);
      if (read < 0) {
        break;
      }
      beginning.append(buffer, 0, read);
      blanks = blanksOf(beginning, blanks);
      if (beginning.indexOf("\0", beginning.length() - read) >= 0) {
        break;
      }
      if (blanks > LIMIT) {
        throw new Unreadable("begins with more than 4 MiB of blanks");
      }
    }
    return beginning.toString();
  }

  private static int blanksOf(StringBuilder text, int from) {
    int blanks = from;
    while (blanks < text.length()
        && (text.charAt(blanks) <= ' ' || text.charAt(blanks) == 0xFEFF)) {
      blanks++;
    }
    return blanks;
  }

  public static String read(Reader in) throws Unreadable {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.append(buffer, 0, read);
        if (text.length() > LIMIT) {
          throw new Unreadable("is larger than 4 MiB; only JSON may be");
        }
      }
    } catch (IOException failed) {
      throw new Unreadable(reason(failed));
    }
    return text.toString().replace("\uFEFF", "");
  }

  /** The same, of a file that may be larger: what is beyond the limit is left out. */
  public static String upToLimit(Reader in) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int read = in.read(buffer); read >= 0 && text.length() < LIMIT; read = in.read(buffer)) {
      text.append(buffer, 0, read);
    }
    return text.toString().replace("\uFEFF", "");
  }

  public static String reason(IOException failed) {
    return failed instanceof CharacterCodingException
        ? "is not text in UTF-8; a saved plan of Terraform is shown as JSON by: terraform show"
            + " -json"
        : "could not be read";
  }
}
