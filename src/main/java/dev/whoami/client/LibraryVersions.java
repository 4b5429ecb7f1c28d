package dev.whoami.client;

/** What the version of a library says of the chain of the client that it is of. */
public enum LibraryVersions {
  /** It is the version of the chain. */
  OF_CHAIN,
  /** Its numbers are of another line than those of the chain. */
  OF_ANOTHER_LINE,
  /** What decides is the SDK in it, which is also found. */
  DECIDED_BY_SDK
}
