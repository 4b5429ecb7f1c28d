package dev.whoami.chain;

/** What a client does at a link that is configured and does not deliver. */
public enum Reaction {
  GO_ON,
  STOP,
  /** It does not notice, and takes what the source gave. */
  TAKE
}
