package dev.whoami.lint.model;

import dev.whoami.lint.model.container.AwsUse;
import dev.whoami.lint.model.declared.Address;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The settings of services, by the addresses of the task definitions that they run. */
final class DeclaredServices {
  private final Set<String> withExec = new HashSet<>();
  private final Set<String> onFargate = new HashSet<>();

  DeclaredServices(List<Service> services) {
    for (Service each : services) {
      each.taskDefinition().reference().ifPresent(definition -> add(each, definition));
    }
  }

  private void add(Service service, String definition) {
    if (service.allowsExec()) {
      withExec.add(definition);
    }
    if (service.launchType().is("FARGATE")) {
      onFargate.add(definition);
    }
  }

  /** The same definition, with the settings of its services. */
  TaskDefinition served(TaskDefinition definition) {
    String address = definition.at().address().orElse("");
    TaskDefinition served = definition;
    if (isIn(withExec, address)) {
      String sign = "ECS Exec, which its service enables, runs with the task role";
      served = served.using(Collections.singletonList(AwsUse.of(sign)));
    }
    boolean isFargate = isIn(onFargate, address) && served.launch() == Launch.UNKNOWN;
    return isFargate ? served.on(Launch.FARGATE, served.networkMode()) : served;
  }

  /** A plan refers to a module without its index, and a module of .tf files with it. */
  private static boolean isIn(Set<String> referred, String address) {
    return referred.contains(Address.withoutIndex(address))
        || referred.contains(Address.withoutOwnIndex(address));
  }
}
