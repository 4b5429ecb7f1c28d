package dev.whoami.probe;

/** What the user allowed the probes to do. */
public final class Options {
  private final boolean offline;
  private final boolean credentialProcess;

  private Options(boolean offline, boolean credentialProcess) {
    this.offline = offline;
    this.credentialProcess = credentialProcess;
  }

  public static Options of(boolean offline, boolean credentialProcess) {
    return new Options(offline, credentialProcess);
  }

  /** Looks are made, and nothing is sent. */
  public boolean isOffline() {
    return offline;
  }

  /** A profile's credential_process may be run. */
  public boolean mayRunCredentialProcess() {
    return credentialProcess;
  }
}
