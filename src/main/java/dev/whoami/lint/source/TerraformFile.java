package dev.whoami.lint.source;

import java.util.Collections;
import java.util.List;

/** One .tf file: its blocks, and the comments that allow findings. */
final class TerraformFile {
  private final List<HclBlock> blocks;
  private final Comments comments;

  private TerraformFile(List<HclBlock> blocks, Comments comments) {
    this.blocks = blocks;
    this.comments = comments;
  }

  static TerraformFile parse(String text) throws Unreadable {
    return new TerraformFile(Collections.unmodifiableList(Hcl.parse(text)), Comments.in(text));
  }

  List<HclBlock> blocks() {
    return blocks;
  }

  Comments comments() {
    return comments;
  }
}
