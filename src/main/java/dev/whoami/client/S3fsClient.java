package dev.whoami.client;

import static dev.whoami.client.behavior.ProfileHabit.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileHabit.KEYS_BEFORE_ROLE;

import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;

/** s3fs, which mounts a bucket. */
public final class S3fsClient {
  private static final FileSearch FILES = FileSearch.belowUserHome().withoutConfig();

  /**
   * The profile "default" of ~/.aws/credentials in the home that the list of users has, whatever
   * the variables say.
   */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(ProfileDialect.OTHER, KEYS_BEFORE_PROCESS, KEYS_BEFORE_ROLE)
          .in(FILES.named(ProfileNaming.NOTHING))
          .named("s3fs");

  /** The same with the option profile. */
  public static final ProfileLookup NAMED_PROFILE =
      ProfileLookup.like(PROFILE).in(FILES).named("s3fs with a profile");

  private S3fsClient() {}
}
