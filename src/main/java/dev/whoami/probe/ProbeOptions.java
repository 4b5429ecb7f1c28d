package dev.whoami.probe;

/** What the user allowed the probes to do. */
public final class ProbeOptions {
  private final boolean offline;
  private final boolean credentialProcess;
  private final boolean disabledInstance;

  private ProbeOptions(boolean offline, boolean credentialProcess, boolean disabledInstance) {
    this.offline = offline;
    this.credentialProcess = credentialProcess;
    this.disabledInstance = disabledInstance;
  }

  public static ProbeOptions of(boolean offline, boolean credentialProcess) {
    return new ProbeOptions(offline, credentialProcess, false);
  }

  /** The options for a client that ignores AWS_EC2_METADATA_DISABLED. */
  public ProbeOptions askingDisabledInstance() {
    return new ProbeOptions(offline, credentialProcess, true);
  }

  /** Whether the probes must not send anything. */
  public boolean isOffline() {
    return offline;
  }

  /** Whether a profile's credential_process may be run. */
  public boolean mayRunCredentialProcess() {
    return credentialProcess;
  }

  /** Whether the instance metadata is asked even if AWS_EC2_METADATA_DISABLED is true. */
  boolean asksDisabledInstance() {
    return disabledInstance;
  }
}
