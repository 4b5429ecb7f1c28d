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
 * A program to run: its words, which every user of the machine can read in {@code ps}, and the
 * changes of its environment, which only its own user can read. So secrets belong in the
 * environment.
 */
public final class ProgramCall {
  /** In bytes: what most programs print is an answer. */
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

  /** With a variable, in place of this process's own. */
  public ProgramCall with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new ProgramCall(words, more, withheld, isBare, folder, limit);
  }

  /** Without these variables of this process. */
  public ProgramCall without(Collection<String> names) {
    Set<String> more = new LinkedHashSet<>(withheld);
    more.addAll(names);
    return new ProgramCall(words, variables, more, isBare, folder, limit);
  }

  /** Without any variable of this process: it may be run as another user, who could read them. */
  public ProgramCall bare() {
    return new ProgramCall(words, variables, withheld, true, folder, limit);
  }

  /** In another folder than this process. */
  public ProgramCall in(String newFolder) {
    return new ProgramCall(words, variables, withheld, isBare, newFolder, limit);
  }

  /** A program that prints more than the usual 64 KiB, up to this number of bytes. */
  public ProgramCall printingUpTo(int bytes) {
    return new ProgramCall(words, variables, withheld, isBare, folder, bytes);
  }

  /** How many bytes it may print. */
  int limit() {
    return limit;
  }

  public List<String> words() {
    return words;
  }

  /** What the program has in its environment beside, or in place of, this process's variables. */
  public Map<String, String> variables() {
    return variables;
  }

  /** What it does not have of them. */
  public Set<String> withheld() {
    return withheld;
  }

  /** Whether it has none of them. */
  boolean isBare() {
    return isBare;
  }

  /** The folder that it runs in; empty for the one of this process. */
  public Optional<String> folder() {
    return Optional.ofNullable(folder);
  }
}
