package dev.whoami.lab.scenario;

/** Where the endpoints of a world listen. */
public enum Network {
  /** Free ports of 127.0.0.1; the variables say which. Nothing reaches a real endpoint. */
  LOOPBACK,
  /** The addresses that AWS gives them, inside a private network that has nothing else. */
  REAL,
  /** The same addresses, which the engine gave to this container, for those beside it. */
  SHARED;

  public boolean hasRealAddresses() {
    return this != LOOPBACK;
  }
}
