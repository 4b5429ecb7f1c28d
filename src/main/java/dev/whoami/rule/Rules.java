package dev.whoami.rule;

import static dev.whoami.diagnosis.Severity.ERROR;
import static dev.whoami.diagnosis.Severity.NOTE;
import static dev.whoami.diagnosis.Severity.WARNING;
import static dev.whoami.rule.Precondition.ENDPOINT_FAULT;
import static dev.whoami.rule.Precondition.HADOOP;
import static dev.whoami.rule.Precondition.KEYS;
import static dev.whoami.rule.Precondition.LIBRARY;
import static dev.whoami.rule.Precondition.LOST_VARIABLE;
import static dev.whoami.rule.Precondition.NO_ENDPOINT;
import static dev.whoami.rule.Precondition.PROGRAM;
import static dev.whoami.rule.Precondition.TOKEN_FAULT;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Topic;
import dev.whoami.diagnosis.catalog.CatalogEntry;
import dev.whoami.diagnosis.catalog.CatalogLine;
import dev.whoami.rule.endpoint.AddressNotAllowed;
import dev.whoami.rule.endpoint.AgentStarting;
import dev.whoami.rule.endpoint.AuthorizationTokenUnreadable;
import dev.whoami.rule.endpoint.BothUrisSet;
import dev.whoami.rule.endpoint.EndpointErrorStatus;
import dev.whoami.rule.endpoint.EndpointMalformed;
import dev.whoami.rule.endpoint.EndpointOutOfReach;
import dev.whoami.rule.endpoint.EndpointSilent;
import dev.whoami.rule.endpoint.ExpiredCredentialsServed;
import dev.whoami.rule.endpoint.NotInIpv6Mode;
import dev.whoami.rule.endpoint.OtherTasksCredentials;
import dev.whoami.rule.endpoint.StaleCredentialsId;
import dev.whoami.rule.endpoint.Throttled;
import dev.whoami.rule.endpoint.TokenWithNewline;
import dev.whoami.rule.hadoop.ClassPathBlanked;
import dev.whoami.rule.hadoop.ContainerNeverAsked;
import dev.whoami.rule.hadoop.CoreSiteUnreadable;
import dev.whoami.rule.hadoop.CredentialStoreUnreadable;
import dev.whoami.rule.hadoop.FallsBackForGood;
import dev.whoami.rule.hadoop.HadoopKeysShadowRole;
import dev.whoami.rule.hadoop.ImdsV2Required;
import dev.whoami.rule.hadoop.KeysInUrl;
import dev.whoami.rule.hadoop.NoWebIdentityProvider;
import dev.whoami.rule.hadoop.OldConnector;
import dev.whoami.rule.hadoop.PodIdentityUnknown;
import dev.whoami.rule.hadoop.ProviderMissing;
import dev.whoami.rule.hadoop.ProviderRemapped;
import dev.whoami.rule.hadoop.SessionKeysUnusable;
import dev.whoami.rule.key.BedrockToken;
import dev.whoami.rule.key.HalfSetKeys;
import dev.whoami.rule.key.HostKeysCopied;
import dev.whoami.rule.key.KeysInEnvironment;
import dev.whoami.rule.key.KeysInSystemProperties;
import dev.whoami.rule.key.OtherApplicationKeys;
import dev.whoami.rule.key.ProfileShadowsRole;
import dev.whoami.rule.key.SelfAssumption;
import dev.whoami.rule.key.SignInMissing;
import dev.whoami.rule.metadata.AmbiguousDisabledSetting;
import dev.whoami.rule.metadata.CredentialsByImdsV1;
import dev.whoami.rule.metadata.HopLimit;
import dev.whoami.rule.metadata.HostRoleExposed;
import dev.whoami.rule.metadata.ImdsV1Answers;
import dev.whoami.rule.metadata.InstanceMetadataBlocked;
import dev.whoami.rule.metadata.InstanceRoleUntrusting;
import dev.whoami.rule.metadata.LightsailRole;
import dev.whoami.rule.metadata.MetadataByOtherProtocol;
import dev.whoami.rule.metadata.MetadataFromStandIn;
import dev.whoami.rule.metadata.MetadataSwitchedOff;
import dev.whoami.rule.metadata.NoInstanceProfile;
import dev.whoami.rule.metadata.TaskRolesExposed;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.pod.PodIdentityHalfSet;
import dev.whoami.rule.pod.PodIdentityRefused;
import dev.whoami.rule.program.DeniedRoleIgnored;
import dev.whoami.rule.program.HalfSetProgramKeys;
import dev.whoami.rule.program.KeysInProgramSettings;
import dev.whoami.rule.program.ProgramNeverAsksContainer;
import dev.whoami.rule.program.ProgramTooOldForPodIdentity;
import dev.whoami.rule.program.RoleNeverAssumed;
import dev.whoami.rule.program.SdkAtEndOfLife;
import dev.whoami.rule.program.StsModuleMissing;
import dev.whoami.rule.program.TooOldForImdsV2;
import dev.whoami.rule.program.TooOldForPodIdentity;
import dev.whoami.rule.program.TooOldForWebIdentity;
import dev.whoami.rule.program.TwoHttpClients;
import dev.whoami.rule.program.UnsignedBySettings;
import dev.whoami.rule.role.CleanedEnvironment;
import dev.whoami.rule.role.ClientsDisagree;
import dev.whoami.rule.role.LostVariable;
import dev.whoami.rule.role.NoCredentials;
import dev.whoami.rule.role.NoTaskRole;
import dev.whoami.rule.role.NoTaskRoleOnFargate;
import dev.whoami.rule.role.NotAsExpected;
import dev.whoami.rule.role.PodOnNodeRole;
import dev.whoami.rule.role.SessionNameChanges;
import dev.whoami.rule.role.SilentFallback;
import dev.whoami.rule.role.StickyFallback;
import dev.whoami.rule.role.UnsignedRequests;
import dev.whoami.rule.sts.ClockSkew;
import dev.whoami.rule.sts.CredentialsRefused;
import dev.whoami.rule.sts.NoRegion;
import dev.whoami.rule.sts.ProxyInTheWay;
import dev.whoami.rule.sts.StsUnreachable;
import dev.whoami.rule.token.TokenExpired;
import dev.whoami.rule.token.TokenFileMissing;
import dev.whoami.rule.token.TokenFileUnreadable;
import dev.whoami.rule.token.TokenHalfSet;
import dev.whoami.rule.token.TokenNotTaken;
import dev.whoami.rule.token.TrustDenied;
import dev.whoami.world.Surroundings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Every rule by its code: how severe its finding is, in some cases another severity, and the title
 * of its page. A new rule is a new class and one line here; a code is never reused.
 */
