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

/**
 * A client that whoami knows little more of than its names and the marks that it is recognized by.
 */
final class SimpleClient extends KnownClient {
  private final Builder parts;

  private SimpleClient(String id, String title, Builder parts) {
    super(id, title, title);
    this.parts = parts;
  }

  /** One that its libraries show. */
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

  /** Everything about one; it does not change any more once it has a name. */
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

    /** Which these words show. */
    Builder saying(TextSign... newSigns) {
      signs = Arrays.asList(newSigns);
      return this;
    }

    /** Which names its sessions so. */
    Builder naming(SessionName... names) {
      sessionNames = Arrays.asList(names);
      return this;
    }

    /** Whose libraries have such versions. */
    Builder withVersions(LibraryVersions newVersions) {
      versions = newVersions;
      return this;
    }

    /** Which was another program before this version. */
    Builder since(String first) {
      since = first;
      return this;
    }

    /** Which has the chain of this client. */
    Builder walkedAs(KnownClient other) {
      whole = other;
      return this;
    }

    /** Which has this client in it. */
    Builder with(KnownClient other) {
      part = other;
      return this;
    }

    /** Which is searched for as a program, with its settings. */
    Builder asProgram() {
      isClient = false;
      return this;
    }

    SimpleClient named(String id, String title) {
      return new SimpleClient(id, title, this);
    }
  }
}
