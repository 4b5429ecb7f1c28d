package dev.whoami.lint.source;

import java.io.Reader;
import java.util.List;

/** One .tf or .tf.json file: its blocks, and the comments that allow findings. */
final class TerraformFile {
  private final HclBody body;
  private final Comments comments;

  private TerraformFile(HclBody body, Comments comments) {
    this.body = body;
    this.comments = comments;
  }

  static TerraformFile parse(String text) throws Unreadable {
    return new TerraformFile(HclParser.parse(text), Comments.in(text));
  }

  /** JSON has no comments. */
  static TerraformFile parseJson(Reader text) throws Unreadable {
    return new TerraformFile(HclJson.parse(JsonNodes.document(text)), Comments.in(""));
  }

  HclBody body() {
    return body;
  }

  List<HclBlock> blocks() {
    return body.blocks();
  }

  Comments comments() {
    return comments;
  }
}
