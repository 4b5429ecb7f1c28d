package dev.whoami.lab.scenario;

/** The addresses at which the endpoints of a world listen. */
public enum Network {
  /** Free ports of 127.0.0.1, which the variables contain. No request reaches a real endpoint. */
  LOOPBACK,
  /** AWS's own addresses, in a private network without anything else. */
  REAL,
  /** AWS's own addresses, which the engine gave to this container, for the containers beside it. */
  SHARED;

  public boolean hasRealAddresses() {
    return this != LOOPBACK;
  }
}
