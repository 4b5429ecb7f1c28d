package dev.whoami.rule.sts;

import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.ClientsInUse;
import dev.whoami.rule.part.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A proxy is set, and the endpoints that provide roles are not exempt from it. */
public final class ProxyInTheWay implements Rule {
  private static final String INSTANCE = "169.254.169.254";
  private static final String ALL = "169.254.169.254,169.254.170.2,169.254.170.23";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    HttpProxy proxy = x.place().proxy();
    List<String> taken = new ArrayList<>(inUse(x));
    taken.removeIf(each -> clients(proxy, each).isEmpty());
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    String addresses = String.join(" and ", taken);
    String all = nameOfThisMachine(x).map(name -> ALL + "," + name).orElse(ALL);
    Finding finding =
        Finding.of(
                "A proxy is set for http, and NO_PROXY does not exempt "
                    + addresses
                    + " for "
                    + listed(clients(proxy, taken))
                    + ". They ask the proxy for the role's keys, which it cannot provide."
                    + (taken.stream().allMatch(proxy::isInRange)
                        ? " They do not understand the range in NO_PROXY."
                        : "")
                    + " The SDKs for Java and JavaScript connect directly.")
            .because("http_proxy or HTTP_PROXY is set")
            .because("no_proxy or NO_PROXY does not exempt " + addresses + " for every client")
            .remedy(remedy(all));
    Finding whole = ofPlatform(x.place().platform(), all).map(finding::remedy).orElse(finding);
    return Optional.of(concernsClientHere(x) ? whole : whole.withSeverity(Severity.NOTE));
  }

  /** Whether a client that is here uses the proxy; a setting that affects no client is healthy. */
  private static boolean concernsClientHere(Examination x) {
    return ClientsInUse.walks(x).stream().anyMatch(it -> it.passes(Fault.SENT_TO_PROXY));
  }

  private static Set<String> clients(HttpProxy proxy, List<String> addresses) {
    Set<String> all = new LinkedHashSet<>();
    addresses.forEach(it -> all.addAll(clients(proxy, it)));
    return all;
  }

  /** The clients that use the proxy for this address; more of them do for the instance metadata. */
  private static List<String> clients(HttpProxy proxy, String address) {
    List<String> all = new ArrayList<>();
    boolean isInstance = address.equals(INSTANCE);
    if (isInstance && ProxySelection.PYTHON.sendsToProxy(proxy, address)) {
      all.add("boto3");
      all.add("the AWS CLI");
    }
    if (ProxySelection.GO.sendsToProxy(proxy, address)) {
      all.add("the SDKs for Go");
    }
    if (isInstance && ProxySelection.RUBY.sendsToProxy(proxy, address)) {
      all.add("the SDK for Ruby");
    }
    if (ProxySelection.KOTLIN.sendsToProxy(proxy, address)) {
      all.add("the SDK for Kotlin");
    }
    return all;
  }

  private static String listed(Set<String> names) {
    List<String> all = new ArrayList<>(names);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  private static Optional<Remedy> ofPlatform(Platform platform, String all) {
    if (platform.isPod()) {
      return Optional.of(
          Remedy.of("In the pod spec:").as(Remedy.Form.POD_SPEC).fix(fix("in-pod-spec", all)));
    }
    return platform.isOfService()
        ? Optional.empty()
        : Optional.of(
            Remedy.of("In the task definition:")
                .as(Remedy.Form.TASK_DEFINITION)
                .fix(fix("in-task-definition", all)));
  }

  /** The name, other than localhost, of a configured endpoint on this machine. */
  private static Optional<String> nameOfThisMachine(Examination x) {
    return x.seen()
        .outcomeOf(Source.CONTAINER)
        .facts(ContainerResponses.class)
        .flatMap(ContainerResponses::nameOfThisMachine);
  }

  /** Whether the client uses a proxy for the keys of the instance. */
  static boolean isAskedForInstance(Examination x) {
    return x.seen().outcomeOf(Source.INSTANCE_METADATA).isFound()
        && x.walk().passes(Fault.SENT_TO_PROXY);
  }

  public static Remedy remedy() {
    return remedy(ALL);
  }

  private static Remedy remedy(String all) {
    return Remedy.of("List the addresses one by one: not every client understands 169.254.0.0/16.")
        .fix(fix("variable", all));
  }

  private static Fix fix(String id, String all) {
    return Fix.of("WHO504", id).with("addresses", all);
  }

  /** The endpoints that provide a role here. */
  private static List<String> inUse(Examination x) {
    List<String> addresses = new ArrayList<>();
    Platform platform = x.place().platform();
    boolean container = x.seen().outcomeOf(Source.CONTAINER).isConfigured();
    boolean isRelative = platform == Platform.CODEBUILD || platform == Platform.SAGEMAKER;
    if (container && (platform.isEcs() || isRelative)) {
      addresses.add("169.254.170.2");
    }
    if (container && platform.isPod()) {
      addresses.add("169.254.170.23");
    }
    nameOfThisMachine(x).ifPresent(addresses::add);
    if (x.isWinner(Source.INSTANCE_METADATA) || isAskedForInstance(x)) {
      addresses.add(INSTANCE);
    }
    return addresses;
  }
}
