package dev.whoami.trial;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.client.behavior.TrialSetup;
import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A client of another language that can be tried where it is installed. */
final class ExternalClient {
  private static final List<ExternalClient> ALL = Collections.unmodifiableList(find());

  private final String id;
  private final TrialSetup setup;

  private ExternalClient(String id, TrialSetup setup) {
    this.id = id;
    this.setup = setup;
  }

  private static List<ExternalClient> find() {
    List<ExternalClient> all = new ArrayList<>();
    for (KnownClient each : Clients.all()) {
      each.trial().ifPresent(it -> all.add(new ExternalClient(each.id(), it)));
    }
    return all;
  }

  static List<ExternalClient> all() {
    return ALL;
  }

  /** The name of the client on the command line and in the JSON. */
  String id() {
    return id;
  }

  TrialSetup setup() {
    return setup;
  }

  /**
   * A program and its arguments. The last argument is a script from files beside this class. It
   * contains no secret, since every user can read an argument.
   *
   * <p>The script prints one line of JSON and nothing else. It prints {"version":… at once, so that
   * the version is there if the library hangs. null stands for a missing library. Then
   * "accessKeyId":… follows, or "error":… with the class only, and }.
   */
  List<String> words() {
    StringBuilder script = new StringBuilder();
    for (String each : setup.files()) {
      script.append(Resource.text(ExternalClient.class, each));
    }
    List<String> words = new ArrayList<>(setup.interpreter());
    words.add(script.toString());
    return Collections.unmodifiableList(words);
  }

  @Override
  public String toString() {
    return id;
  }
}