public enum Rules implements CatalogEntry {
  WHO001(ERROR, "whoami itself failed", WhoamiCrashed::new),
  WHO002(ERROR, "the prediction and the real SDK disagree", TrialDisagrees::new),
  WHO003(WARNING, "the run was cut short", CutShort::new),
  WHO101(ERROR, "Host Role instead of the Task Role", NO_ENDPOINT, NoTaskRole::new),
  WHO102(
      ERROR, "no task role on Fargate, so no credentials", NO_ENDPOINT, NoTaskRoleOnFargate::new),
  WHO103(ERROR, "the credentials variable was lost", LOST_VARIABLE, LostVariable::new),
  WHO104(ERROR, "the endpoint fails, so the code gets the Host Role", SilentFallback::new),
  WHO105(ERROR, "keys in the environment shadow the role", KEYS, KeysInEnvironment::new),
  WHO106(ERROR, "keys in system properties shadow the role", KEYS, KeysInSystemProperties::new),
  WHO107(ERROR, WARNING, "a profile shadows or breaks the role", ProfileShadowsRole::new),
  WHO108(WARNING, "only half of the key pair is set, or a key is blank", HalfSetKeys::new),
  WHO109(ERROR, "the pod runs as its node's role", PodOnNodeRole::new),
  WHO110(WARNING, "SDKs in this container get different identities", ClientsDisagree::new),
  WHO111(WARNING, "the wrong role stays until the program restarts", StickyFallback::new),
  WHO112(NOTE, "the identity differs from --expect", NotAsExpected::new),
  WHO113(ERROR, "no credentials anywhere", NoCredentials::new),
  WHO114(ERROR, "a client sends unsigned requests and reports no error", UnsignedRequests::new),
  WHO115(
      WARNING, NOTE, "another program answers as EC2 instance metadata", MetadataFromStandIn::new),
  WHO116(
      ERROR,
      WARNING,
      "a role assumes itself and its trust policy does not allow it",
      SelfAssumption::new),
  WHO117(
      WARNING,
      "the session name changes at each renewal; MSK refuses that",
      SessionNameChanges::new),
  WHO118(WARNING, "this process may have lost the container's role", CleanedEnvironment::new),
  WHO119(NOTE, "a bearer token for Bedrock comes before every role", BedrockToken::new),
  WHO120(
      WARNING, "the application and this shell have different settings", OtherApplicationKeys::new),
  WHO121(ERROR, WARNING, "the code uses a copy of another role's keys", HostKeysCopied::new),
  WHO122(
      ERROR,
      WARNING,
      "the profile needs a sign-in that is missing or has expired",
      SignInMissing::new),
  WHO201(
      ERROR,
      "the credentials ID is stale (400 InvalidIdInRequest)",
      ENDPOINT_FAULT,
      StaleCredentialsId::new),
  WHO202(ERROR, "the agent has no credentials yet (503)", ENDPOINT_FAULT, AgentStarting::new),
  WHO203(
      WARNING,
      ERROR,
      "the container endpoint throttles requests (429)",
      ENDPOINT_FAULT,
      Throttled::new),
  WHO204(
      ERROR, "the container endpoint cannot be reached", ENDPOINT_FAULT, EndpointOutOfReach::new),
  WHO205(ERROR, "the container endpoint never answers", ENDPOINT_FAULT, EndpointSilent::new),
  WHO206(
      ERROR,
      "the container endpoint sends something other than credentials",
      ENDPOINT_FAULT,
      EndpointMalformed::new),
  WHO207(
      ERROR,
      "the container endpoint hands out expired credentials",
      ENDPOINT_FAULT,
      ExpiredCredentialsServed::new),
  WHO208(
      ERROR,
      "the SDK refuses the address of the container endpoint",
      ENDPOINT_FAULT,
      AddressNotAllowed::new),
  WHO209(
      ERROR,
      "the authorization token file cannot be read",
      ENDPOINT_FAULT,
      AuthorizationTokenUnreadable::new),
  WHO210(
      ERROR, "the authorization token holds a line break", ENDPOINT_FAULT, TokenWithNewline::new),
  WHO211(
      ERROR,
      "an IPv6 endpoint, and the SDK is not in IPv6 mode",
      ENDPOINT_FAULT,
      NotInIpv6Mode::new),
  WHO212(NOTE, "two credentials endpoints are set", BothUrisSet::new),
  WHO213(
      ERROR,
      "the container endpoint answers with an error",
      ENDPOINT_FAULT,
      EndpointErrorStatus::new),
  WHO214(
      ERROR,
      WARNING,
      "the container endpoint serves another task's credentials",
      OtherTasksCredentials::new),
  WHO215(
      ERROR,
      "the Pod Identity agent says why it gives no credentials",
      ENDPOINT_FAULT,
      PodIdentityRefused::new),
  WHO216(ERROR, "EKS Pod Identity is half set", PodIdentityHalfSet::new),
  WHO301(ERROR, "the hop limit keeps containers from instance metadata", HopLimit::new),
  WHO302(NOTE, "the Host Role can be read from this container", HostRoleExposed::new),
  WHO303(NOTE, "instance metadata is blocked on purpose", InstanceMetadataBlocked::new),
  WHO304(WARNING, "the instance has no instance profile", NoInstanceProfile::new),
  WHO305(NOTE, "IMDSv1 still answers", ImdsV1Answers::new),
  WHO306(
      WARNING,
      "AWS_EC2_METADATA_DISABLED is neither true nor false",
      AmbiguousDisabledSetting::new),
  WHO307(
      ERROR, WARNING, "instance metadata serves the roles of other tasks", TaskRolesExposed::new),
  WHO308(
      WARNING,
      "credentials came through IMDSv1, which a policy may deny",
      CredentialsByImdsV1::new),
  WHO309(WARNING, "EC2 is not allowed to assume the instance's role", InstanceRoleUntrusting::new),
  WHO310(WARNING, "a Lightsail instance's role belongs to AWS, not to you", LightsailRole::new),
  WHO311(ERROR, NOTE, "instance metadata is switched off", MetadataSwitchedOff::new),
  WHO312(
      ERROR,
      NOTE,
      "instance metadata does not answer over the IP version in use",
      MetadataByOtherProtocol::new),
  WHO401(ERROR, "the web identity token file is missing", TOKEN_FAULT, TokenFileMissing::new),
  WHO402(ERROR, "the web identity token cannot be read", TOKEN_FAULT, TokenFileUnreadable::new),
  WHO403(ERROR, "STS denies the web identity token", TOKEN_FAULT, TrustDenied::new),
  WHO404(
      ERROR,
      "the web identity token has expired or is not for STS",
      TOKEN_FAULT,
      TokenExpired::new),
  WHO405(WARNING, "web identity is half set", TOKEN_FAULT, TokenHalfSet::new),
  WHO406(
      ERROR, "the application has no STS module on its class path", LIBRARY, StsModuleMissing::new),
  WHO407(ERROR, "two HTTP clients on the application's class path", LIBRARY, TwoHttpClients::new),
  WHO408(WARNING, "whoami did not read a file that another user owns", TokenNotTaken::new),
  WHO501(ERROR, "STS rejects the credentials", CredentialsRefused::new),
  WHO502(WARNING, "STS cannot be reached", StsUnreachable::new),
  WHO503(ERROR, WARNING, "the clock differs from AWS's clock", ClockSkew::new),
  WHO504(WARNING, NOTE, "requests for the role go to a proxy (NO_PROXY)", ProxyInTheWay::new),
  WHO505(WARNING, "no region, so clients ask different STS endpoints", NoRegion::new),
  WHO601(
      ERROR,
      "S3A before Hadoop 3.3 never asks the container endpoint",
      HADOOP,
      ContainerNeverAsked::new),
  WHO602(ERROR, "Hadoop 3.3 does not know EKS Pod Identity", HADOOP, PodIdentityUnknown::new),
  WHO603(
      WARNING,
      "Hadoop 3.4 drops the container endpoint after one failure",
      HADOOP,
      FallsBackForGood::new),
  WHO604(
      ERROR,
      "S3A has no provider for the pod's web identity (IRSA)",
      HADOOP,
      NoWebIdentityProvider::new),
  WHO605(ERROR, "s3n:// and s3:// take keys from the settings only", HADOOP, OldConnector::new),
  WHO606(
      ERROR,
      "S3A is configured to use a class that it cannot create",
      HADOOP,
      ProviderMissing::new),
  WHO607(
      WARNING,
      "Hadoop 3.4 replaces a configured provider with another",
      HADOOP,
      ProviderRemapped::new),
  WHO608(
      WARNING,
      "keys in Hadoop's settings take precedence over every role",
      HADOOP,
      HadoopKeysShadowRole::new),
  WHO609(ERROR, "AWS keys in an s3a:// address", HADOOP, KeysInUrl::new),
  WHO610(ERROR, "a credential store cannot be read", HADOOP, CredentialStoreUnreadable::new),
  WHO611(ERROR, "Flume clears an exported HADOOP_CLASSPATH", HADOOP, ClassPathBlanked::new),
  WHO612(
      ERROR,
      "S3A has temporary keys and does not send their session token",
      HADOOP,
      SessionKeysUnusable::new),
  WHO613(ERROR, "Hadoop's AWS SDK does not support IMDSv2", HADOOP, ImdsV2Required::new),
  WHO614(ERROR, "core-site.xml is not well-formed XML", HADOOP, CoreSiteUnreadable::new),
  WHO620(
      ERROR, NOTE, "a program never asks the container endpoint", ProgramNeverAsksContainer::new),
  WHO621(ERROR, "a role in a program's settings is never assumed", PROGRAM, RoleNeverAssumed::new),
  WHO622(
      ERROR,
      NOTE,
      "a program's version does not know EKS Pod Identity",
      PROGRAM,
      ProgramTooOldForPodIdentity::new),
  WHO623(WARNING, "a program ignores that STS denies its role", PROGRAM, DeniedRoleIgnored::new),
  WHO624(
      ERROR,
      "a program's settings make it send unsigned requests",
      PROGRAM,
      UnsignedBySettings::new),
  WHO625(
      WARNING,
      "keys in a program's settings come before every role",
      PROGRAM,
      KeysInProgramSettings::new),
  WHO626(
      ERROR, "a program's settings have only half of a key pair", PROGRAM, HalfSetProgramKeys::new),
  WHO627(WARNING, "whoami did not ask STS for the role of a program", PROGRAM, RoleNotTried::new),
  WHO701(ERROR, "a library is too old for EKS Pod Identity", LIBRARY, TooOldForPodIdentity::new),
  WHO702(ERROR, "a library is too old for IRSA", LIBRARY, TooOldForWebIdentity::new),
  WHO703(ERROR, "a library is too old for IMDSv2", LIBRARY, TooOldForImdsV2::new),
  WHO704(NOTE, "the AWS SDK for Java 1 is at its end of life", SdkAtEndOfLife::new);

