package dev.whoami.rule;

import static dev.whoami.diagnosis.Severity.ERROR;
import static dev.whoami.diagnosis.Severity.NOTE;
import static dev.whoami.diagnosis.Severity.WARNING;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Severity;
import dev.whoami.world.Crash;
import dev.whoami.world.CrashBarrier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every rule by its code: how severe its finding is, in some cases another severity, and the title
 * of its page. A new rule is a new class and one line here; a code is never reused.
 */
public enum Rules {
  WHO001(ERROR, "whoami itself failed", new WhoamiCrashed()),
  WHO002(ERROR, "the prediction and the real SDK disagree", new TrialDisagrees()),
  WHO003(WARNING, "the run was cut short", new CutShort()),
  WHO101(ERROR, "Host Role instead of the Task Role", new NoTaskRole()),
  WHO102(ERROR, "no credentials on Fargate: no task role", new NoTaskRoleOnFargate()),
  WHO103(ERROR, "the credentials variable was lost", new LostVariable()),
  WHO104(ERROR, "the endpoint fails, so the code gets the Host Role", new SilentFallback()),
  WHO105(ERROR, "keys in the environment shadow the role", new KeysInEnvironment()),
  WHO106(ERROR, "keys in system properties shadow the role", new KeysInSystemProperties()),
  WHO107(ERROR, WARNING, "a profile shadows or breaks the role", new ProfileShadowsRole()),
  WHO108(WARNING, "only half of the key pair is set, or a key is blank", new HalfSetKeys()),
  WHO109(ERROR, "the pod runs as its node's role", new PodOnNodeRole()),
  WHO110(WARNING, "client libraries disagree in this container", new ClientsDisagree()),
  WHO111(WARNING, "the fallback would stay for the life of the process", new StickyFallback()),
  WHO112(NOTE, "not the identity that was expected", new NotAsExpected()),
  WHO113(ERROR, "no credentials anywhere", new NoCredentials()),
  WHO114(ERROR, "a client sends unsigned requests and reports no error", new UnsignedRequests()),
  WHO115(WARNING, "something stands in for the instance metadata", new MetadataFromStandIn()),
  WHO116(
      ERROR,
      WARNING,
      "a role assumes itself and its trust policy does not allow it",
      new SelfAssumption()),
  WHO117(
      WARNING,
      "the session name changes at each renewal; MSK refuses that",
      new SessionNameChanges()),
  WHO118(
      WARNING,
      "the container may have a role that this process does not know",
      new CleanedEnvironment()),
  WHO201(ERROR, "the credentials ID is stale (400 InvalidIdInRequest)", new StaleCredentialsId()),
  WHO202(ERROR, "the agent has no credentials yet (503)", new AgentStarting()),
  WHO203(WARNING, ERROR, "the container endpoint throttles (429)", new Throttled()),
  WHO204(ERROR, "the container endpoint cannot be reached", new EndpointOutOfReach()),
  WHO205(ERROR, "the container endpoint never answers", new EndpointSilent()),
  WHO206(ERROR, "the container endpoint does not send credentials", new EndpointMalformed()),
  WHO207(
      ERROR,
      "the container endpoint hands out expired credentials",
      new ExpiredCredentialsServed()),
  WHO208(ERROR, "the address of the endpoint is not allowed", new AddressNotAllowed()),
  WHO209(ERROR, "the authorization token file cannot be read", new AuthorizationTokenUnreadable()),
  WHO210(ERROR, "the authorization token holds a line break", new TokenWithNewline()),
  WHO211(ERROR, "an IPv6 endpoint without IPv6 mode", new NotInIpv6Mode()),
  WHO212(NOTE, "two credentials endpoints are set", new BothUrisSet()),
  WHO213(ERROR, "the container endpoint answers with an error", new EndpointErrorStatus()),
  WHO214(
      ERROR,
      "the container endpoint serves another task's credentials",
      new OtherTasksCredentials()),
  WHO301(ERROR, "the hop limit keeps containers from instance metadata", new HopLimit()),
  WHO302(NOTE, "the Host Role can be read from this container", new HostRoleExposed()),
  WHO303(NOTE, "instance metadata is blocked on purpose", new InstanceMetadataBlocked()),
  WHO304(WARNING, "the instance has no instance profile", new NoInstanceProfile()),
  WHO305(NOTE, "IMDSv1 still answers", new ImdsV1Answers()),
  WHO306(
      WARNING,
      "AWS_EC2_METADATA_DISABLED is neither true nor false",
      new AmbiguousDisabledSetting()),
  WHO307(
      ERROR,
      WARNING,
      "the instance metadata here gives the roles of other tasks",
      new TaskRolesExposed()),
  WHO308(
      WARNING,
      "credentials that came by IMDSv1, which a policy may deny",
      new CredentialsByImdsV1()),
  WHO309(WARNING, "EC2 may not assume the role of the instance", new InstanceRoleUntrusting()),
  WHO310(WARNING, "the role of a Lightsail instance is not yours", new LightsailRole()),
  WHO401(ERROR, "the web identity token file is missing", new TokenFileMissing()),
  WHO402(ERROR, "the web identity token cannot be read", new TokenFileUnreadable()),
  WHO403(ERROR, "STS denies the web identity token", new TrustDenied()),
  WHO404(ERROR, "the web identity token has expired or is not for STS", new TokenExpired()),
  WHO405(WARNING, "web identity is half set", new TokenHalfSet()),
  WHO406(ERROR, "the application has no STS module on its class path", new StsModuleMissing()),
  WHO407(ERROR, "two HTTP clients on the application's class path", new TwoHttpClients()),
  WHO501(ERROR, "STS rejects the credentials", new CredentialsRefused()),
  WHO502(WARNING, "STS cannot be reached", new StsUnreachable()),
  WHO503(ERROR, WARNING, "the clock differs from the clock of AWS", new ClockSkew()),
  WHO504(WARNING, "a proxy is in the way of the role", new ProxyInTheWay()),
  WHO505(WARNING, "no region, so clients ask different STS endpoints", new NoRegion()),
  WHO601(
      ERROR, "S3A before Hadoop 3.3 never asks the container endpoint", new ContainerNeverAsked()),
  WHO602(ERROR, "Hadoop 3.3 does not know EKS Pod Identity", new PodIdentityUnknown()),
  WHO603(
      WARNING,
      "Hadoop 3.4 leaves the container endpoint at its first failure",
      new FallsBackForGood()),
  WHO604(ERROR, "S3A has no provider for the web identity of the pod", new NoWebIdentityProvider()),
  WHO605(ERROR, "s3n:// and s3:// take keys from the settings only", new OldConnector()),
  WHO606(ERROR, "S3A is configured to use a class that it cannot create", new ProviderMissing()),
  WHO607(WARNING, "a provider means another one since Hadoop 3.4", new ProviderRemapped()),
  WHO608(
      WARNING,
      "keys in Hadoop's settings take precedence over every role",
      new HadoopKeysShadowRole()),
  WHO609(ERROR, "keys in an address", new KeysInUrl()),
  WHO610(ERROR, "a credential store cannot be read", new CredentialStoreUnreadable()),
  WHO611(ERROR, "Flume clears an exported HADOOP_CLASSPATH", new ClassPathBlanked()),
  WHO612(
      ERROR,
      "temporary keys, and S3A does not send their session token",
      new SessionKeysUnusable()),
  WHO613(ERROR, "Hadoop's AWS SDK does not support IMDSv2", new ImdsV2Required()),
  WHO620(
      ERROR,
      WARNING,
      "a program never asks the container endpoint",
      new ProgramNeverAsksContainer()),
  WHO621(ERROR, "a role in a program's settings is never assumed", new RoleNeverAssumed()),
  WHO622(
      ERROR,
      NOTE,
      "a program's version does not know EKS Pod Identity",
      new ProgramTooOldForPodIdentity()),
  WHO623(WARNING, "a program ignores that STS denies its role", new DeniedRoleIgnored()),
  WHO624(ERROR, "a program's settings make it send unsigned requests", new UnsignedBySettings()),
  WHO625(
      WARNING, "keys in a program's settings come before every role", new KeysInProgramSettings()),
  WHO626(ERROR, "a program's settings have half of a key pair", new HalfSetProgramKeys()),
  WHO701(ERROR, "a library is too old for EKS Pod Identity", new TooOldForPodIdentity()),
  WHO702(ERROR, "a library is too old for IRSA", new TooOldForWebIdentity()),
  WHO703(ERROR, "a library is too old for IMDSv2", new TooOldForImdsV2()),
  WHO704(NOTE, "the AWS SDK for Java 1 is at its end of life", new SdkAtEndOfLife());

