package dev.whoami.lab.scenario;

/** Which agent serves the container credentials, and the state of its authorization token file. */
public enum Agent implements Trait {
  ECS,
  POD_IDENTITY,
  POD_IDENTITY_MISSING_TOKEN_FILE,
  POD_IDENTITY_TOKEN_WITH_NEWLINE;

  boolean isPodIdentity() {
    return this != ECS;
  }
}
