package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.place.HttpProxy;
import dev.whoami.place.Platform;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A proxy is set, and the endpoints that provide roles are not exempt from it. */
final class ProxyInTheWay implements Rule {
  private static final String INSTANCE = "169.254.169.254";
  private static final String ALL = "169.254.169.254,169.254.170.2,169.254.170.23";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    List<String> taken = new ArrayList<>(inUse(x));
    HttpProxy proxy = x.place().proxy();
    // Only boto3 and the AWS CLI do not understand the range, and they ask for instance keys alone.
    taken.removeIf(each -> !proxy.takes(each) || (proxy.isInRange(each) && !each.equals(INSTANCE)));
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    boolean isInRange = taken.stream().allMatch(proxy::isInRange);
    String addresses = String.join(" and ", taken);
    String all = nameOfThisMachine(x).map(name -> ALL + "," + name).orElse(ALL);
    Finding finding =
        Finding.of(
                isInRange
                    ? "A proxy is set for http, and NO_PROXY lists "
                        + addresses
                        + " in a range alone. boto3 and the AWS CLI do not understand ranges, and"
                        + " ask the proxy for the instance's keys, which it cannot provide. The"
                        + " SDKs for Go understand them, and those for Java connect directly."
                    : "A proxy is set for http, and NO_PROXY does not list "
                        + addresses
                        + ". So the SDKs for Go ask the proxy for the role's keys, and boto3 and"
                        + " the AWS CLI ask it for the instance's keys. The proxy cannot provide"
                        + " them. The SDKs for Java connect directly.")
            .because("http_proxy or HTTP_PROXY is set")
            .because("no_proxy or NO_PROXY does not name " + addresses)
            .remedy(
                Remedy.of(
                        "List the addresses one by one: not every client understands"
                            + " 169.254.0.0/16.")
                    .commands(
                        "export NO_PROXY=\"$NO_PROXY," + all + "\"",
                        "export no_proxy=\"$NO_PROXY\""));
    return Optional.of(ofPlatform(x.place().platform(), all).map(finding::remedy).orElse(finding));
  }

  private static Optional<Remedy> ofPlatform(Platform platform, String all) {
    if (platform.isPod()) {
      return Optional.of(
          Remedy.of("In the pod spec:")
              .as(Remedy.Form.POD_SPEC)
              .snippet(Snippets.podVariable("NO_PROXY", all)));
    }
    return platform.isOfService()
        ? Optional.empty()
        : Optional.of(
            Remedy.of("In the task definition:")
                .as(Remedy.Form.TASK_DEFINITION)
                .snippet(Snippets.variable("NO_PROXY", all)));
  }

  /** Of an endpoint on this machine that is set by another name than localhost. */
  private static Optional<String> nameOfThisMachine(Examination x) {
    return x.seen()
        .outcomeOf(Source.CONTAINER)
        .facts(ContainerResponses.class)
        .flatMap(ContainerResponses::nameOfThisMachine);
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
    if (x.isWinner(Source.INSTANCE_METADATA)) {
      addresses.add(INSTANCE);
    }
    return addresses;
  }
}
