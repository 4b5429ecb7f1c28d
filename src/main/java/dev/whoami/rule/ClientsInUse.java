package dev.whoami.rule;

import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import java.util.ArrayList;
import java.util.List;

/** The client that is asked about, and those that were found in the programs here. */
final class ClientsInUse {
  private ClientsInUse() {}

  static List<Walk> walks(Examination x) {
    List<Walk> walks = new ArrayList<>();
    walks.add(x.walk());
    x.walks().stream().filter(x::isInstalled).forEach(walks::add);
    return walks;
  }
}
