package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import java.util.Collections;
import java.util.List;

/**
 * That a client's own parser may make something else of the profile's files: they are not written
 * as AWS documents them, and that parser is not known.
 */
public final class UnknownParser implements SourceEvidence {
  @Override
  public List<Credentials> credentials() {
    return Collections.emptyList();
  }
}
