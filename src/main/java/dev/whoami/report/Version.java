package dev.whoami.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** This program's own version, as the build stamped it. */
public final class Version {
  private Version() {}

  public static String text() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException unreadable) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
