package dev.whoami.log;

import java.util.Optional;

/** A report that the keys of an instance were used elsewhere: whose, and from where. */
final class SeenExfiltration {
  private final Optional<SeenIdentity> whose;
  private final String address;
  private final boolean isInsideAws;

  SeenExfiltration(Optional<SeenIdentity> whose, String address, boolean isInsideAws) {
    this.whose = whose;
    this.address = address;
    this.isInsideAws = isInsideAws;
  }

  Optional<SeenIdentity> whose() {
    return whose;
  }

  /** In a sentence. */
  String says() {
    return "GuardDuty reports that the keys of this instance were used "
        + (isInsideAws ? "in another account of AWS" : "outside of AWS")
        + (address.isEmpty() ? "" : ", from " + address)
        + ".";
  }
}
