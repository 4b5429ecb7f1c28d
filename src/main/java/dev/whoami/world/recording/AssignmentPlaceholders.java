package dev.whoami.world.recording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script or a properties file as a recording keeps it: only plain assignments, each treated as a
 * setting, and the names of jars.
 */
final class AssignmentPlaceholders {
  private static final Pattern LINE = Pattern.compile("(?m)^.*$");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(\\s*(?:(?:export|local)\\s+)?)([\\w.-]+)(\\s*[=:]\\s*)(.*)");
  // Possessive, so that a run of letters is not searched again from each of them.
  private static final Pattern FILE = Pattern.compile("[\\w.+-]++");
  private static final String JAR = ".jar";

  private final Placeholders placeholders;
  private final SettingPlaceholders settings;

  AssignmentPlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
    this.settings = new SettingPlaceholders(placeholders);
  }

  String of(String text) {
    Matcher line = LINE.matcher(text);
    StringBuffer kept = new StringBuffer();
    while (line.find()) {
      line.appendReplacement(kept, Matcher.quoteReplacement(line(line.group())));
    }
    return line.appendTail(kept).toString();
  }

  private String line(String line) {
    String trimmed = line.trim();
    if (trimmed.isEmpty() || trimmed.startsWith("#") || trimmed.startsWith("!")) {
      return trimmed.isEmpty() ? line : "#";
    }
    Matcher assignment = ASSIGNMENT.matcher(line);
    if (assignment.matches()) {
      String name = settings.plain(assignment.group(2));
      return assignment.group(1) + name + assignment.group(3) + value(name, assignment.group(4));
    }
    StringBuilder jars = new StringBuilder("#");
    Matcher file = FILE.matcher(line);
    while (file.find()) {
      int end = file.group().lastIndexOf(JAR);
      if (end > 0) {
        jars.append(' ').append(settings.plain(file.group().substring(0, end) + JAR));
      }
    }
    return jars.toString();
  }

  private String value(String name, String value) {
    String bare = value.trim().replaceFirst("^[\"']", "").replaceFirst("[\"']$", "");
    if (bare.isEmpty()) {
      return value;
    }
    if (bare.contains("://")) {
      return value.replace(bare, new AddressPlaceholders(placeholders).of(bare));
    }
    boolean isPlain = settings.plain(bare).equals(bare) && bare.matches("[\\w./:${}*,-]+");
    boolean isPath = name.matches("(HADOOP|FLUME|SPARK|JAVA|AWS)_.*|CLASSPATH|.*_HOME");
    boolean isShown = isPlain && isPath && !SettingPlaceholders.isSecret(name);
    return isShown ? value : value.replace(bare, settings.of(name, bare));
  }
}
