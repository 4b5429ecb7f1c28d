package dev.whoami.client;

import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;

import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.List;

/** s3fs, which mounts a bucket. */
public final class S3fsClient extends KnownClient {
  public static final S3fsClient CLIENT = new S3fsClient();

  private static final FileSearch FILES = FileSearch.belowUserHome().withoutConfig();

  /**
   * The profile "default" of ~/.aws/credentials. The home comes from the list of users, whatever
   * the variables say.
   */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.OTHER, KEYS_BEFORE_PROCESS, KEYS_BEFORE_SIGN_IN, KEYS_BEFORE_ROLE)
          .in(FILES.named(ProfileNaming.NOTHING))
          .named("s3fs");

  /** The lookup with the option profile. */
  public static final ProfileLookup NAMED_PROFILE =
      ProfileLookup.like(PROFILE).in(FILES).named("s3fs with a profile");

  private S3fsClient() {
    super("s3fs", "s3fs", "s3fs");
  }

  @Override
  public String titleInLog() {
    return "s3fs-fuse";
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("s3fs/", "1"),
        TextSign.of("s3fs.cpp:"),
        TextSign.of("s3fs_cred.cpp:"),
        TextSign.of("s3fs: s3fs_check_service"),
        TextSign.of("s3fs: could not determine"),
        TextSign.of("[CRT] s3fs"));
  }
}
