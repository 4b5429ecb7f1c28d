package dev.whoami.lab.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Variables and files that a world has besides those of its traits. */
public final class Additions {
  private static final Additions NONE =
      new Additions(
          Collections.emptyMap(),
          Collections.emptyMap(),
          Collections.emptySet(),
          Collections.emptyMap());

  private final Map<String, String> variables;
  private final Map<String, String> initVariables;
  private final Set<String> unset;
  private final Map<String, String> files;

  private Additions(
      Map<String, String> variables,
      Map<String, String> initVariables,
      Set<String> unset,
      Map<String, String> files) {
    this.variables = variables;
    this.initVariables = initVariables;
    this.unset = unset;
    this.files = files;
  }

  public static Additions none() {
    return NONE;
  }

  /** Adds a variable for both PID 1 and the process. */
  public Additions variable(String name, String value) {
    return new Additions(plus(variables, name, value), initVariables, unset, files);
  }

  /** Adds a variable only for PID 1. */
  public Additions initVariable(String name, String value) {
    return new Additions(variables, plus(initVariables, name, value), unset, files);
  }

  /** Removes a variable that the traits would give to PID 1 and the process. */
  public Additions unset(String name) {
    Set<String> more = new LinkedHashSet<>(unset);
    more.add(name);
    return new Additions(variables, initVariables, more, files);
  }

  /** Adds a file, by its path in the home folder. */
  public Additions file(String path, String content) {
    return new Additions(variables, initVariables, unset, plus(files, path, content));
  }

  public Map<String, String> variables() {
    return variables;
  }

  public Map<String, String> initVariables() {
    return initVariables;
  }

  public Set<String> unset() {
    return unset;
  }

  public Map<String, String> files() {
    return files;
  }

  private static Map<String, String> plus(Map<String, String> map, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return Collections.unmodifiableMap(more);
  }
}
