package dev.whoami.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.whoami.chain.Client;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.diagnosis.ListedProcess;
import dev.whoami.diagnosis.ListedProcess.Unknown;
import dev.whoami.diagnosis.ProcessList;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.place.ProcessDifference;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.json.JsonReport;
import dev.whoami.report.json.PlaceFields;
import dev.whoami.report.json.ProcessFields;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The visible processes: one line each, or JSON. */
public final class ProcessesReport {
  private static final int MARK = 2;
  private static final int PID = 7;
  private static final int USER = 5;
  private static final int LIBRARY = 13;
  private static final int DIFFERENCES = 9;
  private static final int GAPS = 5;

  private ProcessesReport() {}

  /**
   * The programs that use AWS, or all processes; those that are equal in one line.
   *
   * @param isAll whether also those without an AWS library are listed
   */
  public static String text(ProcessList list, RenderOptions options, boolean isAll) {
    TextWriter lines = new TextWriter(options.width());
    Map<String, List<ListedProcess>> rows = new LinkedHashMap<>();
    for (ListedProcess each : list.processes()) {
      if (isAll || each.usesAws()) {
        rows.computeIfAbsent(columns(each, options), it -> new ArrayList<>()).add(each);
      }
    }
    if (!rows.isEmpty()) {
      String titles = columns(options, "USER", "COMMAND", "LIBRARY", "IDENTITY", "DIFFERS");
      lines.exact(options.in(AnsiStyle.TITLE, "      PID " + titles));
      rows.forEach((columns, some) -> lines.exact(row(some, options) + " " + columns));
      lines.blank();
    }
    notes(list, rows, lines, options);
    return lines.toString();
  }

  /** The mark, and the number of the first of some equal processes and how many more there are. */
  private static String row(List<ListedProcess> equal, RenderOptions options) {
    ListedProcess first = equal.get(0);
    String more = equal.size() == 1 ? "" : "+" + (equal.size() - 1);
    String number = first.pid() + more;
    return mark(first, options) + TextWriter.padded("", PID - number.length()) + number;
  }

  private static String mark(ListedProcess process, RenderOptions options) {
    if (!process.usesAws() || !process.verdict().isPresent()) {
      return "  ";
    }
    return TextWriter.padded(process.isGood() ? "" : options.symbol("✗", "x"), 2);
  }

  private static String columns(ListedProcess process, RenderOptions options) {
    return columns(
        options,
        process.user().orElse("?"),
        process.command(),
        library(process),
        who(process),
        differences(process));
  }

  private static String columns(
      RenderOptions options,
      String user,
      String label,
      String library,
      String who,
      String differences) {
    int room = options.width() - MARK - PID - USER - LIBRARY - DIFFERENCES - GAPS;
    int command = room * 2 / 5;
    return String.join(
        " ",
        column(user, USER),
        column(label, command),
        column(library, LIBRARY),
        column(who, room - command),
        differences);
  }

  private static String column(String text, int width) {
    String cut = text.length() <= width ? text : text.substring(0, width - 1) + "…";
    return TextWriter.padded(cut, width);
  }

  /** The program by its configuration; else the SDK and its version, as "boto3 1.34.2". */
  private static String library(ListedProcess process) {
    Optional<String> program =
        process
            .verdict()
            .map(Verdict::client)
            .filter(Client::isProgram)
            .map(it -> it.shortTitle().split(", by ", 2)[0]);
    return program.orElseGet(() -> sdk(process));
  }

  /** Else only the language. */
  private static String sdk(ListedProcess process) {
    Optional<String> library =
        process.client().map(it -> it.client().shortTitle().split(" ", 2)[0] + " " + it.version());
    return library.orElseGet(() -> process.language().map(ProcessesReport::word).orElse("-"));
  }

