package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.FileOwners;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessRights;
import dev.whoami.world.process.ProcessUser;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.secret.Redaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Runs a program of whoami's own as another process would run it: with the same rights, folder,
 * files and network. The program gets none of whoami's own variables. It gets that process's
 * variables only as data: a shell that is still root must not read them.
 */
public final class ProcessChild {
  private static final List<String> NAMESPACES = Arrays.asList("mnt", "net", "user");
  private static final List<String> SETPRIV = Arrays.asList("/usr/bin/setpriv", "/bin/setpriv");

  private final ProcessSurroundings process;
  private final Surroundings here = new LiveSurroundings();
  private final ProcessRights rights;

  private ProcessChild(ProcessSurroundings process, ProcessRights rights) {
    this.process = process;
    this.rights = rights;
  }

  static ProcessChild of(ProcessSurroundings process) {
    String status = process.file("/proc/self/status").text();
    String own = BoundedFile.read("/proc/self/status").text();
    Optional<Long> user = ProcessUser.in(status).map(ProcessUser::real);
    OptionalLong before = process.entry().user();
    // Another process may have this pid by now, and its user must not get the variables.
    boolean isSame = user.isPresent() && OptionalLong.of(user.get()).equals(before);
    return new ProcessChild(process, ProcessRights.of(isSame ? status : "", own, setpriv()));
  }

  /** The path of util-linux's setpriv; BusyBox's setpriv cannot change the user. */
  private static Optional<String> setpriv() {
    FileOwners owners = FileOwners.ofThisUser();
    return SETPRIV.stream()
        .filter(it -> BoundedFolder.realPath(it).text().endsWith("/setpriv"))
        .filter(it -> owners.of(it).isOurs())
        .findFirst();
  }

  /** Why no program can be run this way, as one clause; empty if one can. */
  public Optional<String> problem(List<String> files) {
    for (String each : NAMESPACES) {
      String link = "/proc/self/ns/" + each;
      Reading its = process.link(link);
      if (its.isAbsent() || !its.text().equals(here.link(link).text())) {
        return Optional.of("the process is in another " + named(each));
      }
    }
    if (!process.link("/proc/self/root").text().equals("/")) {
      return Optional.of("the process has another root folder");
    }
    if (rights.problem().isPresent()) {
      return rights.problem();
    }
    long pid = process.entry().pid();
    return files.stream()
        .filter(it -> !here.mayRead(pid, BoundedFolder.realPath(it).text()))
        .findFirst()
        .map(it -> "its user cannot read " + Redaction.path(it));
  }

  private static String named(String namespace) {
    switch (namespace) {
      case "mnt":
        return "mount namespace, with other files";
      case "net":
        return "network";
      default:
        return "user namespace";
    }
  }

  /** The variables of the process, all of which may be secrets. */
  public Map<String, String> variables() {
    return process.variables();
  }

  /** The properties from its flags, and its home folder; all of it may be secrets. */
  public Map<String, String> properties() {
    Map<String, String> all = new HashMap<>(process.flags());
    process.property("user.home").asOptional().ifPresent(it -> all.put("user.home", it));
    return all;
  }

  /**
   * Runs a program with only these variables, which only the user of the process can read. If the
   * rights of the process are unknown by now, nothing is run: it would run with whoami's rights.
   */
  public ProgramReply run(List<String> words, Map<String, String> variables, Duration limit) {
    if (problem(Collections.emptyList()).isPresent()) {
      return ProgramReply.none(ProgramReply.Ending.NOT_RUN);
    }
    List<String> all = new ArrayList<>(rights.words());
    all.addAll(words);
    ProgramCall call = ProgramCall.of(all).bare();
    for (Map.Entry<String, String> each : variables.entrySet()) {
      call = call.with(each.getKey(), each.getValue());
    }
    Reading folder = process.link("/proc/self/cwd");
    return here.run(folder.isPresent() ? call.in(folder.text()) : call, limit);
  }
}
