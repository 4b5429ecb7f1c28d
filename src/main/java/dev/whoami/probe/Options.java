package dev.whoami.probe;

/** What the user allowed the probes to do. */
public final class Options {
  private final boolean offline;
  private final boolean credentialProcess;
  private final boolean disabledInstance;

  private Options(boolean offline, boolean credentialProcess, boolean disabledInstance) {
    this.offline = offline;
    this.credentialProcess = credentialProcess;
    this.disabledInstance = disabledInstance;
  }

  public static Options of(boolean offline, boolean credentialProcess) {
    return new Options(offline, credentialProcess, false);
  }

  /** For a client that does not know AWS_EC2_METADATA_DISABLED: it is looked past. */
  public Options askingDisabledInstance() {
    return new Options(offline, credentialProcess, true);
  }

  /** Looks are made, and nothing is sent. */
  public boolean isOffline() {
    return offline;
  }

  /** A profile's credential_process may be run. */
  public boolean mayRunCredentialProcess() {
    return credentialProcess;
  }

  /** The instance metadata is asked even where AWS_EC2_METADATA_DISABLED is true. */
  boolean asksDisabledInstance() {
    return disabledInstance;
  }
}
