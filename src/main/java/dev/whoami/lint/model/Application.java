package dev.whoami.lint.model;

import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A program with variables outside task definitions and pods: a Compose or Copilot service, or a
 * Lambda function.
 */
public final class Application implements Declared {
  /** The kind, which says which role the keys replace. */
  public enum Kind {
    COMPOSE_SERVICE,
    COPILOT_SERVICE,
    LAMBDA_FUNCTION
  }

  private static final String GLOBALS = "Globals";

  private final SourceLocation at;
  private final Kind kind;
  private final String name;
  private final List<Container> containers;

  private Application(SourceLocation at, Kind kind, String name, List<Container> containers) {
    this.at = at;
    this.kind = kind;
    this.name = name;
    this.containers = containers;
  }

  public static Application of(
      SourceLocation at, Kind kind, String name, List<Container> containers) {
    return new Application(
        at, kind, name, Collections.unmodifiableList(new ArrayList<>(containers)));
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  /** As it may be shown. */
  public String name() {
    return ShownName.name(name);
  }

  /** Whether it is SAM's Globals, which apply to all functions, and not a function. */
  public boolean isOfAllFunctions() {
    return kind == Kind.LAMBDA_FUNCTION && (name.equals(GLOBALS) || name.endsWith("." + GLOBALS));
  }

  /** The containers; a function has one without a name. */
  public List<Container> containers() {
    return containers;
  }
}
