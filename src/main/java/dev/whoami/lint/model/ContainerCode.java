package dev.whoami.lint.model;

import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.List;
import java.util.Optional;

/** The code of containers, as far as it is in the repository. */
public interface ContainerCode extends Declared {
  /** Empty if the code of the container, or its use of AWS, is unknown. */
  Optional<CodeUse> of(Container container);

  /**
   * The services that the sources at a path call. The path is normalized, and names a folder or a
   * file.
   */
  List<CalledService> callsIn(String path);

  /** It stands in no one file. */
  @Override
  default SourceLocation at() {
    return SourceLocation.file("", Dialect.TASK_DEFINITION);
  }
}
