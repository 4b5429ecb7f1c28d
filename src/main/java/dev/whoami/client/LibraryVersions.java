package dev.whoami.client;

/** The meaning of a library's version for the client's chain. */
public enum LibraryVersions {
  /** The library's version is that of the chain. */
  OF_CHAIN,
  /** The library's version numbers are unrelated to those of the chain. */
  OF_ANOTHER_LINE,
  /** The chain's version is that of the SDK inside, which whoami also finds. */
  DECIDED_BY_SDK
}
