package dev.whoami.lab;

/** Who serves the container credentials, and in what state its authorization token file is. */
public enum Agent implements Trait {
  ECS,
  POD_IDENTITY,
  POD_IDENTITY_MISSING_TOKEN_FILE,
  POD_IDENTITY_TOKEN_WITH_NEWLINE;

  boolean isPodIdentity() {
    return this != ECS;
  }
}
