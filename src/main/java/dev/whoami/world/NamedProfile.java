package dev.whoami.world;

import dev.whoami.world.file.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same surroundings for a program whose own settings name a profile or the file with its keys:
 * these replace AWS_PROFILE and AWS_SHARED_CREDENTIALS_FILE.
 */
public final class NamedProfile extends ForwardingSurroundings {
  private final Map<String, Reading> own = new HashMap<>();

  public NamedProfile(Surroundings below, Optional<String> name, Optional<String> file) {
    super(below);
    name.map(Reading::present)
        .ifPresent(
            it -> {
              own.put("AWS_PROFILE", it);
              own.put("aws.profile", it);
            });
    file.map(Reading::present)
        .ifPresent(
            it -> {
              own.put("AWS_SHARED_CREDENTIALS_FILE", it);
              own.put("aws.sharedCredentialsFile", it);
            });
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
