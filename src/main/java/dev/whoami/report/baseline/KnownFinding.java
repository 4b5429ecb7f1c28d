package dev.whoami.report.baseline;

/** A finding as a baseline keeps it: what a person reviews, and the fingerprint that decides. */
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

  /** With empty texts for a file or an address that it does not have. */
  public static KnownFinding of(String code, String file, String address, String fingerprint) {
    return new KnownFinding(code, file, address, fingerprint);
  }

  public String code() {
    return code;
  }

  String file() {
    return file;
  }

  /** What it is about: a resource or a workload. */
  public String address() {
    return address;
  }

  public String fingerprint() {
    return fingerprint;
  }
}
