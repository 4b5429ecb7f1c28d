package dev.whoami.trial.child;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;

/**
 * The system properties that one JVM passes to another in a variable, since every user of the
 * machine could read them in a command line.
 */
public final class PassedProperties {
  public static final String VARIABLE = "WHOAMI_TRIAL_PROPERTIES";

  private PassedProperties() {}

  /** As one text without a character beyond ASCII, whatever the encoding of the environment is. */
  public static String text(Map<String, String> some) {
    Properties properties = new Properties();
    properties.putAll(some);
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
    return text.toString();
  }

  /** Sets those of a text as this JVM's own. */
  public static void set(String text) throws IOException {
    Properties properties = read(text);
    for (String each : properties.stringPropertyNames()) {
      System.setProperty(each, properties.getProperty(each));
    }
  }

  /** Those of a text. */
  public static Properties read(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }
}
