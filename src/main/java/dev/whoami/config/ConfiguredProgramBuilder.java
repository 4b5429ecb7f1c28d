package dev.whoami.config;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.setting.OwnWebIdentity;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeySettings;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a configured program from one section of a file. */
final class ConfiguredProgramBuilder {
  private final String title;
  private final Client client;
  private final ConfigFile file;
  private final ConfigSection section;
  private final List<ConfigTrap> traps = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private ProgramSettings settings = ProgramSettings.none();

  ConfiguredProgramBuilder(String title, Client client, ConfigFile file, ConfigSection section) {
    this.title = title;
    this.client = client;
    this.file = file;
    this.section = section;
  }

  /** Sets a value under the name that the client's model uses. */
  ConfiguredProgramBuilder setting(String name, String value) {
    settings = settings.with(name, value);
    return this;
  }

  /** Sets the keys from these settings. One of the two may be missing. */
  ConfiguredProgramBuilder keys(String id, String secret, String token) {
    return keys(section, id, secret, token);
  }

  /** The same for keys in another section. */
  ConfiguredProgramBuilder keys(ConfigSection in, String id, String secret, String token) {
    return keys(in, KeySettings.named(id, secret, token));
  }

  /** The same for a program that has no setting for a token. */
  ConfiguredProgramBuilder keys(String id, String secret) {
    return keys(section, KeySettings.withoutToken(id, secret));
  }

  /** The same for a program that ignores a key without its other half. */
  ConfiguredProgramBuilder keysIfBoth(String id, String secret) {
    return section.has(id) && section.has(secret) ? keys(id, secret) : this;
  }

  private ConfiguredProgramBuilder keys(ConfigSection in, KeySettings names) {
    for (String each : names.names()) {
      in.value(each).ifPresent(it -> noteIfOpen("a key", it));
    }
    settings = settings.withKeys(names.read(in::reading));
    return this;
  }

  /** Sets the keys from another file. */
  ConfiguredProgramBuilder keysIn(String path, Outcome found) {
    settings = settings.withKeysIn(path, found);
    return this;
  }

  /** Sets keys that code returns. whoami does not run the code, so the result is unknown. */
  ConfiguredProgramBuilder code(String what) {
    settings = settings.withKeys(Outcome.broken(Fault.NOT_RUN, what + ", which is not run"));
    return this;
  }

  /** Sets options with which the program does not start. */
  ConfiguredProgramBuilder wrong(String why) {
    settings = settings.withKeys(Outcome.broken(Fault.UNPARSABLE, why));
    return this;
  }

  /** Sets the program's own sources in place of those of this process. */
  ConfiguredProgramBuilder sources(List<Observation> own) {
    settings = settings.withSources(own);
    return this;
  }

  /** Sets the profile that a setting names. */
  ConfiguredProgramBuilder profile(Optional<String> name) {
    name.ifPresent(
        it -> {
          noteIfOpen("the profile", it);
          settings = settings.inProfile(it);
        });
    return this;
  }

  /** Sets the file that a setting names for the profile. */
  ConfiguredProgramBuilder profileFile(Optional<String> path) {
    path.ifPresent(it -> settings = settings.readingProfileFrom(it));
    return this;
  }

  /** Sets the role and the token file that settings name. */
  ConfiguredProgramBuilder webIdentity(OwnWebIdentity own) {
    settings = settings.withWebIdentity(own);
    return this;
  }

  /** Sets the role that a setting names. A text that is not an ARN cannot be assumed. */
  ConfiguredProgramBuilder role(Optional<String> arn) {
    arn.ifPresent(it -> noteIfOpen("the role", it));
    arn.flatMap(Arn::parse).ifPresent(it -> settings = settings.assuming(it));
    return this;
  }

  /** A value that must still be filled in differs from a missing value. */
  private void noteIfOpen(String what, String value) {
    if (ConfigVariables.isOpen(value)) {
      open.add(what);
    }
  }

  ConfiguredProgramBuilder unsigned() {
    settings = settings.sendingUnsigned();
    return this;
  }

  ConfiguredProgramBuilder trap(
      ConfigTrap.Kind kind, String setting, String says, String fix, String snippet) {
    traps.add(ConfigTrap.of(kind, says, evidence(setting), fix, snippet));
    return this;
  }

  /** The place of a setting without its value, which may be a secret. */
  private String evidence(String setting) {
    boolean isSet = section.has(setting);
    return file.path()
        + ", line "
        + section.lineOf(setting)
        + ": "
        + setting
        + (isSet ? "" : " is not set");
  }

  ConfiguredProgram done() {
    open.stream().findFirst().ifPresent(it -> code("a template fills in " + it));
    return ConfiguredProgram.of(
        title, ClientVersion.newest(client).with(settings), file.path(), section, traps);
  }
}
