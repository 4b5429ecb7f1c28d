package dev.whoami.diagnosis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A fix: what to do, the commands to type, and a snippet to paste if there is one. */
public final class Remedy {
  private final String text;
  private final List<String> commands;
  private final String snippet;

  private Remedy(String text, List<String> commands, String snippet) {
    this.text = text;
    this.commands = commands;
    this.snippet = snippet;
  }

  public static Remedy of(String text) {
    return new Remedy(text, Collections.emptyList(), "");
  }

  /** One line of a shell each. */
  public Remedy commands(String... lines) {
    return new Remedy(text, Collections.unmodifiableList(Arrays.asList(lines)), snippet);
  }

  public Remedy snippet(String newSnippet) {
    return new Remedy(text, commands, newSnippet);
  }

  public String text() {
    return text;
  }

  public List<String> commands() {
    return commands;
  }

  /** Empty where there is none. */
  public String snippet() {
    return snippet;
  }
}
