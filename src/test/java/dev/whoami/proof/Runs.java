package dev.whoami.proof;

import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.proof.RunRecord;
import dev.whoami.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of a program as the lab would have recorded them. */
final class Runs {
  static final String TASK =
      "arn:aws:sts::111122223333:assumed-role/app-task-role/4d5c1f0e9b8a47639281706f5e4d3c2b";
  static final String HOST =
      "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0abc1234def567890";
  private static final Map<String, String> OWNERS =
      Map.of("ASIATASK", TASK, "ASIATASKNEXT", TASK, "ASIAHOST", HOST);

  private Runs() {}

  /**
   * A run that ended after two seconds, with the requests, each "second endpoint status [key]": the
   * key that signs it or, of an endpoint of the platform, that is handed out. No other was.
   */
  static RunRecord of(Scenario scenario, String... requests) {
    return of(scenario, Optional.empty(), requests);
  }

  /** The same where what failed was well after this number of seconds. */
  static RunRecord of(Scenario scenario, Optional<Long> recovered, String... requests) {
    List<LoggedRequest> all = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    for (String each : requests) {
      String[] words = each.split(" ", 4);
      long millis = Long.parseLong(words[0]) * 1000;
      int status = Integer.parseInt(words[2]);
      String key = words.length > 3 ? words[3] : "";
      String owner = OWNERS.get(key);
      if (owner != null) {
        owners.put(key, owner);
      }
      boolean isOfPlatform = words[1].equals("container") || words[1].equals("instance");
      all.add(
          isOfPlatform
              ? LoggedRequest.ofPlatform(words[1], status, millis)
              : LoggedRequest.ofAws(words[1], "GET", key, status == 200, status, millis));
    }
    return RunRecord.of(
        scenario,
        Optional.of(0),
        2000,
        recovered.map(seconds -> seconds * 1000),
        all,
        owners,
        List.of());
  }

  /** A run that had to be ended after two seconds. */
  static RunRecord withoutEnd(Scenario scenario, String... requests) {
    RunRecord run = of(scenario, requests);
    return RunRecord.of(
        scenario,
        Optional.empty(),
        run.millis(),
        Optional.empty(),
        run.requests(),
        run.owners(),
        List.of());
  }
}
