package dev.whoami.diagnosis.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands to type or a piece of a file to paste: a block of a finding's page, with the names of
 * here. The page is read where the lines are shown, and in no other run.
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

  /** Whether it is to be typed into a shell; everything else is to be pasted into a file. */
  public boolean isCommand() {
    return block().language().equals("sh");
  }

  /** What stands for a name in several lines is indented as that name is. */
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
