package dev.whoami.log;

import java.util.Optional;

/** A report that the keys of an instance were used elsewhere: whose, and from where. */
final class SeenExfiltration {
  private final Optional<SeenIdentity> whose;
  private final String role;
  private final String address;
  private final boolean isInsideAws;

  private SeenExfiltration(
      Optional<SeenIdentity> whose, String role, String address, boolean isInsideAws) {
    this.whose = whose;
    this.role = role;
    this.address = address;
    this.isInsideAws = isInsideAws;
  }

  /** With the session whose keys they are, if the report names it. */
  static SeenExfiltration of(Optional<SeenIdentity> whose, String address, boolean isInsideAws) {
    return new SeenExfiltration(whose, "", address, isInsideAws);
  }

  /** With the name of the role: the sentence of a report names no session. */
  static SeenExfiltration ofRole(String role, String address, boolean isInsideAws) {
    return new SeenExfiltration(Optional.empty(), role, address, isInsideAws);
  }

  Optional<SeenIdentity> whose() {
    return whose;
  }

  /** In a sentence. */
  String says() {
    return "GuardDuty reports that the keys of "
        + (role.isEmpty() ? "this instance" : "an instance with the role " + role)
        + " were used "
        + (isInsideAws ? "in another account of AWS" : "outside of AWS")
        + (address.isEmpty() ? "" : ", from " + address)
        + ".";
  }
}
