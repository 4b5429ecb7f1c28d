package dev.whoami.place.library;

/** The evidence that a library is there. The surest comes first. */
public enum FoundBy {
  /** A process has the file open, or mapped into its memory. */
  OPEN_FILE,
  /** The command line, the environment or a manifest names it. */
  CLASS_PATH,
  /** The program that a process runs has it inside. */
  EXECUTABLE,
  /** It is among the packages that a process would load from. */
  PACKAGES,
  /** It is installed; no process here is known to use it. */
  INSTALLED
}
