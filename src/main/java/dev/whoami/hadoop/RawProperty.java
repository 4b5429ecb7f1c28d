package dev.whoami.hadoop;

import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property as written in a file, before variables are expanded. */
final class RawProperty {
  private final String name;
  private final @Nullable String value;
  private final boolean isFinal;
  private final String origin;

  private RawProperty(String name, @Nullable String value, boolean isFinal, String origin) {
    this.name = name;
    this.value = value;
    this.isFinal = isFinal;
    this.origin = origin;
  }

  static RawProperty of(String name, String value, String origin) {
    return new RawProperty(name, value, false, origin);
  }

  /** The same setting under another name. */
  RawProperty named(String other, String because) {
    return new RawProperty(other, value, isFinal, origin + ", as " + because);
  }

  /** Empty if the file has none. */
  String name() {
    return name;
  }

  /** Empty for an empty value, which sets nothing. */
  Optional<String> value() {
    return Optional.ofNullable(value);
  }

  boolean isFinal() {
    return isFinal;
  }

  String origin() {
    return origin;
  }

  /** A property that is read part by part. If a part occurs twice, the later one applies. */
  static final class Draft {
    private final String where;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Boolean> finals = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    Draft(String where) {
      this.where = where;
    }

    void attribute(String part, String text) {
      put(part, text);
    }

    void element(String part, String text) {
      if (!text.isEmpty() || part.equals("final")) {
        put(part, part.equals("name") ? text.trim() : text);
      }
    }

    private void put(String part, String text) {
      switch (part) {
        case "name":
          names.add(text);
          break;
        case "value":
          values.add(text);
          break;
        case "final":
          finals.add(text.equals("true"));
          break;
        case "source":
          sources.add(text.trim());
          break;
        default:
          break;
      }
    }

    RawProperty done() {
      String from = sources.isEmpty() ? "" : ", there from " + Redaction.word(last(sources, ""));
      return new RawProperty(
          last(names, ""),
          values.isEmpty() ? null : values.get(values.size() - 1),
          last(finals, false),
          where + from);
    }

    private static <T> T last(List<T> some, T otherwise) {
      return some.isEmpty() ? otherwise : some.get(some.size() - 1);
    }
  }
}
