package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule by its code. A new rule is a new class and one line here; a code is never reused. */
public enum Rules {
  WHO001(new ProbeCrashed()),
  WHO002(new TrialDisagrees()),
  WHO003(new CutShort()),
  WHO101(new NoTaskRole()),
  WHO102(new NoTaskRoleOnFargate()),
  WHO103(new LostVariable()),
  WHO104(new SilentFallback()),
  WHO105(new KeysInEnvironment()),
  WHO106(new KeysInSystemProperties()),
  WHO107(new ProfileShadowsRole()),
  WHO108(new HalfSetKeys()),
  WHO109(new PodOnNodeRole()),
  WHO110(new ClientsDisagree()),
  WHO111(new StickyFallback()),
  WHO112(new NotAsExpected()),
  WHO113(new NoCredentials()),
  WHO201(new StaleCredentialsId()),
  WHO202(new AgentStarting()),
  WHO203(new Throttled()),
  WHO204(new EndpointOutOfReach()),
  WHO205(new EndpointSilent()),
  WHO206(new EndpointMalformed()),
  WHO207(new ExpiredCredentialsServed()),
  WHO208(new AddressNotAllowed()),
  WHO209(new AuthorizationTokenUnreadable()),
  WHO210(new TokenWithNewline()),
  WHO211(new NotInIpv6Mode()),
  WHO212(new BothUrisSet()),
  WHO213(new EndpointErrorStatus()),
  WHO301(new HopLimit()),
  WHO302(new HostRoleExposed()),
  WHO303(new InstanceMetadataBlocked()),
  WHO304(new NoInstanceProfile()),
  WHO305(new ImdsV1Answers()),
  WHO306(new AmbiguousDisabledSetting()),
  WHO401(new TokenFileMissing()),
  WHO402(new TokenFileUnreadable()),
  WHO403(new TrustDenied()),
  WHO404(new TokenExpired()),
  WHO405(new TokenHalfSet()),
  WHO501(new CredentialsRefused()),
  WHO502(new StsUnreachable()),
  WHO503(new ClockSkew()),
  WHO504(new ProxyInTheWay()),
  WHO505(new NoRegion()),
  WHO601(new ContainerNeverAsked()),
  WHO602(new PodIdentityUnknown()),
  WHO603(new FallsBackForGood()),
  WHO604(new NoWebIdentityProvider()),
  WHO605(new OldConnector()),
  WHO606(new ProviderMissing()),
  WHO607(new ProviderRemapped()),
  WHO608(new HadoopKeysShadowRole()),
  WHO609(new KeysInUrl()),
  WHO610(new CredentialStoreUnreadable()),
  WHO611(new ClassPathBlanked()),
  WHO612(new SessionKeysUnusable()),
  WHO613(new ImdsV2Required());

  /** What is true of a run that was cut short before anybody knew who the code is. */
  private static final Set<Rules> OF_A_CUT_RUN = EnumSet.of(WHO001, WHO003, WHO112);

  private final Rule rule;

  Rules(Rule rule) {
    this.rule = rule;
  }

  /** What every rule finds: the worst first, and behind each cause what it leads to. */
  public static List<Finding> judge(Judgement judgement) {
    Map<Rules, Finding> found = new EnumMap<>(Rules.class);
    for (Rules each : heard(judgement)) {
      judge(each.name(), each.rule, judgement).ifPresent(it -> found.put(valueOf(it.code()), it));
    }
    return new CausesFirst(found).ordered();
  }

  /** Nothing is said of a source that may have been about to answer, nor is a fix. */
  private static Set<Rules> heard(Judgement judgement) {
    return judgement.verdict().missing().isPresent() ? OF_A_CUT_RUN : EnumSet.allOf(Rules.class);
  }

  /** What a rule finds; a bug of ours in it is a finding, too. */
  static Optional<Finding> judge(String code, Rule rule, Judgement judgement) {
    try {
      return rule.judge(judgement).map(it -> it.stamped(code));
    } catch (RuntimeException | Error bug) {
      return Optional.of(Finding.crashOfRule(code, bug));
    }
  }
}
