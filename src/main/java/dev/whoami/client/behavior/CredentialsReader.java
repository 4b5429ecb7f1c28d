package dev.whoami.client.behavior;

import dev.whoami.aws.CredentialsFlaw;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a client rejects in the JSON with which the container endpoint or the instance metadata
 * provide keys; measured, but for those that cannot be run here. What it does not reject it takes,
 * if there is a key ID and a secret.
 */
public final class CredentialsReader {
  /** The SDK for Java 2. */
  public static final CredentialsReader USUAL =
      needing(Expiry.WITH_ZONE, CredentialsFlaw.OTHER_STATUS, CredentialsFlaw.OTHER_CASE);

  /** One of which no more is known than that it needs a time that is one. */
  public static final CredentialsReader OTHER =
      rejecting(
          CredentialsFlaw.OTHER_STATUS,
          CredentialsFlaw.OTHER_CASE,
          CredentialsFlaw.EXPIRATION_BLANK,
          CredentialsFlaw.EXPIRATION_WITHOUT_ZONE,
          CredentialsFlaw.EXPIRATION_NUMBER,
          CredentialsFlaw.EXPIRATION_NOT_A_TIME);

  private final Set<CredentialsFlaw> minded;

  private CredentialsReader(Set<CredentialsFlaw> minded) {
    this.minded = Collections.unmodifiableSet(minded);
  }

  /** Reads every reply with these flaws in vain, and no other. */
  public static CredentialsReader rejecting(CredentialsFlaw... minded) {
    Set<CredentialsFlaw> all = EnumSet.of(CredentialsFlaw.BYTE_ORDER_MARK);
    all.addAll(Arrays.asList(minded));
    return new CredentialsReader(all);
  }

  /** The same, and needs such an Expiration. */
  public static CredentialsReader needing(Expiry expiry, CredentialsFlaw... minded) {
    return rejecting(minded).and(expiry.rejected());
  }

  private CredentialsReader and(Set<CredentialsFlaw> more) {
    Set<CredentialsFlaw> all = EnumSet.copyOf(minded);
    all.addAll(more);
    return new CredentialsReader(all);
  }

  /** Reads what stands behind a byte order mark. */
  public CredentialsReader skippingByteOrderMark() {
    Set<CredentialsFlaw> fewer = EnumSet.copyOf(minded);
    fewer.remove(CredentialsFlaw.BYTE_ORDER_MARK);
    return new CredentialsReader(fewer);
  }

  public boolean minds(CredentialsFlaw flaw) {
    return minded.contains(flaw);
  }
}
