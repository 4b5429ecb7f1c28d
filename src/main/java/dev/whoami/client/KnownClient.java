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
 * All that is known of a client except its chain: its names, how it looks for keys, and the marks
 * that identify it. Each client has a class of its own; what a class leaves out is unknown, or is
 * as usual.
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

  /** Its name in a list of clients: an SDK by its language. */
  public final String shortTitle() {
    return shortTitle;
  }

  /** Its name in a report about a log: its whole name, or with the programs that contain it. */
  public String titleInLog() {
    return title;
  }

  /** The marks of its libraries. */
  public List<LibraryMark> libraries() {
    return Collections.emptyList();
  }

  /** The client whose chain a program with this version of the library uses. */
  public KnownClient walkedAs(Optional<Version> version) {
    return this;
  }

  /** What the version of its library means for the chain. */
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

  /** The language whose programs mostly use this client. */
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

  /** A client that is a part of this one, and is not listed beside it. */
  public Optional<KnownClient> part() {
    return Optional.empty();
  }

  @Override
  public final String toString() {
    return id;
  }
}
