package dev.whoami.chain;

/** What is known of one client library: its chain, by version. */
interface ChainModel {
  /** The newest version that the model is known to describe. */
  String newest();

  Chain chain(String version);
}