  /** Rules that also apply to a run that was cut short before the identity was known. */
  private static final Set<Rules> OF_A_CUT_RUN = EnumSet.of(WHO001, WHO003, WHO112);

  /** What follows from all sources and the place together, and not where one of them crashed. */
  private static final Set<Rules> OF_A_WHOLE_RUN =
      EnumSet.of(WHO101, WHO104, WHO109, WHO110, WHO113, WHO114, WHO115, WHO118, WHO303, WHO613);

  private final Severity severity;
  private final Severity inSomeCases;
  private final String title;
  private final Rule rule;

  Rules(Severity severity, String title, Rule rule) {
    this(severity, severity, title, rule);
  }

  Rules(Severity severity, Severity inSomeCases, String title, Rule rule) {
    this.severity = severity;
    this.inSomeCases = inSomeCases;
    this.title = title;
    this.rule = rule;
  }

  /** How severe the finding is, unless it says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Every severity that the finding can have: the usual one, and in some cases another one. */
  public Set<Severity> severities() {
    return EnumSet.of(severity, inSomeCases);
  }

  /** As the page is headed: the fact in a few words. */
  public String title() {
    return title;
  }

  /** What every rule finds: the worst first, and behind each cause what it leads to. */
  public static List<Finding> judge(Judgement judgement) {
    return judge(judgement, each -> each.rule);
  }

