package dev.whoami.lint.hcl;

import java.util.Collections;
import java.util.List;

/** A block of a .tf file: its type, its labels, its lines and what is in it. */
public final class HclBlock {
  private final String type;
  private final List<String> labels;
  private final int line;
  private final int end;
  private final HclBody body;

  HclBlock(String type, List<String> labels, int line, int end, HclBody body) {
    this.type = type;
    this.labels = Collections.unmodifiableList(labels);
    this.line = line;
    this.end = end;
    this.body = body;
  }

  public String type() {
    return type;
  }

  public List<String> labels() {
    return labels;
  }

  /** Its name, where it is a block of this type with this number of labels; else empty. */
  public String name(String wantedType, int wantedLabels) {
    return type.equals(wantedType) && labels.size() == wantedLabels ? String.join(".", labels) : "";
  }

  public int line() {
    return line;
  }

  /** The line of the closing brace. */
  public int end() {
    return end;
  }

  public HclBody body() {
    return body;
  }
}
