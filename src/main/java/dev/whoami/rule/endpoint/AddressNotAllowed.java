package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.ContainerAddress;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.SettingRemoval;
import dev.whoami.rule.pod.UnnamedToken;
import java.util.Optional;

/** The variable names a host to which the SDK sends no token, or is not a valid address. */
public final class AddressNotAllowed implements Rule {
  private static final String AGENT = "AWS_CONTAINER_SERVICE_ENDPOINT";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Observation endpoint = EndpointFault.observation(j);
    Optional<ContainerResponses> facts = endpoint.outcome().facts(ContainerResponses.class);
    boolean isOfNoPath =
        endpoint.outcome().fault().isPresent() && EndpointFault.isOfNoPath(endpoint);
    Optional<Observation> seen =
        isOfNoPath
            ? Optional.of(endpoint)
            : EndpointFault.among(j, Fault.ADDRESS_NOT_ALLOWED, Fault.UNPARSABLE, Fault.BLANK);
    return seen.flatMap(it -> facts.map(of -> finding(it, of, j.examination())));
  }

  private static Finding finding(Observation seen, ContainerResponses facts, Examination x) {
    return Finding.of(fact(seen, facts)).because(seen.evidence()).remedy(remedy(seen, facts, x));
  }

  private static String fact(Observation seen, ContainerResponses facts) {
    String setting = facts.address().setting().text();
    if (facts.address().isBlank()) {
      return facts
          .addressBehind()
          .map(
              it ->
                  setting
                      + " is set but blank. It comes before "
                      + it.setting().text()
                      + ", so the SDK does not ask that endpoint.")
          .orElse(setting + " is set but blank, so the SDK has no endpoint to ask.");
    }
    if (facts.isOfNoPath()) {
      return setting
          + " does not begin with a slash. Clients append it as it is to the address of the ECS"
          + " agent, so "
          + withoutSlash(seen, facts.address());
    }
    if (seen.outcome().has(Fault.UNPARSABLE)) {
      return setting + " is not a valid address, so the SDK has no endpoint to ask.";
    }
    return "The SDK does not send requests to the address in "
        + (facts.address().isRelative() ? AGENT : setting)
        + ". Over http it must be a loopback address, 169.254.170.2, 169.254.170.23, or"
        + " [fd00:ec2::23] in IPv6 mode. whoami sent nothing to it.";
  }

  /** What the agent's address becomes: an @ or a dot can turn it into another host. */
  private static String withoutSlash(Observation seen, ContainerAddress address) {
    if (seen.outcome().has(Fault.ADDRESS_NOT_ALLOWED)) {
      return "it names another host: "
          + address.shownHost()
          + ". The SDK does not send requests there, and whoami sent nothing to it.";
    }
    return seen.outcome().has(Fault.UNKNOWN_HOST) || seen.outcome().has(Fault.UNPARSABLE)
        ? "they ask a host that does not exist."
        : "they ask another address than the agent's.";
  }

  private static Remedy remedy(Observation seen, ContainerResponses facts, Examination x) {
    ContainerAddress address = facts.address();
    if (address.isBlank()) {
      return ofBlank(address, facts, x);
    }
    if (!address.isRelative()) {
      return ofWholeAddress(seen, address, x);
    }
    // A path with its slash is at the agent's own address, unless a setting names another one.
    return facts.isOfNoPath() || !address.uri().isPresent()
        ? SettingRemoval.of(
            "ECS sets "
                + address.setting().variable()
                + " itself, to a path. Remove the value that the image, the task definition or a"
                + " start script sets.",
            address.setting())
        : Remedy.of("Remove " + AGENT + " (aws.containerServiceEndpoint), which only a test needs.")
            .fix(Fix.of("WHO208", "unset").with("variable", AGENT));
  }

  private static Remedy ofBlank(ContainerAddress address, ContainerResponses facts, Examination x) {
    String blank = "Remove the blank " + address.setting().text();
    if (facts.addressBehind().isPresent()) {
      return SettingRemoval.of(
          blank + ", so that the SDK asks the other endpoint.", address.setting());
    }
    if (address.setting().isProperty()) {
      return SettingRemoval.of(blank + ".", address.setting());
    }
    if (address.isRelative() && x.place().platform().isEcs()) {
      return Remedy.of(
              blank
                  + " from the image, the task definition or the start script. ECS sets the path if"
                  + " the task has a task role:")
          .fix(FixHere.of("WHO208", "role-of-task", x));
    }
    if (UnnamedToken.isIn(x)) {
      return UnnamedToken.remedy(x);
    }
    return x.place().platform().isPod()
        ? Remedy.of(
                blank
                    + " from the pod spec or the image. EKS Pod Identity sets the variable only in"
                    + " a pod that does not have it.")
            .fix(
                FixHere.of("WHO208", "unset-in-pod", x)
                    .with("variable", address.setting().variable()))
        : SettingRemoval.of(blank + " from the image or the start script.", address.setting());
  }

  private static Remedy ofWholeAddress(Observation seen, ContainerAddress address, Examination x) {
    return x.place().platform().isPod() && !address.setting().isProperty()
        ? Remedy.of(
                "Remove "
                    + address.setting().text()
                    + " from the pod spec or the image: EKS Pod Identity sets it in a pod that does"
                    + " not have it. A helper of your own must listen at a loopback address, or use"
                    + " https.")
            .fix(
                FixHere.of("WHO208", "unset-in-pod", x)
                    .with("variable", address.setting().variable()))
        : SettingRemoval.of(
            seen.outcome().has(Fault.ADDRESS_NOT_ALLOWED)
                ? "Let the program that gives the keys listen at a loopback address of this"
                    + " container, such as 127.0.0.1, or serve them over https. If there is no such"
                    + " program, remove "
                    + address.setting().text()
                    + "."
                : "Write the whole address into "
                    + address.setting().text()
                    + ", with https:// or a local host, or remove the setting.",
            address.setting());
  }
}
