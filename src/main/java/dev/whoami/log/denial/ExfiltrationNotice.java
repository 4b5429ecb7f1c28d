package dev.whoami.log.denial;

import dev.whoami.world.secret.Redaction;
import java.util.Optional;

/**
 * The sentence of a finding of GuardDuty, as an e-mail or the console shows it: {@code Credentials
 * created exclusively for an EC2 instance using instance role ROLE have been used from an external
 * IP address ADDRESS.}
 */
public final class ExfiltrationNotice {
  private static final String ROLE = "using instance role ";
  private static final String USED = " have been used from ";
  private static final String ADDRESS = "IP address ";
  private static final String INSIDE = "a remote AWS account";
  private static final int LONGEST = 300;
  private static final int LONGEST_ADDRESS = 45;
  private static final int LONGEST_ROLE = 64;

  private final String role;
  private final String address;
  private final boolean isInsideAws;

  private ExfiltrationNotice(String role, String address, boolean isInsideAws) {
    this.role = role;
    this.address = address;
    this.isInsideAws = isInsideAws;
  }

  /** Empty if the line has no such sentence. */
  public static Optional<ExfiltrationNotice> in(String line) {
    int at = line.indexOf(ROLE);
    int used = at < 0 ? -1 : line.indexOf(USED, at);
    if (used < 0) {
      return Optional.empty();
    }
    String role = Words.at(line, at + ROLE.length(), LONGEST_ROLE);
    int from = used + USED.length();
    String rest = line.substring(from, Math.min(line.length(), from + LONGEST));
    return Optional.of(
        new ExfiltrationNotice(
            Redaction.isLikeSecret(role) ? "" : role, address(rest), rest.startsWith(INSIDE)));
  }

  private static String address(String rest) {
    int at = rest.indexOf(ADDRESS);
    String word = at < 0 ? "" : Words.at(rest, at + ADDRESS.length(), LONGEST_ADDRESS);
    boolean isOne =
        word.chars().allMatch(it -> Character.digit(it, 16) >= 0 || ":.".indexOf(it) >= 0);
    return isOne ? word : "";
  }

  /** The role of the instance. */
  public String role() {
    return role;
  }

  /** The address from which its keys were used; empty if the sentence does not show it. */
  public String address() {
    return address;
  }

  /** Whether they were used within AWS, in another account. */
  public boolean isInsideAws() {
    return isInsideAws;
  }
}
