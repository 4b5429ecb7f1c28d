package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The addresses that Flume's agents write to, from Flume's configuration files. */
final class UrlsInFlume {
  private static final int MOST_FILES = 16;

  private UrlsInFlume() {}

  static List<RawProperty> in(BoundedFiles files, List<String> folders) {
    List<RawProperty> urls = new ArrayList<>();
    int count = 0;
    for (String folder : folders) {
      for (String name : files.list(folder).names()) {
        boolean isAgent = name.endsWith(".conf") || name.endsWith(".properties");
        if (isAgent && !name.startsWith("log4j") && count < MOST_FILES) {
          count++;
          Reading text = files.bytes(Paths.in(folder, name));
          urls.addAll(read(text, name + " in " + folder));
        }
      }
    }
    return urls;
  }

  private static List<RawProperty> read(Reading text, String origin) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text.text()));
    } catch (IOException | IllegalArgumentException malformed) {
      return new ArrayList<>();
    }
    List<RawProperty> urls = new ArrayList<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.endsWith(".path") && name.contains("hdfs")) {
        urls.add(RawProperty.of(name, properties.getProperty(name), origin));
      }
    }
    return urls;
  }
}
