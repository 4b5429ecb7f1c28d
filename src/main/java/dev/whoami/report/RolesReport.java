package dev.whoami.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import dev.whoami.aws.Partition;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.KnownPartition;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.RoleSetup;
import dev.whoami.diagnosis.RoleState;
import dev.whoami.diagnosis.RoleSummary;
import dev.whoami.diagnosis.Roles;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.place.Place;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.json.RoleFields;
import dev.whoami.report.text.CutShortNotice;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.List;
import java.util.Locale;

/**
 * Prints the four ECS roles: a table of what is known here, then each role and how to create it.
 */
public final class RolesReport {
  private static final String INDENT = "              ";

  private final Diagnosis diagnosis;
  private final RenderOptions options;
  private final Sections sections;
  private final TextWriter lines;
  private final boolean isTask;

  private RolesReport(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    this.diagnosis = diagnosis;
    this.options = options;
    this.sections = sections;
    this.lines = new TextWriter(options.width());
    this.isTask = place().platform().isEcs();
  }

  public static Report report(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(diagnosis, (shown, sections) -> text(shown, options, sections));
  }

  static String text(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    return new RolesReport(diagnosis, options, sections).written();
  }

  /** Writes the roles as a diagnosis has them in its JSON. */
  public static Report json(Diagnosis diagnosis) {
    return Sections.report(diagnosis, RolesReport::json);
  }

  static String json(Diagnosis diagnosis, Sections sections) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    JsonElement unknown = JsonNull.INSTANCE;
    root.put("roles", sections.value("roles", () -> RoleFields.of(diagnosis.roles()), unknown));
    FindingFields.putCrashes(root, diagnosis, sections);
    return root.text();
  }

  private String written() {
    sections.write("table", lines, this::table);
    sections.write("Task Role", lines, this::taskRole);
    sections.write("Task Execution Role", lines, this::taskExecutionRole);
    sections.write("Host Role", lines, this::hostRole);
    sections.write("Service-Linked Role", lines, this::serviceLinkedRole);
    sections.write("time limit", lines, () -> CutShortNotice.write(diagnosis, lines));
    return lines.toString();
  }

  private void table() {
    Roles roles = diagnosis.roles();
    lines.exact(options.in(AnsiStyle.TITLE, "The four roles of ECS, as seen from here"));
    lines.blank();
    if (!isTask) {
      lines.wrapped("  ", elsewhere() + ", so this page explains the roles.");
      lines.blank();
      if (place().platform().isOfService()) {
        lines.wrapped("  ", "Here: " + diagnosis.verdict().sentence() + ".");
        lines.blank();
      }
    }
    row("Task Role", roles.task());
    row("Task Execution Role", roles.taskExecution());
    row("Host Role", roles.host());
    row("Service-Linked Role", roles.serviceLinked());
  }

  private String elsewhere() {
    Platform here = place().platform();
    return here == Platform.UNKNOWN
        ? "No ECS task was detected here"
        : "This is " + here.title() + ", not an ECS task";
  }

  private Place place() {
    return diagnosis.examination().place();
  }

  private void taskRole() {
    String family = ShellWord.nameOr("app", place().task().flatMap(Task::family));
    card("Task Role", diagnosis.roles().task(), RoleSetup.TASK, family + "-task-role");
  }

  private void taskExecutionRole() {
    card(
        "Task Execution Role",
        diagnosis.roles().taskExecution(),
        RoleSetup.TASK_EXECUTION,
        "ecsTaskExecutionRole");
  }

  private void hostRole() {
    boolean isManaged = place().platform() == Platform.ECS_MANAGED_INSTANCES;
    RoleSetup setup = isManaged ? RoleSetup.MANAGED_HOST : RoleSetup.HOST;
    card("Host Role", diagnosis.roles().host(), setup, "ecsInstanceRole");
  }

  private void serviceLinkedRole() {
    card("Service-Linked Role", diagnosis.roles().serviceLinked(), RoleSetup.SERVICE_LINKED, "");
  }

  private void row(String title, RoleSummary card) {
    String state = TextWriter.padded("  " + TextWriter.padded(title, 21) + words(card), 40);
    lines.exact(state + card.name().orElse(""));
  }

  private static String words(RoleSummary card) {
    return card.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private List<Remedy> remedies(RoleSetup setup, String name) {
    Partition partition = KnownPartition.of(diagnosis.examination());
    return setup.remedies(name, diagnosis.terraform(), partition);
  }

  private void card(String title, RoleSummary card, RoleSetup setup, String name) {
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, title));
    field("used by", card.usedFor());
    field("set in", card.configuredIn());
    card.arn().ifPresent(arn -> lines.exact(TextWriter.padded("  ARN", INDENT.length()) + arn));
    field("state", words(card) + because(card));
    if (!isTask || isToBeMade(card)) {
      String label = TextWriter.padded("  to make it", INDENT.length());
      for (Remedy each : remedies(setup, name)) {
        lines.hanging(label, INDENT, each.text());
        label = INDENT;
        each.commands().forEach(command -> lines.exact(INDENT + "  " + command));
        snippet(each.snippet());
      }
    }
  }

  /**
   * Whether to print how the role is created: it is missing, or nothing in the container shows it.
   */
  private static boolean isToBeMade(RoleSummary card) {
    return card.state() == RoleState.MISSING || card.state() == RoleState.UNKNOWN;
  }

  private static String because(RoleSummary card) {
    return card.because().isEmpty() ? "" : ": " + String.join("; ", card.because());
  }

  private void field(String label, String text) {
    lines.hanging(TextWriter.padded("  " + label, INDENT.length()), INDENT, text);
  }

  private void snippet(String snippet) {
    if (snippet.isEmpty()) {
      return;
    }
    for (String line : snippet.split("\n", -1)) {
      lines.exact(INDENT + "  " + line);
    }
  }
}
