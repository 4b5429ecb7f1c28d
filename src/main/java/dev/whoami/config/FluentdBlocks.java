package dev.whoami.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks in the elements of Fluentd's configuration. Each element has the first block of each
 * name.
 */
final class FluentdBlocks {
  private final Map<String, ConfigSection> blocks = new HashMap<>();

  /**
   * The name of a section is the element's name, a slash, the block's name, and its number in
   * brackets.
   */
  FluentdBlocks(List<ConfigSection> sections) {
    for (ConfigSection each : sections) {
      int number = each.name().lastIndexOf('[');
      if (number > 0) {
        blocks.putIfAbsent(each.name().substring(0, number), each);
      }
    }
  }

  Optional<ConfigSection> in(ConfigSection element, String name) {
    return Optional.ofNullable(blocks.get(element.name() + "/" + name));
  }
}
