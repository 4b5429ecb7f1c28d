package dev.whoami.hadoop;

import dev.whoami.world.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The addresses that Flume's agents write to, as their configuration files name them. */
final class UrlsInFlume {
  private static final int MOST_FILES = 16;

  private UrlsInFlume() {}

  static List<RawProperty> in(BoundedFiles looks, List<String> folders) {
    List<RawProperty> items = new ArrayList<>();
    int files = 0;
    for (String folder : folders) {
      for (String name : looks.list(folder).names()) {
        boolean isAgent = name.endsWith(".conf") || name.endsWith(".properties");
        if (isAgent && !name.startsWith("log4j") && files < MOST_FILES) {
          files++;
          Reading text = looks.bytes(Paths.in(folder, name));
          items.addAll(read(text, name + " in " + folder));
        }
      }
    }
    return items;
  }

  private static List<RawProperty> read(Reading text, String origin) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text.text()));
    } catch (IOException | IllegalArgumentException malformed) {
      return new ArrayList<>();
    }
    List<RawProperty> items = new ArrayList<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.endsWith(".path") && name.contains("hdfs")) {
        items.add(RawProperty.of(name, properties.getProperty(name), origin));
      }
    }
    return items;
  }
}
