package dev.whoami.config;

import java.util.List;

/** Recognizes one kind of configuration, and reads the programs in it. */
interface ProgramConfig {
  /** Whether a file's content is of this kind. */
  boolean recognizes(ConfigFile file);

  /** Each part that uses AWS; empty if no part does. */
  List<ConfiguredProgram> programsIn(ConfigFile file);
}
