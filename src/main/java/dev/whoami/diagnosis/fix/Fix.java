package dev.whoami.diagnosis.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Commands to type or a piece of a file to paste: a block of a finding's page, with the names of
 * here. The page is read where the finding is present, and in no other run.
 */
public final class Fix {
  private final FindingPage.Block block;
  private final List<String> lines;
  private final Names names;

  private Fix(FindingPage.Block block, List<String> lines, Names names) {
    this.block = block;
    this.lines = lines;
    this.names = names;
  }

  /** The block with this ID in the page of a finding. */
  public static Fix of(String code, String id, Names names) {
    FindingPage.Block block =
        FindingPage.of(code)
            .orElseThrow(() -> new IllegalArgumentException("no page " + code))
            .block(id);
    return new Fix(block, Arrays.asList(block.text().split("\n", -1)), names);
  }

  public static Fix of(String code, String id) {
    return of(code, id, Names.NONE);
  }

  public Fix with(String name, String value) {
    return new Fix(block, lines, names.with(name, value));
  }

  /** A line with this name is there once for each of the values. */
  public Fix withEach(String name, Iterable<String> values) {
    List<String> repeated = new ArrayList<>();
    Names all = names;
    int count = 0;
    for (String each : values) {
      count++;
      all = all.with(name + count, each);
    }
    for (String line : lines) {
      String once = "${" + name + "}";
      for (int i = 1; i <= (line.contains(once) ? count : 1); i++) {
        repeated.add(line.replace(once, "${" + name + i + "}"));
      }
    }
    return new Fix(block, repeated, all);
  }

  /** Whether it is to be typed into a shell; everything else is to be pasted into a file. */
  public boolean isCommand() {
    return block.language().equals("sh");
  }

  /** What stands for a name in several lines is indented as that name is. */
  public List<String> lines() {
    List<String> filled = new ArrayList<>();
    for (String each : lines) {
      String indent = each.substring(0, each.length() - each.trim().length());
      for (String line : NamedText.filled(each.trim(), names).split("\n", -1)) {
        filled.add(indent + line);
      }
    }
    return filled;
  }
}
