package dev.whoami.log.trail;

import com.google.gson.JsonArray;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The section about requests to the ECS agent for credentials, the most frequent first. */
public final class AgentSection {
  private static final int MOST = 10;

  private AgentSection() {}

  /** Writes nothing if there are none. */
  public static void write(
      AgentRequests requests, RenderOptions options, UnaryOperator<String> mask, TextWriter lines) {
    List<Map.Entry<AgentRequest, UseCount>> all = requests.all();
    if (all.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "Who asked the ECS agent for credentials"));
    all.stream().limit(MOST).forEach(it -> row(it.getKey(), it.getValue(), mask, lines));
    if (all.size() > MOST) {
      lines.blank();
      lines.wrapped("  ", TextWriter.counted(all.size() - MOST, "more row") + " in --format json.");
    }
  }

  private static void row(
      AgentRequest request, UseCount count, UnaryOperator<String> mask, TextWriter lines) {
    String client = UseText.product(request.client());
    lines.blank();
    lines.wrapped(
        "  ",
        (client.isEmpty() ? "A client" : client)
            + " at "
            + mask.apply(request.address())
            + ": "
            + TextWriter.counted(count.requests(), "time")
            + ", status "
            + request.status()
            + UseText.span(count)
            + ".");
    lines.wrapped("    ", wanted(request, mask));
  }

  private static String wanted(AgentRequest request, UnaryOperator<String> mask) {
    String task =
        request.task().equals("-") ? "a task" : mask.apply(UseText.shownTask(request.task()));
    switch (request.wanted()) {
      case TASK_ROLE:
        return "For the Task Role of " + task + ".";
      case TASK_EXECUTION_ROLE:
        return "For the Task Execution Role of " + task + ".";
      case TASK_METADATA:
        return "For task metadata, which has the same limit as credentials.";
      default:
        return withoutRole(request.status());
    }
  }

  /** The reason if the agent named no role, because it gave no credentials. */
  private static String withoutRole(String status) {
    switch (status) {
      case "400":
        return "For no ID that the agent knows.";
      case "429":
        return "The agent throttled the request before it looked for the role.";
      case "503":
        return "For an ID whose credentials the agent did not have yet.";
      default:
        return "The line names no role.";
    }
  }

  /** The rows as JSON. */
  public static JsonArray json(AgentRequests requests, UnaryOperator<String> mask) {
    JsonArray all = new JsonArray();
    for (Map.Entry<AgentRequest, UseCount> each : requests.all()) {
      AgentRequest request = each.getKey();
      JsonFieldsWriter fields = new JsonFieldsWriter();
      fields.put("for", request.wanted().name());
      fields.put(
          "task",
          Optional.of(request.task())
              .filter(it -> !it.equals("-"))
              .map(UseText::shownTask)
              .map(mask));
      fields.put("address", mask.apply(request.address()));
      fields.put(
          "client", Optional.of(UseText.product(request.client())).filter(it -> !it.isEmpty()));
      fields.put("status", Long.parseLong(request.status()));
      fields.put("requests", each.getValue().requests());
      fields.put("first", Optional.of(each.getValue().first()));
      fields.put("last", Optional.of(each.getValue().last()));
      all.add(fields.json());
    }
    return all;
  }
}
