package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Something is set that a client cannot use: a profile, half of the keys, a name of a class. */
final class SettingsMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "NO_REGION_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("You must specify a region").without("gcloud", "--region"),
                  "No region is set, so the client asked nobody: set AWS_REGION.",
                  "Anything about credentials: the client had not come to them.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "NO_REGION_RUBY",
                  RUBY,
                  MessagePattern.of("MissingRegionError"),
                  "No region is set, so the client asked nobody: set AWS_REGION.",
                  "Anything about credentials: the client had not come to them.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "NO_REGION_GO",
                  GO_V2,
                  MessagePattern.of("Invalid Configuration: Missing Region"),
                  "No region is set, so the client asked nobody: set AWS_REGION.",
                  "Anything about credentials.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "NO_REGION_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of("Unable to load region from any of the providers in the chain"),
                  "No region is set, so the client asked nobody: set AWS_REGION.",
                  "Anything about credentials: the client had not come to them.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "NO_REGION_JAVA_V1",
                  JAVA_V1,
                  MessagePattern.of("Unable to find a region via the region provider chain"),
                  "No region is set, so the client asked nobody: set AWS_REGION.",
                  "Anything about credentials: the client had not come to them.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "PROFILE_MISSING_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("The config profile (", "could not be found"),
                  "AWS_PROFILE or the code names a profile that is not there, and this client stops"
                      + " at that.",
                  "Which of the two names it.",
                  ProvenFindings.of(WHO107)),
              KnownMessage.of(
                  "PROFILE_MISSING_GO",
                  GO_V2,
                  MessagePattern.of("failed to get shared config profile"),
                  "AWS_PROFILE or the code names a profile that is not there, and this client stops"
                      + " at that.",
                  "Which of the two names it.",
                  ProvenFindings.of(WHO107)),
              KnownMessage.of(
                  "LOOP_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Infinite loop in credential configuration detected"),
                  "The source_profile of a profile leads back to it, and this client stops at"
                      + " that.",
                  "Which profile: AWS_PROFILE or the code names it.",
                  ProvenFindings.of(WHO107)),
              KnownMessage.of(
                  "PROCESS_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Error when retrieving credentials from custom-process"),
                  "The program failed that a profile names in credential_process, and this client"
                      + " stops at that.",
                  "Why: what it said follows.",
                  ProvenFindings.of(WHO107)),
              KnownMessage.of(
                  "SIGN_ON_ENDED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("SSO session associated with this profile has expired"),
                  "A profile has a person sign in, whose session has ended or never was.",
                  "That a program was to use that profile: in a container it hides the role.",
                  ProvenFindings.oneOf(WHO107)),
              KnownMessage.of(
                  "SIGN_ON_MISSING_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Error loading SSO Token"),
                  "A profile has a person sign in, whose session has ended or never was.",
                  "That a program was to use that profile: in a container it hides the role.",
                  ProvenFindings.oneOf(WHO107)),
              KnownMessage.of(
                  "PARTIAL_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Partial credentials found in")
                      .withOneOf("missing: aws_", "missing: AWS_"),
                  "Only half of the key pair is set.",
                  "Who set that half.",
                  ProvenFindings.of(WHO108)),
              KnownMessage.of(
                  "NO_SOURCE_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Partial credentials found in", "missing: source_profile"),
                  "A profile names a role and not whose credentials are to assume it, and this"
                      + " client stops at that.",
                  "Which profile: AWS_PROFILE or the code names it.",
                  ProvenFindings.of(WHO107)),
              KnownMessage.of(
                  "PARTIAL_OBJECT_STORE",
                  OBJECT_STORE,
                  MessagePattern.of("Generic S3 error: Missing SecretAccessKey"),
                  "Only half of the key pair is set, perhaps to nothing.",
                  "Who set that half.",
                  ProvenFindings.of(WHO108)),
              KnownMessage.of(
                  "PARTIAL_ID_OBJECT_STORE",
                  OBJECT_STORE,
                  MessagePattern.of("Generic S3 error: Missing AccessKeyId"),
                  "Only half of the key pair is set, perhaps to nothing.",
                  "Who set that half.",
                  ProvenFindings.of(WHO108)),
              KnownMessage.of(
                  "KEYS_OF_S3N",
                  S3A,
                  MessagePattern.of("must be specified", "fs.s3n.awsAccessKeyId"),
                  "s3n:// takes keys from the settings only, and there are none.",
                  "That there is no role: s3n does not look for one.",
                  ProvenFindings.of(WHO605)),
              KnownMessage.of(
                  "PROVIDER_MISSING_S3A",
                  S3A,
                  MessagePattern.of("fs.s3a.aws.credentials.provider", "ClassNotFoundException"),
                  "S3A is configured to use a class that is not on the class path.",
                  "Which jar lacks.",
                  ProvenFindings.of(WHO606)),
              KnownMessage.of(
                  "STORE_UNREADABLE_S3A",
                  S3A,
                  MessagePattern.of("Cannot find password option fs.s3a."),
                  "A credential store of Hadoop cannot be read.",
                  "Why: the cause behind it says that.",
                  ProvenFindings.of(WHO610)),
              KnownMessage.of(
                  "KEYS_IN_URL_S3A",
                  S3A,
                  MessagePattern.of("The Filesystem URI contains login details"),
                  "Keys stand in the address of the file system.",
                  "That they are used: that depends on the version.",
                  ProvenFindings.of(WHO609))));

  private SettingsMessages() {}
}
