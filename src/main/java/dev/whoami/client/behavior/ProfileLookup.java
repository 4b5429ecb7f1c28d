package dev.whoami.client.behavior;

import static dev.whoami.client.behavior.ProfileHabit.ASKS_FOR_MFA_CODE;
import static dev.whoami.client.behavior.ProfileHabit.BLANK_VARIABLE_OF_TOKEN_COUNTS;
import static dev.whoami.client.behavior.ProfileHabit.CONTAINER_BEFORE_INSTANCE;
import static dev.whoami.client.behavior.ProfileHabit.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileHabit.KEYS_BEFORE_ROLE;
import static dev.whoami.client.behavior.ProfileHabit.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileHabit.NO_CREDENTIAL_SOURCE;
import static dev.whoami.client.behavior.ProfileHabit.NO_CREDENTIAL_SOURCE_OF_SOURCE;
import static dev.whoami.client.behavior.ProfileHabit.NO_KEYS_PAST_THEIR_END;
import static dev.whoami.client.behavior.ProfileHabit.NO_ROLE_BY_TOKEN;
import static dev.whoami.client.behavior.ProfileHabit.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileHabit.OWN_KEYS_WITHOUT_ROLE;
import static dev.whoami.client.behavior.ProfileHabit.ROLE_OF_CONTAINER_OR_INSTANCE;
import static dev.whoami.client.behavior.ProfileHabit.ROLE_WITHOUT_SOURCE_IS_BROKEN;
import static dev.whoami.client.behavior.ProfileHabit.SKIPPED_FILE_IS_NONE;
import static dev.whoami.client.behavior.ProfileHabit.SOURCE_PROFILE_FIRST;
import static dev.whoami.client.behavior.ProfileHabit.SOURCE_WITHOUT_ENVIRONMENT;
import static dev.whoami.client.behavior.ProfileHabit.SOURCE_WITH_KEYS_ALONE;
import static dev.whoami.client.behavior.ProfileHabit.SOURCE_WITH_KEYS_OR_ROLE;
import static dev.whoami.client.behavior.ProfileHabit.SOURCE_WITH_TOKEN_OR_ROLE;
import static dev.whoami.client.behavior.ProfileHabit.TOKEN_OF_ENVIRONMENT_FIRST;
import static dev.whoami.client.behavior.ProfileHabit.TOKEN_READ_AGAIN;

