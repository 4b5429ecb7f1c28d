package dev.whoami.lint.model;

import dev.whoami.lint.model.call.CalledService;
import java.util.List;
import java.util.Optional;

/** What a repository knows of the code in containers. */
public interface ContainerCode extends Declared {
  /** Empty where it is not known which code runs in the container, or whether that uses AWS. */
  Optional<CodeUse> of(Container container);

  /** What the sources in a folder, or one source, call; the path is a normal one. */
  List<CalledService> callsIn(String path);

  /** It stands in no one file. */
  @Override
  default SourceLocation at() {
    return SourceLocation.file("", Dialect.TASK_DEFINITION);
  }
}
