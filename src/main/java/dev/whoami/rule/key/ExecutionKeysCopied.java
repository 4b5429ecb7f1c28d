package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.probe.Observation;

/** The keys in use have the usual name of a Task Execution Role, in a task without that role. */
final class ExecutionKeysCopied {
  private ExecutionKeysCopied() {}

  static Finding finding(Observation keys, Examination x) {
    Finding finding =
        Finding.of(
                "The keys in the "
                    + keys.source().title()
                    + " are those of a role with the usual name of the Task Execution Role. ECS"
                    + " uses that role itself, and gives it to a container only if it is the task"
                    + " role as well, so they are probably a copy. Nothing renews a copy, and "
                    + x.walk().client().inSentence()
                    + " uses it before every role.")
            .withSeverity(Severity.WARNING)
            .because(keys.evidence())
            .remedy(HostKeysCopied.removal(keys.source(), x));
    return !x.seen().isRoleConfigured()
        ? finding.remedy(
            Remedy.of("Then give the task a task role with the permissions that the code needs."))
        : finding;
  }
}
