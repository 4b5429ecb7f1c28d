package dev.whoami.config;

import java.util.List;

/** Where a running program has its configuration. */
interface ConfigPlaces {
  /** The files, as the process names them; some of them may not be there. */
  List<String> filesOf(ProgramProcess process);
}
