package dev.whoami.config;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a Fluent Bit file sets itself, which override the environment's. The classic
 * format has lines with @SET, and YAML has env.
 *
 * @see <a href="https://docs.fluentbit.io/manual/administration/configuring-fluent-bit">Fluent Bit:
 *     configuring</a>
 */
final class OwnVariables {
  private static final Pattern SET =
      Pattern.compile("(?im)^[ \\t]*+@SET[ \\t]++(\\w++)[ \\t]*+=[ \\t]*+([^\\r\\n]*+)");

  private OwnVariables() {}

  static Map<String, String> in(ConfigFormat format, String text, List<ConfigSection> sections) {
    Map<String, String> own = new HashMap<>();
    if (format == ConfigFormat.FLUENT_BIT) {
      Matcher set = SET.matcher(text);
      while (set.find()) {
        own.put(set.group(1), set.group(2).trim());
      }
    }
    boolean isPipeline = sections.stream().anyMatch(it -> it.name().startsWith("pipeline."));
    for (ConfigSection each : sections) {
      if (isPipeline && format == ConfigFormat.YAML && each.name().equals("env")) {
        each.names().forEach(it -> own.put(it, each.value(it).orElse("")));
      }
    }
    return Collections.unmodifiableMap(own);
  }
}
