package dev.whoami.report.baseline;

/**
 * A finding as a baseline keeps it: the texts that a person reviews, and the fingerprint that is
 * compared.
 */
public final class KnownFinding {
  private final String code;
  private final String file;
  private final String address;
  private final String fingerprint;

  private KnownFinding(String code, String file, String address, String fingerprint) {
    this.code = code;
    this.file = file;
    this.address = address;
    this.fingerprint = fingerprint;
  }

  /** A finding without a file or an address has an empty text for it. */
  public static KnownFinding of(String code, String file, String address, String fingerprint) {
    return new KnownFinding(code, file, address, fingerprint);
  }

  public String code() {
    return code;
  }

  String file() {
    return file;
  }

  /** The resource or the workload of the finding. */
  public String address() {
    return address;
  }

  public String fingerprint() {
    return fingerprint;
  }
}
