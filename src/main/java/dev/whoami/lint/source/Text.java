package dev.whoami.lint.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** The whole text of a file that is never large: a template, a .tf file. */
final class Text {
  private static final int LIMIT = 4 << 20;

  private Text() {}

  static String read(Reader in) throws Unreadable {
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

  static String reason(IOException failed) {
    return failed instanceof CharacterCodingException
        ? "is not text in UTF-8; a saved plan of Terraform is shown as JSON by: terraform show"
            + " -json"
        : "could not be read";
  }
}
