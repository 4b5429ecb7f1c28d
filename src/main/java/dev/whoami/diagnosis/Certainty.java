package dev.whoami.diagnosis;

/** How sure a verdict is: two independent matches, one, or none. */
public enum Certainty {
  CERTAIN,
  LIKELY,
  UNCERTAIN
}
