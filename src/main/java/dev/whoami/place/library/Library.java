package dev.whoami.place.library;

import dev.whoami.aws.Version;
import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.Alphabet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client library that was found: its client, its version, its place, and the evidence. */
public final class Library {
  private static final Alphabet NAME = Alphabet.of("A-Za-z0-9_@./+-");
  private static final int LONGEST_NAME = 100;

  private final KnownClient kind;
  private final String name;
  private final @Nullable Version version;
  private final String path;
  private final FoundBy foundBy;
  private final @Nullable Long process;

  private Library(
      KnownClient kind,
      String name,
      @Nullable Version version,
      String path,
      FoundBy foundBy,
      @Nullable Long process) {
    this.kind = kind;
    this.name = name;
    this.version = version;
    this.path = path;
    this.foundBy = foundBy;
    this.process = process;
  }

  /** A library by its name in its registry, with the version as it is written there. */
  public static Library of(KnownClient kind, String name, Optional<String> version, String path) {
    return new Library(
        kind,
        NAME.spells(name, 1, LONGEST_NAME) ? name : Redaction.word(name),
        version.flatMap(Version::parse).orElse(null),
        path,
        FoundBy.INSTALLED,
        null);
  }

  /** The same library, of a process. A process without a number is the requested one. */
  Library foundBy(FoundBy how, Optional<Long> pid) {
    return new Library(kind, name, version, path, how, pid.orElse(null));
  }

  /** One line of a recording: kind, how it was found, process, name, version and path. */
  String toLine() {
    return String.join(
        "\t",
        kind.id().toUpperCase(Locale.ROOT).replace('-', '_'),
        foundBy.name(),
        process().map(String::valueOf).orElse(""),
        name,
        version().map(Version::toString).orElse(""),
        path());
  }

  /** Reads such a line. Throws IllegalArgumentException if it is not one. */
  static Library in(String line) {
    String[] parts = line.split("\t", 6);
    if (parts.length < 6) {
      throw new IllegalArgumentException("no library");
    }
    Optional<Long> pid =
        parts[2].isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(parts[2]));
    return of(
            Clients.named(parts[0].toLowerCase(Locale.ROOT).replace('_', '-')),
            parts[3],
            Optional.of(parts[4]),
            parts[5])
        .foundBy(FoundBy.valueOf(parts[1]), pid);
  }

  /** The client that the library belongs to. */
  public KnownClient kind() {
    return kind;
  }

  /** As its registry calls it: aws-java-sdk-core, boto3, github.com/aws/aws-sdk-go-v2. */
  public String name() {
    return name;
  }

  /** The version; empty if neither the file nor its name has it. */
  public Optional<Version> version() {
    return Optional.ofNullable(version);
  }

  /** The file or the folder; in a jar in a jar, {@code app.jar!/lib/one.jar}. */
  public String path() {
    return Redaction.path(path);
  }

  public FoundBy foundBy() {
    return foundBy;
  }

  /** The process that has the library; empty if it is only installed. */
  public Optional<Long> process() {
    return Optional.ofNullable(process);
  }

  /** Whether a process here uses it, or would. */
  public boolean isOfProcess() {
    return foundBy != FoundBy.INSTALLED;
  }

  boolean isSameFileAs(Library other) {
    return kind == other.kind && name.equals(other.name) && path.equals(other.path);
  }

  @Override
  public String toString() {
    return name
        + " "
        + version().map(Version::toString).orElse("of unknown version")
        + " in "
        + path();
  }
}
