package dev.whoami.cli;

import dev.whoami.report.Format;
import java.util.Iterator;

/** The formats as they are written on the command line. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Format.names().iterator();
  }

  static Format parse(String name) {
    return Format.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format "
                        + name
                        + " is not known; there are: "
                        + String.join(", ", Format.names())));
  }
}
