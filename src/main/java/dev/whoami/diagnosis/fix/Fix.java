package dev.whoami.diagnosis.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands to type or a piece of a file to paste: a block of a finding's page, filled in with the
 * names that are known here. The page is read only when the lines are shown.
 */
public final class Fix {
  private final String code;
  private final String id;
  private final Names names;

  private Fix(String code, String id, Names names) {
    this.code = code;
    this.id = id;
    this.names = names;
  }

  /** The block with this ID in the page of a finding. */
  public static Fix of(String code, String id, Names names) {
    return new Fix(code, id, names);
  }

  public static Fix of(String code, String id) {
    return of(code, id, Names.NONE);
  }

  public Fix with(String name, String value) {
    return new Fix(code, id, names.with(name, value));
  }

  private FindingPage.Block block() {
    return FindingPage.of(code)
        .orElseThrow(() -> new IllegalArgumentException("no page " + code))
        .block(id);
  }

  /** Whether the fix is a command for a shell. All other fixes are pieces of a file. */
  public boolean isCommand() {
    return block().language().equals("sh");
  }

  /** The lines. A value with several lines gets the indentation of the name that it replaces. */
  public List<String> lines() {
    List<String> filled = new ArrayList<>();
    for (String each : block().text().split("\n", -1)) {
      String indent = each.substring(0, each.length() - each.trim().length());
      for (String line : NamedText.filled(each.trim(), names).split("\n", -1)) {
        filled.add(indent + line);
      }
    }
    return filled;
  }
}
