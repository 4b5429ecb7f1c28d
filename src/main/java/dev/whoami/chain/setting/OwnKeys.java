package dev.whoami.chain.setting;

import dev.whoami.chain.link.Link;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys in a program's configuration, which can be half of a pair, and the file with them. */
final class OwnKeys {
  static final OwnKeys NONE = new OwnKeys(null, null);

  private final @Nullable Outcome keys;
  private final @Nullable String file;

  private OwnKeys(@Nullable Outcome keys, @Nullable String file) {
    this.keys = keys;
    this.file = file;
  }

  OwnKeys with(Outcome newKeys) {
    return new OwnKeys(newKeys, file);
  }

  OwnKeys in(String path) {
    return new OwnKeys(keys, path);
  }

  /** Empty if the configuration has no keys. */
  Optional<Outcome> outcome() {
    return Optional.ofNullable(keys).filter(it -> !it.isAbsent());
  }

  /** The file, fit for a report; empty if it is the configuration itself. */
  Optional<String> file() {
    return Optional.ofNullable(file).map(Redaction::path);
  }

  /** The keys as a source, whose owner STS can be asked for. */
  Optional<Observation> source() {
    return outcome().map(it -> Observation.of(Source.PROGRAM_SETTINGS, it));
  }

  /** The only link of a program with keys: it asks no other source. */
  Optional<Link> link() {
    return source().map(it -> Link.branch(title(it), seen -> it));
  }

  private String title(Observation given) {
    return given.outcome().has(Fault.NOT_RUN)
        ? "code that its configuration names"
        : "keys in " + file().orElse("its configuration");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnKeys && ((OwnKeys) other).parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<Object> parts() {
    return Arrays.asList(Optional.ofNullable(keys), Optional.ofNullable(file));
  }

  /** Only where they are. */
  @Override
  public String toString() {
    return "keys in " + file().orElse("the configuration");
  }
}
