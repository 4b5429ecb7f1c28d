package dev.whoami.client;

import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.GLOBAL_BY_DEFAULT;
import static dev.whoami.aws.StsTrait.GLOBAL_IN_LEGACY_MODE;
import static dev.whoami.aws.StsTrait.REGIONAL_VARIABLE;
import static dev.whoami.aws.StsTraits.NONE;
import static dev.whoami.client.behavior.ProfileHabit.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileHabit.KEYS_BEFORE_ROLE;
import static dev.whoami.client.behavior.ProfileHabit.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.StsUse;

/** Apache OpenDAL. */
public final class OpenDalClient {
  private static final StsClientBehavior STS =
      StsClientBehavior.needingRegion(
          1, NONE.and(AWS_REGION, REGIONAL_VARIABLE, GLOBAL_BY_DEFAULT, GLOBAL_IN_LEGACY_MODE));

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.OPENDAL, SKIPPED_FILE_IS_NONE, KEYS_BEFORE_PROCESS, KEYS_BEFORE_ROLE)
          .in(FileSearch.withoutProperties())
          .asking(StsUse.ofToken(STS))
          .named("OpenDAL");

  private OpenDalClient() {}
}
