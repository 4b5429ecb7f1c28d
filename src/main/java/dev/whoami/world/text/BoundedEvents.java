package dev.whoami.world.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML text. It rejects texts that would take the composer too long or forever:
 * deep nesting, very many anchors, and an alias inside its own anchor. It rejects them before the
 * composer reads the event, because the composer recurses with the depth.
 */
final class BoundedEvents implements Parser {
  private static final int DEEPEST = 200;

  /** The composer's map of anchors searches all anchors with the same hash. */
  private static final int MOST_ANCHORS = 10_000;

  private final Parser parser;

  /** The anchors of the enclosing lists and maps; empty texts for those without an anchor. */
  private final Deque<String> open = new ArrayDeque<>();

  private final Set<String> whole = new HashSet<>();

  BoundedEvents(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    switch (event.getEventId()) {
      case DocumentStart:
        whole.clear();
        break;
      case Alias:
        requireWhole((AliasEvent) event);
        break;
      case Scalar:
        keep(anchor(event), event);
        break;
      case SequenceStart:
      case MappingStart:
        requireShallow(event);
        whole.remove(anchor(event));
        open.push(anchor(event));
        break;
      case SequenceEnd:
      case MappingEnd:
        keep(open.pop(), event);
        break;
      default:
    }
    return event;
  }

  private void requireWhole(AliasEvent event) {
    if (!whole.contains(event.getAlias().getValue())) {
      throw new Refused("has an alias whose anchor is missing or not complete above it", event);
    }
  }

  private void requireShallow(Event event) {
    if (open.size() >= DEEPEST) {
      throw new Refused(
          "is nested deeper than " + DEEPEST + " levels, which no real file is", event);
    }
  }

  private void keep(String anchor, Event event) {
    if (!anchor.isEmpty() && whole.add(anchor) && whole.size() > MOST_ANCHORS) {
      throw new Refused(
          "has more than " + MOST_ANCHORS + " anchors, which no real file has", event);
    }
  }

  private static String anchor(Event event) {
    return ((NodeEvent) event).getAnchor().map(Anchor::getValue).orElse("");
  }

  /** A text that is refused here; its problem is a clause for the user. */
  static final class Refused extends MarkedYamlEngineException {
    private static final long serialVersionUID = 1L;

    private Refused(String why, Event at) {
      super("", Optional.<Mark>empty(), why, at.getStartMark());
    }
  }
}
