package dev.whoami.client.behavior;

import dev.whoami.aws.Arn;
import java.util.regex.Pattern;

/**
 * The name that a client gives to a session if no setting has one. Most clients use the same name
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

  /** The name of a client that names only the sessions of web identities like this. */
  public static SessionName ofWebIdentity(String pattern, String maker) {
    return new SessionName(pattern, true, maker);
  }

  /** The name of web identity sessions in several clients, so that it identifies none of them. */
  public static SessionName ofWebIdentityOfSeveral(String pattern) {
    return new SessionName(pattern, true, "");
  }

  public boolean isOf(Arn arn) {
    return pattern.matcher(arn.sessionName().orElse("")).matches();
  }

  /** Whether the client gives this name only to sessions of web identities. */
  public boolean isWebIdentity() {
    return isWebIdentity;
  }

  /** The client that chose the name, for a person; empty if it can be several. */
  public String maker() {
    return maker;
  }
}
