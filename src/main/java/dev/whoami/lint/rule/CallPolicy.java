package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.pod.Workload;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A policy for a new task role to start with: what the calls in the code need, and no more. */
final class CallPolicy {
  private static final String CODE = "WHO801";

  /** A line of more is wrapped. */
  private static final int WIDTH = 60;

  /** The blocks of the page, by the language of the file. */
  private enum Form {
    JSON("json-policy", "json-statement", ",\n"),
    CLOUDFORMATION("cloudformation-policy", "cloudformation-statement", "\n"),
    TERRAFORM("terraform-policy", "terraform-statement", "\n");

    private final String policy;
    private final String statement;
    private final String between;

    Form(String policy, String statement, String between) {
      this.policy = policy;
      this.statement = statement;
      this.between = between;
    }

    static Form of(Dialect dialect) {
      switch (dialect) {
        case TASK_DEFINITION:
          return JSON;
        case CLOUDFORMATION:
          return CLOUDFORMATION;
        default:
          return TERRAFORM;
      }
    }
  }

  private CallPolicy() {}

  /** Empty where no call is known. */
  static Optional<Remedy> of(TaskDefinition definition, List<CalledService> calls) {
    Form form = Form.of(definition.at().dialect());
    return of(calls, form, definition.word(), RoleSnippets.taskRole(definition, form.policy));
  }

  /** The same for the role of pods; a manifest has no form of its own for a policy. */
  static Optional<Remedy> of(Workload workload, List<CalledService> calls) {
    Form form = workload.at().dialect().isTerraform() ? Form.TERRAFORM : Form.JSON;
    Fix policy = Fix.of(CODE, form.policy).with("label", "NAME").with("purpose", "pod");
    return of(calls, form, "the pods", policy);
  }

  /** A policy for a role that is there already, in the language of its file. */
  static Optional<Remedy> of(Role role, List<CalledService> calls) {
    Form form = Form.of(role.at().dialect());
    Fix policy = RoleSnippets.ofRole(DialectFix.of("WHO824", role.at().dialect()), role);
    return of(calls, form, "this role", policy);
  }

  /** The same for a function whose role SAM makes. */
  static Optional<Remedy> ofSam(List<CalledService> calls) {
    return of(calls, Form.CLOUDFORMATION, "the function", Fix.of("WHO824", "sam"));
  }

  private static Optional<Remedy> of(
      List<CalledService> calls, Form form, String owner, Fix policy) {
    Map<String, CalledService> services = new TreeMap<>();
    Set<String> others = new TreeSet<>();
    Map<String, Set<String>> actions = new TreeMap<>();
    for (CalledService each : calls) {
      if (each.actions().isEmpty()) {
        others.add(each.title());
      } else {
        services.put(each.title(), each);
        actions.computeIfAbsent(each.title(), it -> new TreeSet<>()).addAll(each.actions());
      }
    }
    if (services.isEmpty()) {
      return Optional.empty();
    }
    List<String> statements = new ArrayList<>();
    services.forEach(
        (title, service) ->
            statements.add(
                statement(
                    form,
                    actions.getOrDefault(title, Collections.emptySet()),
                    service.resources())));
    return Optional.of(
        Remedy.of(
                "A policy to start with: it allows what the calls in the code of "
                    + owner
                    + " need. Replace the words in capitals. If AWS denies another call later,"
                    + " add the action that the error names."
                    + (others.isEmpty()
                        ? ""
                        : " The code also has a client of "
                            + String.join(" and of ", others)
                            + ", whose calls lint did not recognize."))
            .fix(policy.with("statements", String.join(form.between, statements))));
  }

  private static String statement(Form form, Collection<String> actions, List<String> resources) {
    return String.join(
        "\n",
        Fix.of(CODE, form.statement)
            .with("actions", list(actions))
            .with("resources", list(resources))
            .lines());
  }

  private static String list(Collection<String> all) {
    StringBuilder list = new StringBuilder();
    int end = WIDTH;
    for (String each : all) {
      String quoted = '"' + each + '"';
      if (list.length() > 0) {
        boolean isFull = list.length() + quoted.length() > end;
        list.append(isFull ? ",\n    " : ", ");
        end = isFull ? list.length() + WIDTH : end;
      }
      list.append(quoted);
    }
    return list.toString();
  }
}
