package dev.whoami.lint.source;

import java.util.Collections;
import java.util.List;

/** A block of a .tf file: its type, its labels, its lines and what is in it. */
final class HclBlock {
  private final String type;
  private final List<String> labels;
  private final int line;
  private final int end;
  private final Node body;

  HclBlock(String type, List<String> labels, int line, int end, Node body) {
    this.type = type;
    this.labels = Collections.unmodifiableList(labels);
    this.line = line;
    this.end = end;
    this.body = body;
  }

  String type() {
    return type;
  }

  List<String> labels() {
    return labels;
  }

  int line() {
    return line;
  }

  /** The line of the closing brace. */
  int end() {
    return end;
  }

  Node body() {
    return body;
  }
}
