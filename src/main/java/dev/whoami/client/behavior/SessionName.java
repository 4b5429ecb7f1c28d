package dev.whoami.client.behavior;

import dev.whoami.aws.Arn;
import java.util.regex.Pattern;

/**
 * The name that a client gives to a session if no setting names it. Most clients use the same name
 * for a web identity and for a role of a profile.
 */
public final class SessionName {
  private final Pattern pattern;
  private final boolean isWebIdentity;
  private final String maker;

  private SessionName(String pattern, boolean isWebIdentity, String maker) {
    this.pattern = Pattern.compile(pattern);
    this.isWebIdentity = isWebIdentity;
    this.maker = maker;
  }

  public static SessionName of(String pattern, String maker) {
    return new SessionName(pattern, false, maker);
  }

  /** The name of a client that names only the sessions of web identities this way. */
  public static SessionName ofWebIdentity(String pattern, String maker) {
    return new SessionName(pattern, true, maker);
  }

  /** A name of web identities that several clients share, so that it identifies none of them. */
  public static SessionName ofWebIdentityOfSeveral(String pattern) {
    return new SessionName(pattern, true, "");
  }

  public boolean isOf(Arn arn) {
    return pattern.matcher(arn.sessionName().orElse("")).matches();
  }

  /** Whether the client calls no other session so. */
  public boolean isWebIdentity() {
    return isWebIdentity;
  }

  /** The client that made it, as text for a person; empty if it can be several. */
  public String maker() {
    return maker;
  }
}
