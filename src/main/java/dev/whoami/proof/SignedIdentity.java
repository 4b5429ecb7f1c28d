package dev.whoami.proof;

import dev.whoami.diagnosis.IdentityKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One identity of a program in a scenario, and the requests that it signed with it. */
public final class SignedIdentity {
  private final IdentityKind kind;
  private final @Nullable String arn;
  private final int requests;
  private final int rejected;
  private final long firstMillis;
  private final long lastMillis;

  private SignedIdentity(
      IdentityKind kind,
      @Nullable String arn,
      int requests,
      int rejected,
      long firstMillis,
      long lastMillis) {
    this.kind = kind;
    this.arn = arn;
    this.requests = requests;
    this.rejected = rejected;
    this.firstMillis = firstMillis;
    this.lastMillis = lastMillis;
  }

  /** The identity of one request. */
  static SignedIdentity of(
      IdentityKind kind, @Nullable String arn, boolean isAccepted, long millis) {
    return new SignedIdentity(kind, arn, 1, isAccepted ? 0 : 1, millis, millis);
  }

  /** The identity in the program's own output. */
  static SignedIdentity told(IdentityKind kind, @Nullable String arn) {
    return new SignedIdentity(kind, arn, 0, 0, 0, 0);
  }

  /** Adds one more request. */
  SignedIdentity with(boolean isAccepted, long millis) {
    return new SignedIdentity(
        kind, arn, requests + 1, rejected + (isAccepted ? 0 : 1), firstMillis, millis);
  }

  public IdentityKind kind() {
    return kind;
  }

  public Optional<String> arn() {
    return Optional.ofNullable(arn);
  }

  /** The number of requests that it signed. */
  public int requests() {
    return requests;
  }

  /** How many of them AWS rejected because of the keys: expired or unknown. */
  public int rejected() {
    return rejected;
  }

  /** Whether AWS accepted the keys at least once, or the program says so. */
  public boolean isAccepted() {
    return requests == 0 || rejected < requests;
  }

  /** The time of the first signed request, in milliseconds since the start of the world. */
  public long firstMillis() {
    return firstMillis;
  }

  /** The time of the last signed request, in milliseconds since the start of the world. */
  public long lastMillis() {
    return lastMillis;
  }
}
