package dev.whoami.rule.part;

import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The client that the user asked about, the clients of configured programs, and the clients found
 * in the programs here.
 */
public final class ClientsInUse {
  private ClientsInUse() {}

  public static List<Walk> walks(Examination x) {
    List<Walk> walks = new ArrayList<>();
    walks.add(x.walk());
    x.programs().stream().map(ConfiguredWalk::walk).forEach(walks::add);
    x.walks().stream().filter(x::isInstalled).forEach(walks::add);
    return walks;
  }

  /** Marks the finding as one about a configured program, if the walk is that of one. */
  public static Finding marked(Finding finding, Walk walk, Examination x) {
    boolean isOfProgram = x.programs().stream().anyMatch(it -> it.walk() == walk);
    return isOfProgram ? finding.ofProgram() : finding;
  }
}
