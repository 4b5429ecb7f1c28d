package org.apache.hadoop.conf;

import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Configuration {
  private static final Pattern PROPERTY =
      Pattern.compile("<name>(.*?)</name>\\s*<value>(.*?)</value>");

  public final Map<String, String> all = new TreeMap<>();

  public Configuration() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("core-site.xml")) {
      Matcher each = PROPERTY.matcher(in == null ? "" : new String(in.readAllBytes()));
      while (each.find()) {
        all.put(each.group(1), each.group(2));
      }
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public String get(String name) {
    return all.get(name);
  }

  public String get(String name, String otherwise) {
    return all.getOrDefault(name, otherwise);
  }

  public void set(String name, String value) {
    all.put(name, value);
  }

  public String[] getTrimmedStrings(String name) {
    String text = get(name, "").trim();
    return text.isEmpty() ? new String[0] : text.split("\\s*,\\s*");
  }
}
