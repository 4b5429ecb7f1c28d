package dev.whoami.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * The events of a YAML text in which each alias is replaced by what has that anchor. So few lines
 * can stand for so many values that there is a limit.
 */
final class YamlAliases {
  private static final int MOST = 100_000;

  private final List<Event> all = new ArrayList<>();

  /** Where what has an anchor begins and ends: copies of all that is nested would be many. */
  private final Map<String, Integer> begins = new HashMap<>();

  private final Map<String, Integer> ends = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private YamlAliases() {}

  static Iterator<Event> replacedIn(Iterable<Event> events) throws UnreadableConfigException {
    YamlAliases its = new YamlAliases();
    for (Event each : events) {
      its.take(each);
      if (its.all.size() > MOST) {
        throw new UnreadableConfigException(
            "it has more than "
                + MOST
                + " values with its aliases, as no configuration has; name another file");
      }
    }
    return Collections.unmodifiableList(its.all).iterator();
  }

  private void take(Event event) throws UnreadableConfigException {
    switch (event.getEventId()) {
      case Alias:
        String alias = name(event);
        if (!ends.containsKey(alias)) {
          throw UnreadableConfigException.at(
              event.getStartMark().map(it -> it.getLine() + 1).orElse(1),
              "has an alias of nothing that is whole before it; a YAML checker shows which");
        }
        int from = begins.getOrDefault(alias, 0);
        all.addAll(new ArrayList<>(all.subList(from, ends.getOrDefault(alias, from))));
        return;
      case MappingStart:
      case SequenceStart:
        // Here and not only later: the scanner takes the square of the depth.
        YamlSections.requireShallow(event, open.size());
        open.push(all.size());
        all.add(event);
        return;
      case MappingEnd:
      case SequenceEnd:
        all.add(event);
        keep(open.pop());
        return;
      default:
        all.add(event);
        keep(all.size() - 1);
    }
  }

  /** What begins there and is whole now, where it has an anchor. */
  private void keep(int start) {
    String name = name(all.get(start));
    if (!name.isEmpty()) {
      begins.put(name, start);
      ends.put(name, all.size());
    }
  }

  private static String name(Event event) {
    if (event instanceof AliasEvent) {
      return ((AliasEvent) event).getAlias().getValue();
    }
    return event instanceof NodeEvent
        ? ((NodeEvent) event).getAnchor().map(Anchor::getValue).orElse("")
        : "";
  }
}
