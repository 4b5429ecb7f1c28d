package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import java.util.Collections;
import java.util.List;

/**
 * Marks a profile that a client may read in another way: its files are not written as AWS documents
 * them, and the client's parser is unknown.
 */
public final class UnknownParser implements SourceEvidence {
  @Override
  public List<Credentials> credentials() {
    return Collections.emptyList();
  }
}
