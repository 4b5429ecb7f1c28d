package dev.whoami.log.denial;

import dev.whoami.log.text.Mask;
import java.util.Optional;

/**
 * The resource of a denied call as a policy can name it. People mask accounts and names before they
 * show a log: no policy with a mask in it matches anything.
 */
public final class MaskedResource {
  private static final int ACCOUNT = 4;
  private static final int PARTS = 6;

  private MaskedResource() {}

  /**
   * The resource with ACCOUNT in place of a masked account; empty if another part is masked.
   * Without a mask, the resource itself.
   */
  public static Optional<String> unmasked(String resource) {
    String[] parts = resource.split(":", PARTS);
    if (parts.length == PARTS && !isAccount(parts[ACCOUNT])) {
      parts[ACCOUNT] = "ACCOUNT";
    }
    String known = String.join(":", parts);
    return Mask.isIn(known) ? Optional.empty() : Optional.of(known);
  }

  /** A policy can also leave the account out, or name AWS as the owner. */
  private static boolean isAccount(String part) {
    return part.isEmpty()
        || part.equals("*")
        || part.equals("aws")
        || part.matches("[0-9]{12}")
        || part.matches("cloudfront|elasticbeanstalk");
  }
}
