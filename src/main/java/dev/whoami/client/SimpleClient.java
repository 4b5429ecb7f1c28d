package dev.whoami.client;

import dev.whoami.aws.Version;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client about which whoami knows only its names and the marks that identify it. */
final class SimpleClient extends KnownClient {
  private final Builder parts;

  private SimpleClient(String id, String title, Builder parts) {
    super(id, title, title);
    this.parts = parts;
  }

  /** A client that whoami identifies by its libraries. */
  static Builder in(LibraryMark... libraries) {
    return new Builder(Arrays.asList(libraries));
  }

  @Override
  public List<LibraryMark> libraries() {
    return parts.libraries;
  }

  @Override
  public KnownClient walkedAs(Optional<Version> version) {
    return parts.whole == null ? this : parts.whole;
  }

  @Override
  public LibraryVersions libraryVersions() {
    return parts.versions;
  }

  @Override
  public boolean hasChain(Optional<Version> version) {
    return parts.isClient && !version.filter(it -> it.isBefore(parts.since)).isPresent();
  }

  @Override
  public List<TextSign> signs() {
    return parts.signs;
  }

  @Override
  public List<SessionName> sessionNames() {
    return parts.sessionNames;
  }

  @Override
  public Optional<KnownClient> part() {
    return Optional.ofNullable(parts.part);
  }

  /** Builds a client. */
  static final class Builder {
    private final List<LibraryMark> libraries;
    private List<TextSign> signs = Collections.emptyList();
    private List<SessionName> sessionNames = Collections.emptyList();
    private LibraryVersions versions = LibraryVersions.OF_CHAIN;
    private String since = "0";
    private boolean isClient = true;
    private @Nullable KnownClient whole;
    private @Nullable KnownClient part;

    private Builder(List<LibraryMark> libraries) {
      this.libraries = libraries;
    }

    /** Adds the texts that identify it. */
    Builder saying(TextSign... newSigns) {
      signs = Arrays.asList(newSigns);
      return this;
    }

    /** Adds the names of its sessions. */
    Builder naming(SessionName... names) {
      sessionNames = Arrays.asList(names);
      return this;
    }

    /** Sets the meaning of its libraries' versions. */
    Builder withVersions(LibraryVersions newVersions) {
      versions = newVersions;
      return this;
    }

    /** Sets the version before which it was another program. */
    Builder since(String first) {
      since = first;
      return this;
    }

    /** Gives it the chain of this client. */
    Builder walkedAs(KnownClient other) {
      whole = other;
      return this;
    }

    /** Makes this client a part of it. */
    Builder with(KnownClient other) {
      part = other;
      return this;
    }

    /** Makes whoami search for it as a program, with its settings. */
    Builder asProgram() {
      isClient = false;
      return this;
    }

    SimpleClient named(String id, String title) {
      return new SimpleClient(id, title, this);
    }
  }
}
