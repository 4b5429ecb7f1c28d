package dev.whoami.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** The format of a configuration file, recognized by its text, or else by its name. */
enum ConfigFormat {
  XML,
  FLUENT_BIT,
  FLUENTD,
  INI,
  JAAS,
  FSTAB,
  YAML,
  PROPERTIES;

  private static final Pattern ELEMENT =
      Pattern.compile("(?m)^[ \\t]*+<(source|match|filter|label|system|worker)\\b[^>\\n]*+>");
  private static final Pattern PLUGIN =
      Pattern.compile(
          "(?m)^[ \\t]*+(?i)\\[(service|input|output|filter|custom|multiline_parser)\\](?-i)"
              + "|^@INCLUDE ");

  /** Recognizes a Fluentd file that has only this command. Fluent Bit's is usually in capitals. */
  private static final Pattern INCLUDE = Pattern.compile("(?m)^@include ");

  private static final Pattern SECTION = Pattern.compile("(?m)^\\[[^\\]\\n]++\\][ \\t\\r]*+$");
  private static final Pattern LOGIN =
      Pattern.compile("(?m)^[ \\t]*+[\\w.-]++[ \\t]*+\\{[ \\t\\r]*+$");
  private static final Pattern MOUNT =
      Pattern.compile(
          "(?m)^[ \\t]*+(s3fs#\\S++|\\S++)[ \\t]++/\\S*+[ \\t]++(fuse|fuse\\.s3fs)[ \\t]");
  private static final Pattern SETTING = Pattern.compile("(?m)^[\\w.-]++[ \\t]*+=");
  private static final Pattern ENTRY = Pattern.compile("(?m)^[\\w.\"'-]++:([ \\t\\r]|$)");

  static ConfigFormat of(String name, String text) {
    String start = text.trim();
    if (start.startsWith("<?xml") || start.startsWith("<configuration")) {
      return XML;
    }
    if (start.startsWith("{")) {
      return YAML;
    }
    if (ELEMENT.matcher(text).find()) {
      return FLUENTD;
    }
    if (PLUGIN.matcher(text).find()) {
      return FLUENT_BIT;
    }
    if (INCLUDE.matcher(text).find()) {
      return FLUENTD;
    }
    if (isYaml(name)) {
      return YAML;
    }
    if (SECTION.matcher(text).find()) {
      return INI;
    }
    if (MOUNT.matcher(text).find()) {
      return FSTAB;
    }
    if (text.contains("LoginModule") && LOGIN.matcher(text).find()) {
      return JAAS;
    }
    return ENTRY.matcher(text).find() && !SETTING.matcher(text).find() ? YAML : PROPERTIES;
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }
}
