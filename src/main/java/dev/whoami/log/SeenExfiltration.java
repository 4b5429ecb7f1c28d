package dev.whoami.log;

import java.util.Optional;

/** A report that an instance's keys were used elsewhere: the session, and the address. */
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

  /** A report with the session of the keys, if it names one. */
  static SeenExfiltration of(Optional<SeenIdentity> whose, String address, boolean isInsideAws) {
    return new SeenExfiltration(whose, "", address, isInsideAws);
  }

  /** A report with the name of the role, because its sentence names no session. */
  static SeenExfiltration ofRole(String role, String address, boolean isInsideAws) {
    return new SeenExfiltration(Optional.empty(), role, address, isInsideAws);
  }

  Optional<SeenIdentity> whose() {
    return whose;
  }

  /** The report as a sentence. */
  String says() {
    return "GuardDuty reports that the keys of "
        + (role.isEmpty() ? "this instance" : "an instance with the role " + role)
        + " were used "
        + (isInsideAws ? "in another account of AWS" : "outside of AWS")
        + (address.isEmpty() ? "" : ", from " + address)
        + ".";
  }
}
