package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Node;

/** Where a job of a pipeline is, with what a comment above it or in its first lines allows. */
final class JobLocation {
  private JobLocation() {}

  static SourceLocation of(String file, String name, Node job, Comments comments) {
    return SourceLocation.file(file, Dialect.WORKFLOW)
        .line(job.line())
        .address(name)
        .allowing(comments.around(job.line(), job.line() + 1));
  }
}
