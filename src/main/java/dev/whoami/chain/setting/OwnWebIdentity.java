package dev.whoami.chain.setting;

import dev.whoami.aws.Arn;
import java.util.Arrays;
import java.util.List;

/** The role in a program's configuration, and the file of the token for it. */
public final class OwnWebIdentity {
  private final Arn role;
  private final String tokenFile;
  private final String session;

  private OwnWebIdentity(Arn role, String tokenFile, String session) {
    this.role = role;
    this.tokenFile = tokenFile;
    this.session = session;
  }

  /** The name of the session is empty where the program makes one. */
  public static OwnWebIdentity of(Arn role, String tokenFile, String session) {
    return new OwnWebIdentity(role, tokenFile, session);
  }

  public Arn role() {
    return role;
  }

  public String tokenFile() {
    return tokenFile;
  }

  public String session() {
    return session;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnWebIdentity && ((OwnWebIdentity) other).parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<String> parts() {
    return Arrays.asList(role.toString(), tokenFile, session);
  }

  @Override
  public String toString() {
    return "web identity for " + role;
  }
}
