package dev.whoami.log.denial;

import dev.whoami.aws.DenyingPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The answer of {@code aws iam simulate-principal-policy} as text, table or YAML: an action and a
 * decision in one line, or each in its own line. The lines after them name what else does not allow
 * the action.
 */
public final class SimulationRows {
  /** The number of lines in which one answer must end. */
  private static final int FARTHEST = 40;

  private static final int LONGEST = 2000;
  private static final int MOST_CELLS = 40;

  /** Each line of an answer has one of these. */
  private static final List<String> WORDS =
      Arrays.asList("Deny", "allowed", "Eval", "eval", "EVAL", "false", "False", "FALSE");

  private final Sink sink;
  private String action = "";
  private String decision = "";
  private String resource = "";
  private DenyingPolicy.Type type = DenyingPolicy.Type.IDENTITY_BASED;
  private long began;
  private long last;

  /** Receives each denied call, with the number of its action's line. */
  public interface Sink {
    void denied(DeniedCall call, long number);
  }

  public SimulationRows(Sink sink) {
    this.sink = sink;
  }

  /** Reads a line. It may end the denied call before it. */
  public void line(String text, long number) {
    if (number - last > FARTHEST) {
      end();
    }
    if (WORDS.stream().noneMatch(text::contains)) {
      return;
    }
    List<String> cells = cells(text);
    String word = decision(cells);
    String name = cells.isEmpty() ? "" : cells.get(0).toLowerCase(Locale.ROOT);
    String value = cells.size() < 2 ? "" : cells.get(1);
    if (!word.isEmpty() && cells.stream().anyMatch(SimulationRows::isAction)) {
      end();
      row(cells, word);
      began = number;
    } else if (name.equals("evalactionname") && isAction(value)) {
      end();
      action = value;
      began = number;
    } else if (name.equals("evaldecision") && !action.isEmpty()) {
      decision = word;
    } else if (name.equals("evalresourcename") && !action.isEmpty()) {
      resource = Words.at(value, 0, value.length());
    } else if (value.equalsIgnoreCase("false")) {
      refused(name);
    } else {
      return;
    }
    last = number;
  }

  private void row(List<String> cells, String word) {
    decision = word;
    action = cells.stream().filter(SimulationRows::isAction).findFirst().orElse("");
    resource =
        cells.stream()
            .filter(it -> it.startsWith("arn:") || it.equals("*"))
            .findFirst()
            .map(it -> Words.at(it, 0, it.length()))
            .orElse("");
  }

  private void refused(String name) {
    if (name.equals("organizationsdecisiondetail") || name.equals("allowedbyorganizations")) {
      type = DenyingPolicy.Type.SERVICE_CONTROL;
    } else if (name.equals("permissionsboundarydecisiondetail")
        || name.equals("allowedbypermissionsboundary")) {
      type = DenyingPolicy.Type.PERMISSIONS_BOUNDARY;
    }
  }

  /** Ends the last action. */
  public void end() {
    if (!action.isEmpty() && decision.endsWith("Deny")) {
      sink.denied(PolicySimulation.denied(action, decision, resource, type), began);
    }
    action = "";
    decision = "";
    resource = "";
    type = DenyingPolicy.Type.IDENTITY_BASED;
  }

  private static boolean isAction(String cell) {
    return DenialText.isAction(cell) && !cell.startsWith("arn:");
  }

  private static String decision(List<String> cells) {
    for (String each : cells) {
      if (each.equals("implicitDeny") || each.equals("explicitDeny") || each.equals("allowed")) {
        return each;
      }
    }
    return "";
  }

  /**
   * Splits a line at tabs, bars, commas and two spaces; in YAML and JSON also after a name's colon.
   */
  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    int most = Math.min(text.length(), LONGEST);
    for (int at = 0; at <= most && cells.size() < MOST_CELLS; at++) {
      int length = at == most ? 1 : separator(text, at);
      if (length > 0) {
        add(text.substring(from, at), cells);
        from = at + length;
        at = from - 1;
      }
    }
    return cells;
  }

  /** The length of the separator here; 0 if there is none. */
  private static int separator(String text, int at) {
    char each = text.charAt(at);
    if (each == '\t' || each == '|' || each == ',') {
      return 1;
    }
    return text.startsWith(": ", at) || text.startsWith("  ", at) ? 2 : 0;
  }

  private static void add(String text, List<String> cells) {
    String bare = text.trim();
    bare = bare.startsWith("- ") ? bare.substring(2).trim() : bare;
    bare = bare.replace("\"", "").replace("'", "");
    if (!bare.isEmpty()) {
      cells.add(bare);
    }
  }
}
