package dev.whoami.diagnosis;

/** How bad a finding is. */
public enum Severity {
  /** The identity is not the intended one, or there is none: exit code 1. */
  ERROR,
  /** It works now, but may fail later. */
  WARNING,
  NOTE
}
