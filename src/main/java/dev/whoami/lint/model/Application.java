package dev.whoami.lint.model;

import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
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
  private final Setting role;

  private Application(
      SourceLocation at, Kind kind, String name, List<Container> containers, Setting role) {
    this.at = at;
    this.kind = kind;
    this.name = name;
    this.containers = containers;
    this.role = role;
  }

  public static Application of(
      SourceLocation at, Kind kind, String name, List<Container> containers) {
    List<Container> all = Collections.unmodifiableList(new ArrayList<>(containers));
    return new Application(at, kind, name, all, Setting.absent());
  }

  /** The same function, with the role that it names. */
  public Application as(Setting itsRole) {
    return new Application(at, kind, name, containers, itsRole);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  /** The role of a function; absent if SAM makes it, and for other programs. */
  public Setting role() {
    return role;
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
