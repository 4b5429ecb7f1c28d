package dev.whoami.client;

import dev.whoami.aws.Version;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrialSetup;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a client but its chain: what it is called, how it looks for keys, and by
 * what it is recognized. Each has a class of its own; what that leaves out is not known, or is as
 * usual.
 */
public abstract class KnownClient {
  private final String id;
  private final String title;
  private final String shortTitle;

  KnownClient(String id, String title, String shortTitle) {
    this.id = id;
    this.title = title;
    this.shortTitle = shortTitle;
  }

  /** An AWS SDK, by its language. */
  KnownClient(String id, String language) {
    this(id, "AWS SDK for " + language, language);
  }

  /** The name on the command line and in the JSON. */
  public final String id() {
    return id;
  }

  public final String title() {
    return title;
  }

  /** As it is called among others: an SDK by its language. */
  public final String shortTitle() {
    return shortTitle;
  }

  /** In a report about a log: with programs that have it in them, or by its whole name. */
  public String titleInLog() {
    return title;
  }

  /** By what its libraries are known. */
  public List<LibraryMark> libraries() {
    return Collections.emptyList();
  }

  /** Whose chain a program with this version of its library has. */
  public KnownClient walkedAs(Optional<Version> version) {
    return this;
  }

  /** What the version of its library says of the chain. */
  public LibraryVersions libraryVersions() {
    return LibraryVersions.OF_CHAIN;
  }

  /** The version of the chain that goes with one of its library. */
  public Version chainVersion(Version library) {
    return library;
  }

  /** Whether the library is a client with a chain; else it is searched for as a program. */
  public boolean hasChain(Optional<Version> version) {
    return true;
  }

  /** The language in which it is the client that most programs have. */
  public Optional<ProcessLanguage> usualIn() {
    return Optional.empty();
  }

  /** How it can be tried where it is installed; empty where it cannot. */
  public Optional<TrialSetup> trial() {
    return Optional.empty();
  }

  /** Words by which it is recognized in a text. */
  public List<TextSign> signs() {
    return Collections.emptyList();
  }

  /** The session names that it chooses where nothing sets one. */
  public List<SessionName> sessionNames() {
    return Collections.emptyList();
  }

  /** A client that is a part of this one, and needs no mention beside it. */
  public Optional<KnownClient> part() {
    return Optional.empty();
  }

  @Override
  public final String toString() {
    return id;
  }
}
