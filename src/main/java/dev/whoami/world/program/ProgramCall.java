package dev.whoami.world.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program to run. Its command line can be read in {@code ps} by every user of the machine. The
 * changes of its environment can be read only by its own user, so secrets belong there.
 */
public final class ProgramCall {
  /** The default limit in bytes: most programs print a short answer. */
  private static final int USUAL_LIMIT = 64 * 1024;

  private final List<String> words;
  private final Map<String, String> variables;
  private final Set<String> withheld;
  private final boolean isBare;
  private final @Nullable String folder;
  private final int limit;

  private ProgramCall(
      List<String> words,
      Map<String, String> variables,
      Set<String> withheld,
      boolean isBare,
      @Nullable String folder,
      int limit) {
    this.words = Collections.unmodifiableList(new ArrayList<>(words));
    this.variables = Collections.unmodifiableMap(variables);
    this.withheld = Collections.unmodifiableSet(withheld);
    this.isBare = isBare;
    this.folder = folder;
    this.limit = limit;
  }

  /** A program and its arguments, in the environment and the folder of this process. */
  public static ProgramCall of(List<String> words) {
    return new ProgramCall(
        words, Collections.emptyMap(), Collections.emptySet(), false, null, USUAL_LIMIT);
  }

  public static ProgramCall of(String... words) {
    return of(Arrays.asList(words));
  }

  /** Sets a variable of the program, which replaces that of this process. */
  public ProgramCall with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new ProgramCall(words, more, withheld, isBare, folder, limit);
  }

  /** Removes these variables of this process. */
  public ProgramCall without(Collection<String> names) {
    Set<String> more = new LinkedHashSet<>(withheld);
    more.addAll(names);
    return new ProgramCall(words, variables, more, isBare, folder, limit);
  }

  /**
   * Removes all variables of this process: the program may run as another user, who could read
   * them.
   */
  public ProgramCall bare() {
    return new ProgramCall(words, variables, withheld, true, folder, limit);
  }

  /** Runs it in another folder than this process. */
  public ProgramCall in(String newFolder) {
    return new ProgramCall(words, variables, withheld, isBare, newFolder, limit);
  }

  /** Lets a program print more than the default of 64 KiB, up to this number of bytes. */
  public ProgramCall printingUpTo(int bytes) {
    return new ProgramCall(words, variables, withheld, isBare, folder, bytes);
  }

  /** The most bytes that the program may print. */
  int limit() {
    return limit;
  }

  public List<String> words() {
    return words;
  }

  /** The variables that are added to those of this process, or replace them. */
  public Map<String, String> variables() {
    return variables;
  }

  /** The variables of this process that the program does not get. */
  public Set<String> withheld() {
    return withheld;
  }

  /** Whether the program gets no variables of this process. */
  boolean isBare() {
    return isBare;
  }

  /** The working folder; empty for that of this process. */
  public Optional<String> folder() {
    return Optional.ofNullable(folder);
  }
}