  /** The same by these rules; a bug in one of them costs its finding, and no other one. */
  static List<Finding> judge(Judgement judgement, Function<Rules, Rule> rules) {
    Map<Rules, Finding> found = new EnumMap<>(Rules.class);
    List<Crash> crashes = new ArrayList<>(judgement.crashes());
    for (Rules each : heard(judgement)) {
      CrashBarrier.run(
              "rule " + each,
              () -> rules.apply(each).judge(judgement),
              crash -> noted(crash, crashes))
          .ifPresent(it -> found.put(each, it.stamped(each.name(), each.severity)));
    }
    if (!crashes.isEmpty()) {
      found.put(WHO001, WhoamiCrashed.at(crashes, judgement.examination()));
    }
    return CrashBarrier.run(
        "order of the findings",
        () -> {
          CausesFirst order = new CausesFirst(found);
          return judgement.firstTopic().map(order::orderedFrom).orElseGet(order::ordered);
        },
        crash -> {
          crashes.add(crash);
          found.put(WHO001, WhoamiCrashed.at(crashes, judgement.examination()));
          return new ArrayList<>(found.values());
        });
  }

  private static Optional<Finding> noted(Crash crash, List<Crash> crashes) {
    crashes.add(crash);
    return Optional.empty();
  }

  /** No finding and no fix for a source that may have been about to answer. */
  private static Set<Rules> heard(Judgement judgement) {
    if (judgement.verdict().missing().isPresent()) {
      return OF_A_CUT_RUN;
    }
    return judgement.examination().isPartlyCrashed()
        ? EnumSet.complementOf(EnumSet.copyOf(OF_A_WHOLE_RUN))
        : EnumSet.allOf(Rules.class);
  }
}
