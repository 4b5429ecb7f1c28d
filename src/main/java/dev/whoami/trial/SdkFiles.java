package dev.whoami.trial;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.UnusableProfileFile;
import dev.whoami.world.Witness;
import dev.whoami.world.secret.Redaction;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The files that the SDK reads completely in a trial, even if they are pipes, devices or very
 * large.
 */
final class SdkFiles {
  private static final SystemSetting[] NAMED = {
    SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE,
    SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE,
    SdkSystemSetting.AWS_PARTITIONS_FILE
  };

  private static final int MOST = 100;

  private final Witness w;

  SdkFiles(Witness w) {
    this.w = w;
  }

  /** The first file that must not be read to its end, with the reason as one clause. */
  Optional<String> problem() {
    SharedConfig config = SharedConfig.read(w);
    Optional<String> ofProfile = config.unbounded().map(UnusableProfileFile::reason);
    return ofProfile.isPresent() ? ofProfile : troubleOfTokens(config);
  }

  private Optional<String> troubleOfTokens(SharedConfig config) {
    Set<String> paths = new LinkedHashSet<>();
    for (SystemSetting each : NAMED) {
      w.setting(each).asOptional().ifPresent(paths::add);
    }
    for (Profile each : config.profiles()) {
      each.property("web_identity_token_file").ifPresent(paths::add);
    }
    return paths.stream()
        .limit(MOST)
        .filter(path -> w.file(path).isUnbounded())
        .map(path -> "the file " + Redaction.path(path) + " " + w.file(path).why())
        .findFirst();
  }
}
