package dev.whoami.diagnosis;

/** A fact that agrees with what STS says of the credentials, and the party that it comes from. */
enum Match {
  ROOT(Party.STS, "STS names the root user itself"),
  USER(Party.STS, "STS names the user itself"),
  KEY_THAT_THE_SDK_TOOK(Party.SDK, "the SDK itself took the key of this source"),
  ROLE_OF_CONTAINER_ENDPOINT(
      Party.ECS_AGENT, "the role is the one that the container endpoint names"),
  ROLE_OF_SETTINGS(Party.SETTINGS, "the role is the one that the settings name"),
  ROLE_OF_INSTANCE(Party.INSTANCE_METADATA, "the role is the one that the instance metadata names"),
  SESSION_OF_TASK(Party.ECS_AGENT, "the session is the task's ID"),
  SESSION_OF_INSTANCE(Party.INSTANCE_METADATA, "the session is the instance's ID"),
  SESSION_OF_MANAGED_NODE(
      Party.STS, "the session has the form of a managed node's ID (Systems Manager, mi-…)"),
  SESSION_OF_LAMBDA_FUNCTION(Party.LAMBDA, "the session is the Lambda function's name"),
  SESSION_OF_SERVICE(Party.STS, "the session is called as the service calls those it makes"),
  SESSION_OF_SERVICE_UNSEEN(
      Party.STS, "the session is called as a service of AWS calls those it makes"),
  NAME_OF_SERVICE(
      Party.INSTANCE_METADATA, "the role is listed by the name that services of AWS use for all"),
  ENDPOINT_OF_CLOUDSHELL(
      Party.SETTINGS, "CloudShell's endpoint gives whoever is signed in to the console"),
  SESSION_OF_POD_IDENTITY(Party.STS, "the session has the form of EKS Pod Identity"),
  SESSION_OF_CERTIFICATE(
      Party.STS, "the session has the form of a certificate's serial number (IAM Roles Anywhere)"),
  SESSION_OF_POD_BY_STAND_IN(
      Party.STS, "the session has the form that kube2iam or kiam gives to those of pods"),
  ANSWERS_OF_SIGNING_HELPER(
      Party.INSTANCE_METADATA, "what answers as instance metadata answers as aws_signing_helper"),
  SUBJECT_OF_TOKEN(Party.TOKEN_ISSUER, "STS recognized the service account in the token"),
  SUBJECT_OF_OTHER_TOKEN(Party.TOKEN_ISSUER, "STS recognized the subject of the token");

  /**
   * The party that states the fact. Two facts of one party prove no more than one: an emulator of
   * the instance metadata invents both the role and the instance's ID, and the ECS agent serves
   * both the container endpoint and the task metadata.
   */
  enum Party {
    STS,
    SDK,
    SETTINGS,
    ECS_AGENT,
    INSTANCE_METADATA,
    LAMBDA,
    TOKEN_ISSUER
  }

  private final Party party;
  private final String sentence;

  Match(Party party, String sentence) {
    this.party = party;
    this.sentence = sentence;
  }

  Party party() {
    return party;
  }

  /** One clause for the report. */
  String sentence() {
    return sentence;
  }
}