import dev.whoami.aws.profile.ProfileDialect;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The ways in which clients find their profile and STS, and what each does with the former. */
public enum ProfileLookup {
  /** The SDK for Java 2: AWS_PROFILE, in both files below HOME. */
  USUAL(ProfileDialect.SDK_JAVA_2),
  /** From its version 2.52 on, which knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
  JAVA_V2_IGNORING(ProfileDialect.SDK_JAVA_2),
  /** An SDK that cannot be run here: as usual, but nothing stops it that stops that SDK. */
  OTHER(ProfileDialect.OTHER),
  /** The SDK for .NET, which cannot be run here either. */
  DOT_NET(ProfileDialect.DOT_NET, SKIPPED_FILE_IS_NONE),
  /** The SDK for C++, which cannot be run here either. */
  CPP(ProfileDialect.CPP, SKIPPED_FILE_IS_NONE),
  /**
   * Botocore in the AWS CLI 2: AWS_DEFAULT_PROFILE where AWS_PROFILE is not set; a file that is not
   * in UTF-8 is malformed.
   */
  BOTOCORE(
      ProfileDialect.BOTOCORE,
      ASKS_FOR_MFA_CODE,
      SKIPPED_FILE_IS_NONE,
      TOKEN_OF_ENVIRONMENT_FIRST,
      BLANK_VARIABLE_OF_TOKEN_COUNTS,
      SOURCE_WITHOUT_ENVIRONMENT,
      NO_KEYS_PAST_THEIR_END,
      NO_CORRECTION_OF_CLOCK,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE,
      ROLE_WITHOUT_SOURCE_IS_BROKEN),
  /** Before it put a slash between the address of the instance metadata that is set and a path. */
  BOTOCORE_NEEDING_SLASH(BOTOCORE),
  /** The same, with AWS_DEFAULT_PROFILE before AWS_PROFILE. */
  BOTO3(BOTOCORE),
  /** Before 1.40: the global endpoint of STS, unless it was told otherwise. */
  BOTO3_LEGACY(BOTOCORE),
  /** Before 1.20.46: without that slash, too. */
  BOTO3_NEEDING_SLASH(BOTOCORE),
  /** AWS_DEFAULT_PROFILE where AWS_PROFILE is not set; a file that is not in UTF-8 is malformed. */
  RUBY(
      ProfileDialect.RUBY,
      SKIPPED_FILE_IS_NONE,
      NO_CORRECTION_OF_CLOCK,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE,
      NO_CREDENTIAL_SOURCE_OF_SOURCE,
      ROLE_WITHOUT_SOURCE_IS_BROKEN,
      NO_ROLE_BY_TOKEN),
  /** Its provider of web identity, which does not know AWS_DEFAULT_PROFILE. */
  RUBY_TOKEN(ProfileDialect.RUBY, SKIPPED_FILE_IS_NONE, NO_CORRECTION_OF_CLOCK),
  /** Its provider of keys, which knows no role of a profile. */
  RUBY_SHARED(ProfileDialect.RUBY, SKIPPED_FILE_IS_NONE, KEYS_BEFORE_PROCESS, KEYS_BEFORE_ROLE),
  /** The same in a file that it was told to read: the config file is another one. */
  RUBY_SHARED_FILE(RUBY_SHARED),
  /** AWS_DEFAULT_PROFILE where AWS_PROFILE is not set; blank is not set. */
  GO_V2(
      ProfileDialect.GO_2,
      ASKS_FOR_MFA_CODE,
      SKIPPED_FILE_IS_NONE,
      NO_CORRECTION_OF_CLOCK,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE,
      ROLE_OF_CONTAINER_OR_INSTANCE),
  /** It finds its profile as the SDK for Go v2, and parses it by itself. */
  FLUENT_BIT(ProfileDialect.OTHER, GO_V2),
  /** The credentials file alone and AWS_PROFILE alone, unless AWS_SDK_LOAD_CONFIG is set. */
  GO_V1(
      ProfileDialect.GO_1,
      ASKS_FOR_MFA_CODE,
      SKIPPED_FILE_IS_NONE,
      NO_CORRECTION_OF_CLOCK,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE,
      CONTAINER_BEFORE_INSTANCE,
      ROLE_OF_CONTAINER_OR_INSTANCE),
  /** In a program that loads the config file whatever AWS_SDK_LOAD_CONFIG says. */
  GO_V1_LOADING(GO_V1),
  /** Blank is not set. */
  JS_V3(
      ProfileDialect.JAVASCRIPT_3,
      ASKS_FOR_MFA_CODE,
      SKIPPED_FILE_IS_NONE,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE),
  /** The credentials file alone, unless AWS_SDK_LOAD_CONFIG is set, which needs a config file. */
  JS_V2(
      ProfileDialect.JAVASCRIPT_2,
      SKIPPED_FILE_IS_NONE,
      NO_CORRECTION_OF_CLOCK,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE,
      SOURCE_PROFILE_FIRST,
      NO_CREDENTIAL_SOURCE,
      SOURCE_WITH_KEYS_OR_ROLE),
  /**
   * Its provider of web identity, which follows the source_profile down to one with a token file
   * and never notices that it goes round in a circle.
   */
  JS_V2_TOKEN(
      ProfileDialect.JAVASCRIPT_2,
      SKIPPED_FILE_IS_NONE,
      NO_CORRECTION_OF_CLOCK,
      SOURCE_PROFILE_FIRST,
      NO_CREDENTIAL_SOURCE,
      SOURCE_WITH_TOKEN_OR_ROLE),
  /** Below user.home, the home that the JVM knows: the credentials file, else the config file. */
  JAVA_V1(
      ProfileDialect.SDK_JAVA_1,
      OWN_KEYS_FOR_ROLE,
      NO_CREDENTIAL_SOURCE,
      SOURCE_WITH_KEYS_ALONE,
      NO_ROLE_BY_TOKEN),
  /** As usual. */
  CRT(
      ProfileDialect.CRT,
      SKIPPED_FILE_IS_NONE,
      TOKEN_OF_ENVIRONMENT_FIRST,
      TOKEN_READ_AGAIN,
      NO_CORRECTION_OF_CLOCK,
      KEYS_BEFORE_PROCESS,
      OWN_KEYS_FOR_ROLE,
      SOURCE_PROFILE_FIRST),
  /** As usual. */
  KOTLIN(ProfileDialect.OTHER, KEYS_BEFORE_PROCESS, OWN_KEYS_WITHOUT_ROLE),
  /** As usual. */
  OPENDAL(ProfileDialect.OPENDAL, SKIPPED_FILE_IS_NONE, KEYS_BEFORE_PROCESS, KEYS_BEFORE_ROLE),
  /** It has no profile; this is how it finds STS. */
  OBJECT_STORE(ProfileDialect.OTHER),
  /** The credentials file alone and AWS_PROFILE alone. */
  MINIO_GO(ProfileDialect.OTHER, KEYS_BEFORE_ROLE),
  /**
   * The profile "default" of ~/.aws/credentials in the home that the list of users has, whatever
   * the variables say.
   */
  S3FS(ProfileDialect.OTHER, KEYS_BEFORE_PROCESS, KEYS_BEFORE_ROLE),
  /** The same with the option profile. */
  S3FS_NAMED(S3FS),
  /** The usual, but a file that is not in UTF-8 is not read. */
  RUST(ProfileDialect.RUST, SKIPPED_FILE_IS_NONE, OWN_KEYS_FOR_ROLE, ROLE_WITHOUT_SOURCE_IS_BROKEN);

  private final ProfileDialect dialect;
  private final Set<ProfileHabit> habits;

  /** What it does with the profile, another one does, too. */
  ProfileLookup(ProfileLookup like) {
    this.dialect = like.dialect;
    this.habits = like.habits;
  }

  /** The same of one that parses the files in another way. */
  ProfileLookup(ProfileDialect dialect, ProfileLookup like) {
    this.dialect = dialect;
    this.habits = like.habits;
  }

  ProfileLookup(ProfileDialect dialect, ProfileHabit... habits) {
    this.dialect = dialect;
    Set<ProfileHabit> all = EnumSet.noneOf(ProfileHabit.class);
    all.addAll(Arrays.asList(habits));
    this.habits = Collections.unmodifiableSet(all);
  }

  /** How it reads the files. */
  ProfileDialect dialect() {
    return dialect;
  }

  public Set<ProfileHabit> habits() {
    return habits;
  }
}
