package dev.whoami.diagnosis.process;

import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.LibraryClients;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.place.CommandLabel;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.ProcessDifference;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.world.process.ProcessEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process in a list: its program, its identity, and its differences from this shell. */
public final class ListedProcess {
  /** Why its identity is not known. */
  public enum Unknown {
    /** This user may not read its environment. */
    NOT_READABLE,
    /** The time was up, or there were too many others before it. */
    NOT_REACHED,
    /** It has another user or network, and names an address that whoami does not ask for it. */
    NOT_ASKED,
    /** The process has ended in the meantime. */
    ENDED,
    /** A bug in whoami ended the work. */
    CRASHED
  }

  private final ProcessEntry entry;
  private final String command;
  private final @Nullable Diagnosis diagnosis;
  private final @Nullable Unknown unknown;
  private final @Nullable List<ProcessDifference> differences;
  private final @Nullable FoundLibraries libraries;

  private ListedProcess(
      ProcessEntry entry,
      String command,
      @Nullable Diagnosis diagnosis,
      @Nullable Unknown unknown,
      @Nullable List<ProcessDifference> differences,
      @Nullable FoundLibraries libraries) {
    this.entry = entry;
    this.command = command;
    this.diagnosis = diagnosis;
    this.unknown = unknown;
    this.differences =
        differences == null ? null : Collections.unmodifiableList(new ArrayList<>(differences));
    this.libraries = libraries;
  }

  public static ListedProcess of(ProcessEntry entry, Unknown why) {
    return new ListedProcess(entry, CommandLabel.of(entry), null, why, null, null);
  }

  /** The same process, with settings that could be read. */
  public ListedProcess compared(ProcessComparison with) {
    return new ListedProcess(
        entry, with.command(), diagnosis, unknown, with.differences(), libraries);
  }

  /** The same process, with its diagnosis. */
  public ListedProcess being(Diagnosis its) {
    return new ListedProcess(entry, command, its, null, differences, libraries);
  }

  /** The same process with an unknown identity. */
  public ListedProcess unknown(Unknown why) {
    return new ListedProcess(entry, command, null, why, differences, libraries);
  }

  /** The same process, with its client libraries. */
  public ListedProcess having(FoundLibraries some) {
    return new ListedProcess(entry, command, diagnosis, unknown, differences, some);
  }

  public long pid() {
    return entry.pid();
  }

  /** The number of the process's user; empty if it is not known. */
  public Optional<String> user() {
    return entry.user().isPresent()
        ? Optional.of(String.valueOf(entry.user().getAsLong()))
        : Optional.empty();
  }

  /** The program and its arguments, without the words that may be secrets. */
  public String command() {
    return command;
  }

  /** The language; empty for a compiled program. */
  public Optional<ProcessLanguage> language() {
    return ProcessLanguage.of(entry);
  }

  public Optional<Verdict> verdict() {
    return Optional.ofNullable(diagnosis).map(Diagnosis::verdict);
  }

  /** Why there is no verdict; empty if there is one. */
  public Optional<Unknown> unknown() {
    return Optional.ofNullable(unknown);
  }

  /** The client libraries of the process; empty if whoami did not search for them. */
  public Optional<FoundLibraries> libraries() {
    return Optional.ofNullable(libraries);
  }

  /** The first client among them. */
  public Optional<ClientVersion> client() {
    return libraries().flatMap(it -> LibraryClients.of(it).stream().findFirst());
  }

  /** Whether it has an AWS library, or is a program that is known to use AWS. */
  public boolean usesAws() {
    return client().isPresent() || verdict().filter(it -> it.client().isProgram()).isPresent();
  }

  /** Whether its diagnosis has no error, or there is no diagnosis. */
  public boolean isGood() {
    return diagnosis == null || diagnosis.isGood();
  }

  /** The differences from this shell; empty if the process's settings could not be read. */
  public Optional<List<ProcessDifference>> differences() {
    return Optional.ofNullable(differences);
  }
}
