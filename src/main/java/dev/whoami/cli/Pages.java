package dev.whoami.cli;

import dev.whoami.lint.rule.LintRules;
import dev.whoami.rule.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages of all findings, of a diagnosis and of lint, as they are in the jar. */
final class Pages {
  private Pages() {}

  /** In the order of the catalogue. */
  static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (Rules each : Rules.values()) {
      codes.add(each.name());
    }
    for (LintRules each : LintRules.values()) {
      codes.add(each.name());
    }
    return codes;
  }

  static String of(String code) {
    String name = "/findings/" + code + ".md";
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.write(buffer, 0, read);
      }
      return new String(text.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
