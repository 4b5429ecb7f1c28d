package dev.whoami.world;

import dev.whoami.world.file.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same surroundings for a program whose own settings name a role and the file of its token:
 * these replace AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE.
 */
public final class NamedWebIdentity extends ForwardingSurroundings {
  private final Map<String, Reading> own = new HashMap<>();

  /** Creates the surroundings; without a session name here, the program's own default applies. */
  public NamedWebIdentity(Surroundings below, String role, String file, String session) {
    super(below);
    Reading name =
        session.isEmpty() ? Reading.none(Reading.Status.NOT_SET) : Reading.present(session);
    own.put("AWS_ROLE_ARN", Reading.present(role));
    own.put("aws.roleArn", Reading.present(role));
    own.put("AWS_WEB_IDENTITY_TOKEN_FILE", Reading.present(file));
    own.put("aws.webIdentityTokenFile", Reading.present(file));
    own.put("AWS_ROLE_SESSION_NAME", name);
    own.put("aws.roleSessionName", name);
  }

  @Override
  public Reading environment(String variable) {
    @Nullable Reading set = own.get(variable);
    return set == null ? super.environment(variable) : set;
  }

  @Override
  public Reading property(String property) {
    @Nullable Reading set = own.get(property);
    return set == null ? super.property(property) : set;
  }
}