  private static String word(ProcessLanguage language) {
    String name = language.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String who(ListedProcess process) {
    return process.verdict().map(ProcessesReport::words).orElseGet(() -> unknown(process));
  }

  private static String words(Verdict verdict) {
    return verdict.kind().words() + verdict.role().map(it -> " " + it).orElse("");
  }

  private static String unknown(ListedProcess process) {
    switch (process.unknown().orElse(Unknown.NOT_REACHED)) {
      case NOT_READABLE:
        return "? not readable";
      case NOT_ASKED:
        return "? own address";
      case ENDED:
        return "? has ended";
      case CRASHED:
        return "? a bug of whoami";
      default:
        return "? not reached";
    }
  }

  /** How many settings it has more, how many less, and how many otherwise. */
  private static String differences(ListedProcess process) {
    if (!process.differences().isPresent()) {
      return "?";
    }
    List<ProcessDifference> all = new ArrayList<>(process.differences().get());
    all.removeIf(ProcessDifference::isSame);
    long more = all.stream().filter(it -> !it.here().isPresent()).count();
    long less = all.stream().filter(it -> !it.there().isPresent()).count();
    long other = all.size() - more - less;
    String counts =
        (more == 0 ? "" : " +" + more)
            + (less == 0 ? "" : " -" + less)
            + (other == 0 ? "" : " ~" + other);
    return counts.isEmpty() ? "-" : counts.trim();
  }

  private static void notes(
      ProcessList list,
      Map<String, List<ListedProcess>> rows,
      TextWriter lines,
      RenderOptions options) {
    if (list.processes().isEmpty()) {
      lines.wrapped(
          "",
          "No other process is visible. Processes of other containers become visible with pidMode"
              + " \"task\" (ECS) or shareProcessNamespace: true (Kubernetes).");
      return;
    }
    List<ListedProcess> shown = new ArrayList<>();
    rows.values().forEach(shown::addAll);
    String ofOne = options.command().with("--pid PID");
    if (shown.stream().anyMatch(it -> it.usesAws() && !it.isGood())) {
      String mark = options.symbol("✗", "x");
      lines.command("", mark + " marks an error. The fix:", ofOne);
    }
    if (!shown.isEmpty()) {
      lines.wrapped(
          "",
          "DIFFERS: settings that only the process has (+), that only this shell has (-), and whose"
              + " values differ (~).");
      lines.command("", "To see them:", ofOne);
    }
    rest(list.processes().size() - shown.size(), shown.isEmpty(), lines, options);
    if (has(Unknown.NOT_READABLE, list)) {
      lines.wrapped(
          "",
          "This user may not read all processes. The user of a process may read it, and root"
              + " (sudo) with CAP_SYS_PTRACE.");
      lines.command("", "Who may read one:", ofOne);
    }
    if (has(Unknown.NOT_ASKED, list)) {
      lines.wrapped(
          "",
          "Own address: a process of another user or network names an address that AWS does not"
              + " define, for credentials or for STS. Nothing was sent there, since whoami may"
              + " reach more than that process does.");
      lines.command("", "If the process is yours:", ofOne);
    }
    if (has(Unknown.NOT_REACHED, list)) {
      lines.wrapped("", "Some processes were not reached in time. Give more time: --timeout 30s");
    }
    if (list.isCut()) {
      lines.wrapped("", "There are more processes than whoami lists.");
    }
  }

  private static String processes(int number) {
    return number == 1 ? "process" : "processes";
  }

  /** What the list leaves out. */
  private static void rest(int left, boolean isNoneShown, TextWriter lines, RenderOptions options) {
    if (left > 0) {
      lines.wrapped(
          "",
          "No AWS library was found in "
              + left
              + (isNoneShown ? " " : " other ")
              + processes(left)
              + ".");
      lines.command("", "To list all:", options.command().with("ps --all"));
    }
  }

  private static boolean has(Unknown kind, ProcessList list) {
    return list.processes().stream().anyMatch(it -> it.unknown().filter(kind::equals).isPresent());
  }

  /** The schema is docs/processes.schema.json. */
  public static String json(ProcessList list) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", list.at().toString());
    root.put("elapsedMillis", list.elapsedMillis());
    root.put("processes", JsonFieldsWriter.array(list.processes(), ProcessesReport::process));
    root.put("isCut", list.isCut());
    return root.text();
  }

  private static JsonObject process(ListedProcess process) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("pid", process.pid());
    fields.put("user", process.user());
    fields.put("command", process.command());
    fields.put("language", process.language().map(Enum::name));
    fields.put(
        "libraries",
        process
            .libraries()
            .<JsonElement>map(it -> JsonFieldsWriter.array(it.all(), PlaceFields::library))
            .orElse(JsonNull.INSTANCE));
    fields.put("verdict", verdict(process.verdict()));
    fields.put("unknown", process.unknown().map(Enum::name));
    fields.put(
        "differences",
        process
            .differences()
            .<JsonElement>map(it -> JsonFieldsWriter.array(it, ProcessFields::difference))
            .orElse(JsonNull.INSTANCE));
    return fields.json();
  }

  private static JsonElement verdict(Optional<Verdict> verdict) {
    return verdict.<JsonElement>map(JsonReport::verdict).orElse(JsonNull.INSTANCE);
  }
}