  private final CatalogLine line;
  private final Precondition precondition;
  private final Supplier<Rule> rule;

  Rules(Severity severity, String title, Supplier<Rule> rule) {
    this(severity, severity, title, Precondition.NONE, rule);
  }

  Rules(Severity severity, Severity inSomeCases, String title, Supplier<Rule> rule) {
    this(severity, inSomeCases, title, Precondition.NONE, rule);
  }

  Rules(Severity severity, String title, Precondition precondition, Supplier<Rule> rule) {
    this(severity, inSomeCases(severity, precondition), title, precondition, rule);
  }

  Rules(
      Severity severity,
      Severity inSomeCases,
      String title,
      Precondition precondition,
      Supplier<Rule> rule) {
    this.line = CatalogLine.of(severity, inSomeCases, title);
    this.precondition = precondition;
    this.rule = rule;
  }

  /** A fault of an endpoint is only a warning if no client here calls that endpoint. */
  private static Severity inSomeCases(Severity severity, Precondition precondition) {
    return precondition == ENDPOINT_FAULT ? WARNING : severity;
  }

  @Override
  public CatalogLine line() {
    return line;
  }

  /** The severity in this run. An endpoint that no client here calls stops no client. */
  Severity severityIn(Judgement judgement) {
    boolean isOfEndpoint = precondition == ENDPOINT_FAULT || this == WHO214;
    return isOfEndpoint && EndpointFault.isBypassed(judgement) ? WARNING : severity();
  }

  @Override
  public String fault() {
    return rule.get().getClass().getSimpleName();
  }

  /** The rule if its precondition holds; otherwise a rule that finds nothing. */
  Rule ruleFor(Judgement judgement) {
    return precondition.holds(judgement) ? rule.get() : j -> Optional.empty();
  }

  Precondition precondition() {
    return precondition;
  }

  /** False if a quick check excludes the finding, so that no diagnosis is needed. */
  public boolean mayBeFoundIn(Surroundings here) {
    return precondition.mayHold(here);
  }

  /** The heading for its finding in a list. */
  Topic topic() {
    return Topic.of(name());
  }

  /** The rule's own finding, without a check of its precondition. */
  Optional<Finding> alone(Judgement judgement) {
    return rule.get().judge(judgement);
  }
}
