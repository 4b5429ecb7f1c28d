package dev.whoami.config;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of Kafka's configuration providers. ${file:/path:key} is a setting of a properties
 * file. ${dir:/path:name} and ${directory:/path:name} are the content of a file. A value of another
 * provider stays as it is written, and so does a missing value.
 *
 * @see <a href="https://kafka.apache.org/documentation/#config_providers">Kafka: configuration
 *     providers</a>
 */
final class ProvidedValues {
  /** The usual names of Kafka's providers. None of them is a variable of another program. */
  static final String NAMES =
      "(?:file|dir|directory|secrets|configmaps|vault|ssm|secretsmanager|secretsManager|secretManager)";

  private static final Pattern PROVIDED =
      Pattern.compile("\\$\\{(file|dir|directory):(/[^:{}]*+):([^:{}]++)\\}");

  private final Witness w;

  ProvidedValues(Witness w) {
    this.w = w;
  }

  String in(String value) {
    Matcher each = PROVIDED.matcher(value);
    StringBuffer filled = new StringBuffer();
    while (each.find()) {
      Optional<String> found =
          each.group(1).equals("file")
              ? setting(each.group(2), each.group(3))
              : text(w.file(each.group(2) + "/" + each.group(3)));
      each.appendReplacement(filled, Matcher.quoteReplacement(found.orElse(each.group())));
    }
    return each.appendTail(filled).toString();
  }

  private Optional<String> setting(String path, String name) {
    try {
      return text(w.file(path)).isPresent()
          ? PropertiesSections.parse(w.file(path).text()).get(0).value(name)
          : Optional.empty();
    } catch (UnreadableConfigException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Reading reading) {
    return reading.isPresent() ? Optional.of(reading.text().trim()) : Optional.empty();
  }
}
