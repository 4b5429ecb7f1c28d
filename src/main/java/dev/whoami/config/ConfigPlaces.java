package dev.whoami.config;

import java.util.List;

/** The places where a running program has its configuration. */
interface ConfigPlaces {
  /** The files, as the process names them. Some of them may not exist. */
  List<String> filesOf(ProgramProcess process);
}
