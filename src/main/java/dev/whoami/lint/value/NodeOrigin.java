package dev.whoami.lint.value;

import java.util.Collections;
import java.util.List;

/** What a value comes from: references, the expressions in a template, a file. */
final class NodeOrigin {
  static final NodeOrigin NONE = of(Collections.emptyList());

  private final List<String> references;
  private final List<String> holes;
  private final String identity;
  private final String file;

  private NodeOrigin(List<String> references, List<String> holes, String identity, String file) {
    this.references = references;
    this.holes = holes;
    this.identity = identity;
    this.file = file;
  }

  static NodeOrigin of(List<String> references) {
    return new NodeOrigin(references, Collections.emptyList(), "", "");
  }

  NodeOrigin from(List<String> newReferences) {
    return new NodeOrigin(newReferences, holes, identity, file);
  }

  NodeOrigin filling(List<String> newHoles) {
    return new NodeOrigin(references, newHoles, identity, file);
  }

  NodeOrigin identifiedBy(String newIdentity) {
    return new NodeOrigin(references, holes, newIdentity, file);
  }

  NodeOrigin inFile(String newFile) {
    return new NodeOrigin(references, holes, identity, newFile);
  }

  List<String> references() {
    return references;
  }

  /** The expression of each hole of a template. */
  List<String> holes() {
    return holes;
  }

  /** Two unknown values with the same one are certainly equal; may be empty. */
  String identity() {
    return identity;
  }

  /** The file whose text the value is; else empty. */
  String file() {
    return file;
  }
}
