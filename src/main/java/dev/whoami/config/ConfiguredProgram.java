package dev.whoami.config;

import dev.whoami.aws.Version;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.setting.ProgramSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of a program that uses AWS, as its configuration file sets it up. */
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

  /** The same program with this version of the client. */
  public ConfiguredProgram at(Version version) {
    return with(client.at(version), true);
  }

  /** The same program with other settings. */
  public ConfiguredProgram with(ProgramSettings settings) {
    return with(client.with(settings), versionKnown);
  }

  /** The name of the program, for people. */
  public String title() {
    return title;
  }

  /** The client that the program uses, with its settings. */
  public ClientVersion client() {
    return client;
  }

  /** Whether the version is known. Otherwise whoami assumes the newest one. */
  public boolean isVersionKnown() {
    return versionKnown;
  }

  public ProgramSettings settings() {
    return client.settings();
  }

  /** The path as the user or the process named it. */
  public String file() {
    return file;
  }

  /** The section of the file that configures it; empty if there is only one. */
  public String section() {
    return section;
  }

  /** The line on which that section begins, counted from 1. */
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
