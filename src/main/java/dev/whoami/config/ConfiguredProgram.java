package dev.whoami.config;

import dev.whoami.aws.Version;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.setting.ProgramSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of a program that uses AWS, as a configuration file configures it. */
public final class ConfiguredProgram {
  private final String title;
  private final ClientVersion client;
  private final boolean versionKnown;
  private final String file;
  private final String section;
  private final int line;
  private final List<ConfigTrap> traps;

  private ConfiguredProgram(
      String title,
      ClientVersion client,
      boolean versionKnown,
      String file,
      String section,
      int line,
      List<ConfigTrap> traps) {
    this.title = title;
    this.client = client;
    this.versionKnown = versionKnown;
    this.file = file;
    this.section = section;
    this.line = line;
    this.traps = Collections.unmodifiableList(new ArrayList<>(traps));
  }

  static ConfiguredProgram of(
      String title,
      ClientVersion client,
      String file,
      ConfigSection section,
      List<ConfigTrap> traps) {
    return new ConfiguredProgram(title, client, false, file, section.name(), section.line(), traps);
  }

  private ConfiguredProgram with(ClientVersion other, boolean isKnown) {
    return new ConfiguredProgram(title, other, isKnown, file, section, line, traps);
  }

  /** The same at this version of the client. */
  public ConfiguredProgram at(Version version) {
    return with(client.at(version), true);
  }

  /** The same with other settings. */
  public ConfiguredProgram with(ProgramSettings settings) {
    return with(client.with(settings), versionKnown);
  }

  /** What a person calls the program. */
  public String title() {
    return title;
  }

  /** The client that is in it, with its settings. */
  public ClientVersion client() {
    return client;
  }

  /** Whether somebody said which version it is; else it is walked as the newest one. */
  public boolean isVersionKnown() {
    return versionKnown;
  }

  public ProgramSettings settings() {
    return client.settings();
  }

  /** The path as it was named. */
  public String file() {
    return file;
  }

  /** What the file calls the part; empty where it has but one. */
  public String section() {
    return section;
  }

  /** Where that begins, from 1 on. */
  public int line() {
    return line;
  }

  public List<ConfigTrap> traps() {
    return traps;
  }

  /** Its traps of this kind. */
  public List<ConfigTrap> traps(ConfigTrap.Kind kind) {
    List<ConfigTrap> some = new ArrayList<>(traps);
    some.removeIf(it -> it.kind() != kind);
    return some;
  }
}
