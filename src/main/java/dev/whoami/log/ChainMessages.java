package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A list of providers, or one word for all of them: nobody had credentials. */
final class ChainMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "CHAIN_OF_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of(
                          "Unable to load credentials from any of the providers in the chain")
                      .without(
                          "ContainerCredentialsProvider(): Failed to load credentials from"
                              + " metadata"),
                  "No provider of the chain had credentials; the brackets list them, each with its"
                      + " reason.",
                  "Why the last two failed: the endpoint and the instance metadata have one"
                      + " sentence each.",
                  ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
              KnownMessage.of(
                  "ENDPOINT_IN_CHAIN_OF_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of(
                      "ContainerCredentialsProvider(): Failed to load credentials from metadata"),
                  "No provider of the chain had credentials: the container's endpoint failed, which"
                      + " was asked, so that its variable is set.",
                  "How it failed: the brackets leave that out.",
                  ProvenFindings.oneOf(WHO204, WHO201, WHO202, WHO203, WHO205, WHO206, WHO213)),
              KnownMessage.of(
                  "CHAIN_OF_JAVA_V1",
                  JAVA_V1,
                  MessagePattern.of(
                      "Unable to load AWS credentials from any provider in the chain"),
                  "No provider of the chain had credentials; the brackets list them, each with its"
                      + " reason.",
                  "Why: one provider stands for the container and the instance, and says the same"
                      + " of both.",
                  ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
              KnownMessage.of(
                  "CHAIN_OF_S3A",
                  S3A,
                  MessagePattern.of("No AWS Credentials provided by "),
                  "No provider of fs.s3a.aws.credentials.provider had credentials; the names are"
                      + " that list.",
                  "Which provider failed and why: S3A keeps one error of the list.",
                  ProvenFindings.oneOf(WHO113, WHO601, WHO602, WHO604, WHO102)),
              KnownMessage.of(
                  "CHAIN_OF_JS_V3",
                  JS_V3,
                  MessagePattern.of(
                      "Could not load credentials from any providers", "CredentialsProviderError"),
                  "No provider of the chain had credentials.",
                  "Why: the message hides the cause of each provider.",
                  ProvenFindings.oneOf(
                      WHO113, WHO102, WHO103, WHO201, WHO204, WHO403, WHO301, WHO303, WHO304)),
              // Version 2 says so, too, where it does not say that credentials are missing.
              KnownMessage.of(
                  "CHAIN_OF_JS",
                  MessagePattern.of("Could not load credentials from any providers")
                      .without("CredentialsProviderError", "please check your action inputs"),
                  "No provider of the chain of an SDK for JavaScript had credentials.",
                  "Why: the message hides the cause of each provider.",
                  ProvenFindings.oneOf(
                      WHO113, WHO102, WHO103, WHO201, WHO204, WHO403, WHO301, WHO303, WHO304)),
              KnownMessage.of(
                  "CHAIN_OF_JS_V2",
                  JS_V2,
                  MessagePattern.of("Missing credentials in config")
                      .without("in configuration", "in config:", "in config for ", "in config of "),
                  "No provider of the chain had credentials.",
                  "Why: the message hides the cause of each provider.",
                  ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
              KnownMessage.of(
                  "CHAIN_OF_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Unable to locate credentials")
                      .without(
                          "credentials for ",
                          "credentials in ",
                          "credentials of ",
                          "credentials at "),
                  "No provider of the chain had credentials, and none that is configured failed:"
                      + " this process has no variable of a role.",
                  "Why the instance metadata gave nothing: its failure is not told.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_GO_V1",
                  GO_V1,
                  MessagePattern.of("NoCredentialProviders: no valid providers in chain"),
                  "No provider of the chain had credentials.",
                  "Why: the message hides the cause of each provider.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_RUBY",
                  RUBY,
                  MessagePattern.of("unable to sign request without credentials set"),
                  "No provider of the chain had credentials.",
                  "Why: a provider that fails leaves a line of its own, if any.",
                  ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
              KnownMessage.of(
                  "CHAIN_OF_RUST",
                  RUST,
                  MessagePattern.of("no providers in chain provided credentials"),
                  "No provider of the chain had credentials.",
                  "Why: each provider has a line of its own, at level debug.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_RUSOTO",
                  MessagePattern.of(
                      "Couldn't find AWS credentials in environment, credentials file, or IAM"
                          + " role"),
                  "Rusoto found no credentials. It has no web identity and no Pod Identity by"
                      + " itself.",
                  "That there is no role: it does not know all sources.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "LATE_RUST",
                  RUST,
                  MessagePattern.of("redentials provider timed out after"),
                  "The chain of providers did not come to its end in time: something does not"
                      + " answer.",
                  "Which: the container's endpoint, STS or the instance metadata.",
                  ProvenFindings.oneOf(WHO205, WHO301, WHO303, WHO502)),
              KnownMessage.of(
                  "LATE_IDENTITY_RUST",
                  RUST,
                  MessagePattern.of("dentity resolver timed out after"),
                  "The chain of providers did not come to its end in time: something does not"
                      + " answer.",
                  "Which: the container's endpoint, STS or the instance metadata.",
                  ProvenFindings.oneOf(WHO205, WHO301, WHO303, WHO502)),
              KnownMessage.of(
                  "CHAIN_OF_CRT",
                  CRT,
                  MessagePattern.of("AWS_AUTH_CREDENTIALS_PROVIDER_IMDS_SOURCE_FAILURE"),
                  "No variable of a role is in this process, so the client asked the instance"
                      + " metadata, which gave none.",
                  "Why it gave none: a hop limit, a firewall, or a machine that is not on EC2.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_NEWER_KOTLIN",
                  KOTLIN,
                  MessagePattern.of("No identity could be resolved from the chain"),
                  "No provider of the chain had credentials; the names are that chain.",
                  "Why: each provider is a suppressed exception behind the message.",
                  ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
              KnownMessage.of(
                  "CHAIN_OF_KOTLIN",
                  KOTLIN,
                  MessagePattern.of("No credentials could be loaded from the chain"),
                  "No provider of the chain had credentials.",
                  "Why: each provider is a suppressed exception behind the message.",
                  ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
              KnownMessage.of(
                  "CHAIN_OF_NET",
                  NET,
                  MessagePattern.of("Failed to resolve AWS credentials"),
                  "No provider of the chain had credentials; the exceptions behind it are the"
                      + " walk.",
                  "Why: read the exception of each provider.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_TERRAFORM",
                  TERRAFORM,
                  MessagePattern.of("o valid credential sources"),
                  "No provider of the chain had credentials.",
                  "Why: the line behind it is about the last provider alone.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_OPENDAL",
                  OPENDAL,
                  MessagePattern.of("failed to load signing credential"),
                  "No provider of the chain had credentials; a line at level warn names each.",
                  "Why: every failure is followed by the next provider.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_MSK",
                  MSK_IAM_AUTH,
                  MessagePattern.of("Failed to find AWS IAM Credentials [Caused by"),
                  "The client of Amazon MSK has no credentials; the cause is in the brackets.",
                  "That its role was refused: a refused role is followed by the default chain in"
                      + " silence.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_FLUENT_BIT",
                  FLUENT_BIT,
                  MessagePattern.of("Provider returned no credentials, service="),
                  "No provider of the chain had credentials.",
                  "Why: every failure is followed by the next provider.",
                  ProvenFindings.NO_CREDENTIALS),
              KnownMessage.of(
                  "CHAIN_OF_S3FS",
                  S3FS,
                  MessagePattern.of("could not determine how to establish security credentials"),
                  "s3fs has no keys, and was not told to ask for a role: that takes -o ecs or -o"
                      + " iam_role.",
                  "That there is no task role: without -o ecs it does not ask.",
                  ProvenFindings.oneOf(WHO620, WHO113)),
              KnownMessage.of(
                  "ANONYMOUS_RCLONE",
                  RCLONE,
                  MessagePattern.of(
                      "Using anonymous credentials - did you mean to set env_auth=true?"),
                  "rclone sends unsigned requests: env_auth is false, so it looks for no role.",
                  "That there is no role: it was not looked for.",
                  ProvenFindings.of(WHO114))));

  private ChainMessages() {}
}
