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

  /** Writes the properties as ASCII, so that the encoding of the environment does not matter. */
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

  /** Reads properties from a text and sets them in this JVM. */
  public static void set(String text) throws IOException {
    Properties properties = read(text);
    for (String each : properties.stringPropertyNames()) {
      System.setProperty(each, properties.getProperty(each));
    }
  }

  /** Reads properties from a text. */
  public static Properties read(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }
}
