package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every way in which a diagnosis can be written down. */
public enum Format {
  TEXT(new TextReport()),
  JSON(new JsonReport()),
  /** One line, for --quiet. */
  LINE(new OneLine());

  private final Renderer renderer;

  Format(Renderer renderer) {
    this.renderer = renderer;
  }

  public static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(it -> it.id().equals(name)).findFirst();
  }

  /** The names of all formats, for a message. */
  public static String names() {
    return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String render(Diagnosis diagnosis, Paper paper) {
    return renderer.render(diagnosis, paper);
  }
}
