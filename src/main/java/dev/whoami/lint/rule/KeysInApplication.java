package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keys that a service of Compose or Copilot is given, or that a Lambda function may not have. */
final class KeysInApplication implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (Application application : all.applications()) {
      for (Container container : application.containers()) {
        List<Variable> keys = keysIn(application, container);
        if (!keys.isEmpty()) {
          Finding found = finding(application, container, keys);
          findings.add(KeysInContainer.found(found, at(application, keys), keys));
        }
      }
    }
    return findings;
  }

  private static List<Variable> keysIn(Application application, Container container) {
    return application.kind() == Application.Kind.LAMBDA_FUNCTION
        ? container.variables().stream()
            .filter(KeysInApplication::isReserved)
            .collect(Collectors.toList())
        : container.keys();
  }

  /** Lambda sets them itself; of the names of keys it does not set AWS_SECRET_KEY. */
  private static boolean isReserved(Variable variable) {
    boolean isKeyOrToken = variable.isKey() || variable.kind() == Variable.Kind.SESSION_TOKEN;
    return isKeyOrToken && !variable.name().equals("AWS_SECRET_KEY");
  }

  private static SourceLocation at(Application application, List<Variable> keys) {
    int line = keys.get(0).line();
    return application.at().line().isPresent() && line > 0
        ? application.at().line(line)
        : application.at();
  }

  private static Finding finding(
      Application application, Container container, List<Variable> keys) {
    List<String> shown = new ArrayList<>();
    for (Variable key : keys) {
      shown.add((key.isSecret() ? "secret " : "environment variable ") + key.name());
    }
    boolean isOpen = keys.stream().anyMatch(it -> !it.isSecret());
    return of(application, container, keys, isOpen).because(shown);
  }

  private static Finding of(
      Application application, Container container, List<Variable> keys, boolean isOpen) {
    switch (application.kind()) {
      case LAMBDA_FUNCTION:
        return inFunction(application);
      case COPILOT_SERVICE:
        return inCopilot(application, container, isOpen, KeysInPod.areStandIns(keys));
      default:
        return inCompose(application);
    }
  }

  private static Finding inFunction(Application function) {
    boolean isGlobal = function.isOfAllFunctions();
    return Finding.of(
            (isGlobal ? "Globals sets AWS keys for every function" : named("Function ", function))
                + (isGlobal ? "" : " sets AWS keys")
                + ". Lambda keeps these names for the function's own role, and refuses to create"
                + " or update a function that sets them.")
        .remedy(
            Remedy.of(
                "Take them out: the function has keys of its execution role in them already. For"
                    + " another identity let that role assume another role."));
  }

  private static Finding inCopilot(
      Application service, Container container, boolean isOpen, boolean areStandIns) {
    boolean isMain = container.name().equals(service.name());
    String who =
        isMain
            ? named("Service ", service)
            : "Sidecar " + container.name() + named(" of service ", service);
    String open =
        isOpen ? " They can be read by everybody who may describe the service in AWS." : "";
    return Finding.of(
            who
                + " is given AWS keys. They win over the role that Copilot gives it, which is never"
                + " used."
                + open)
        .remedy(
            Remedy.of(
                "Take AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN out of the"
                    + " manifest, "
                    + (areStandIns ? "" : "disable the keys, ")
                    + "and give the role what the code needs, by a"
                    + " policy in an addon (copilot/SERVICE/addons)."));
  }

  private static Finding inCompose(Application service) {
    return Finding.of(
            named("Service ", service)
                + " is given AWS keys that are written down in a file. They win over every role,"
                + " wherever it runs, and everybody who can read the file has them.")
        .remedy(
            Remedy.of(
                    "Disable the keys, and take them out. In AWS let a role answer; on your own"
                        + " machine a name without a value takes that of your shell:")
                .fix(Fix.of("WHO805", "compose")));
  }

  private static String named(String what, Application application) {
    return what + application.name();
  }
}
