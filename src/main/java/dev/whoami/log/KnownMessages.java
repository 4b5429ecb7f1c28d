package dev.whoami.log;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every message about credentials that is known, by what it speaks of. A new one is one entry in
 * one of these lists, and a line of the corpus in the tests.
 */
final class KnownMessages {
  /** In the order in which a report tells of them. */
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
                  ChainMessages.ALL,
                  EndpointMessages.ALL,
                  EndpointAddressMessages.ALL,
                  WebIdentityMessages.ALL,
                  StsMessages.ALL,
                  DenialMessages.ALL,
                  ContainerStartMessages.ALL,
                  InstanceMetadataMessages.ALL,
                  SettingsMessages.ALL,
                  RecordMessages.ALL,
                  ProgressMessages.ALL)
              .stream()
              .flatMap(List::stream)
              .collect(Collectors.toList()));

  private KnownMessages() {}
}
