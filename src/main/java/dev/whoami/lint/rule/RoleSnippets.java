package dev.whoami.lint.rule;

import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.role.Role;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The corrected lines, in the language of the file and with the names that are known. */
final class RoleSnippets {
  private static final Pattern ACCOUNT = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):.*");

  private RoleSnippets() {}

  /** A task role for a definition, and where it is named. */
  static Fix taskRole(TaskDefinition definition) {
    return of("WHO801", definition);
  }

  /** Another block of the same page, with the names of that role. */
  static Fix taskRole(TaskDefinition definition, String block) {
    String purpose = definition.isOfBatch() ? "job" : "task";
    return named(Fix.of("WHO801", block), definition).with("purpose", purpose);
  }

  static Fix executionRole(TaskDefinition definition) {
    return of("WHO802", definition);
  }

  private static Fix of(String code, TaskDefinition definition) {
    return named(fix(code, definition), definition);
  }

  private static Fix named(Fix fix, TaskDefinition definition) {
    String name = definition.word();
    return fix.with("family", name)
        .with("label", name.replace('-', '_').toLowerCase(Locale.ROOT))
        .with("logicalId", camel(name))
        .with("account", account(definition));
  }

  private static Fix fix(String code, TaskDefinition definition) {
    Dialect dialect = definition.at().dialect();
    return definition.isOfBatch()
        ? DialectFix.ofBatch(code, dialect)
        : DialectFix.of(code, dialect);
  }

  /** Both roles as they should be. */
  static Fix roles(TaskDefinition definition, Setting task, Setting execution) {
    boolean isTerraform = definition.at().dialect().isTerraform();
    return fix("WHO812", definition)
        .with("task", isTerraform ? task.inTerraform() : task.shown())
        .with("execution", isTerraform ? execution.inTerraform() : execution.shown());
  }

  /** A trust policy that names one service. */
  static Fix trust(Role role, String service) {
    return DialectFix.of("WHO804", role.at().dialect()).with("service", service);
  }

  /** With the name of a role, and how its file refers to it. */
  static Fix ofRole(Fix fix, Role role) {
    String key = role.localKey();
    return fix.with("label", key.substring(key.lastIndexOf('.') + 1)).with("roleAddress", key);
  }

  /** As known from the roles that the definition names. */
  private static String account(TaskDefinition definition) {
    for (Setting each : new Setting[] {definition.roles().task(), definition.roles().execution()}) {
      Matcher arn = ACCOUNT.matcher(each.text());
      if (arn.matches()) {
        return arn.group(1);
      }
    }
    return "ACCOUNT";
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("[-_]", -1)) {
      if (!part.isEmpty()) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    return camel.toString();
  }
}
