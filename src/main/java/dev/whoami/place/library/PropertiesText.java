package dev.whoami.place.library;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;

/** The text of a properties file, or of a manifest, whose first lines have the same form. */
final class PropertiesText {
  private PropertiesText() {}

  /** The value of a property; empty if it is missing, or the text is not a properties file. */
  static Optional<String> value(String text, String name) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
    String value = read.getProperty(name, "").trim();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
