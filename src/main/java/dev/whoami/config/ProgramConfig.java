package dev.whoami.config;

import java.util.List;

/** How one kind of configuration is recognized, and what it configures. */
interface ProgramConfig {
  /** Whether a file is of this kind, by what stands in it. */
  boolean recognizes(ConfigFile file);

  /** Each part that uses AWS; none where there is nothing that does. */
  List<ConfiguredProgram> programsIn(ConfigFile file);
}
