package dev.whoami.client.behavior;

import dev.whoami.aws.CredentialsFlaw;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a client rejects in the JSON with keys from the container endpoint or the instance metadata.
 * It is measured, except for clients that cannot be run here. A client accepts every other reply
 * with a key ID and a secret.
 */
public final class CredentialsReader {
  /** The reader of the SDK for Java 2. */
  public static final CredentialsReader USUAL =
      needingZone(CredentialsFlaw.OTHER_STATUS, CredentialsFlaw.OTHER_CASE);

  /** A reader that requires a valid time; nothing else is known about it. */
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

  /** Rejects a reply with one of these flaws, and no other. */
  public static CredentialsReader rejecting(CredentialsFlaw... minded) {
    Set<CredentialsFlaw> all = EnumSet.of(CredentialsFlaw.BYTE_ORDER_MARK);
    all.addAll(Arrays.asList(minded));
    if (all.contains(CredentialsFlaw.TOKEN_MISSING)) {
      all.add(CredentialsFlaw.TOKEN_BY_OTHER_NAME);
    }
    return new CredentialsReader(all);
  }

  /** Also requires an Expiration that is a time with a zone. */
  public static CredentialsReader needingZone(CredentialsFlaw... minded) {
    return rejecting(minded)
        .and(
            CredentialsFlaw.EXPIRATION_MISSING,
            CredentialsFlaw.EXPIRATION_NULL,
            CredentialsFlaw.EXPIRATION_BLANK,
            CredentialsFlaw.EXPIRATION_WITHOUT_ZONE,
            CredentialsFlaw.EXPIRATION_NUMBER,
            CredentialsFlaw.EXPIRATION_NOT_A_TIME);
  }

  /** Also requires an Expiration that ends in Z. */
  public static CredentialsReader needingUtc(CredentialsFlaw... minded) {
    return needingZone(minded)
        .and(CredentialsFlaw.EXPIRATION_WITH_OFFSET, CredentialsFlaw.EXPIRATION_WITH_PLAIN_OFFSET);
  }

  /** Parses times like Go's time.RFC3339; keys without an Expiration never expire. */
  public static CredentialsReader asGoReads(CredentialsFlaw... minded) {
    return rejecting(minded)
        .and(
            CredentialsFlaw.EXPIRATION_BLANK,
            CredentialsFlaw.EXPIRATION_WITH_PLAIN_OFFSET,
            CredentialsFlaw.EXPIRATION_WITHOUT_ZONE,
            CredentialsFlaw.EXPIRATION_WITH_BLANK,
            CredentialsFlaw.EXPIRATION_NUMBER,
            CredentialsFlaw.EXPIRATION_NOT_A_TIME);
  }

  private CredentialsReader and(CredentialsFlaw... more) {
    Set<CredentialsFlaw> all = EnumSet.copyOf(minded);
    all.addAll(Arrays.asList(more));
    return new CredentialsReader(all);
  }

  /** Skips a byte order mark. */
  public CredentialsReader skippingByteOrderMark() {
    return accepting(CredentialsFlaw.BYTE_ORDER_MARK);
  }

  /** Accepts replies with these flaws. */
  public CredentialsReader accepting(CredentialsFlaw first, CredentialsFlaw... others) {
    Set<CredentialsFlaw> fewer = EnumSet.copyOf(minded);
    fewer.removeAll(EnumSet.of(first, others));
    return new CredentialsReader(fewer);
  }

  public boolean minds(CredentialsFlaw flaw) {
    return minded.contains(flaw);
  }
}
