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
 * All that whoami knows about a client except its chain: its names, how it finds keys, and the
 * marks that identify it. Each client has its own class. What a class leaves out is unknown, or has
 * its default.
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

  /** The name on the command line and in JSON. */
  public final String id() {
    return id;
  }

  public final String title() {
    return title;
  }

  /** Its name in a list of clients; for an SDK, the language. */
  public final String shortTitle() {
    return shortTitle;
  }

  /** Its name in a report about a log: its full name, or the programs that contain it. */
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

  /** The version of the chain for a version of its library. */
  public Version chainVersion(Version library) {
    return library;
  }

  /** Whether the library has a chain; otherwise whoami searches for it as a program. */
  public boolean hasChain(Optional<Version> version) {
    return true;
  }

  /** The language whose programs mostly use this client. */
  public Optional<ProcessLanguage> usualIn() {
    return Optional.empty();
  }

  /** How whoami can run it where it is installed; empty if it cannot. */
  public Optional<TrialSetup> trial() {
    return Optional.empty();
  }

  /** Texts that identify it in a log. */
  public List<TextSign> signs() {
    return Collections.emptyList();
  }

  /** The session names that it chooses if no setting has one. */
  public List<SessionName> sessionNames() {
    return Collections.emptyList();
  }

  /** A client that is part of this one, and is not listed separately. */
  public Optional<KnownClient> part() {
    return Optional.empty();
  }

  @Override
  public final String toString() {
    return id;
  }
}
