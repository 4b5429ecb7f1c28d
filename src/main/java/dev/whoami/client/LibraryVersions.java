package dev.whoami.client;

/** What the version of a client's library means for the client's chain. */
public enum LibraryVersions {
  /** It is the version of the chain. */
  OF_CHAIN,
  /** The library's version numbers are unrelated to those of the chain. */
  OF_ANOTHER_LINE,
  /** The chain's version is that of the SDK inside, which is also found. */
  DECIDED_BY_SDK
}
