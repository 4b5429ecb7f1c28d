package dev.whoami.trial;

import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.world.ProcessUser;
import dev.whoami.world.ProgramCall;
import dev.whoami.world.Reading;
import dev.whoami.world.Surroundings;
import dev.whoami.world.WriteAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one policy of what may be run here. whoami has the credentials of whoever runs it, who may be
 * root, beside users who are not its friends: it runs by itself no code that another user can
 * change, from no folder that another user can write to, and with no variable that loads more.
 */
public final class TrialPolicy {
  /** What these name would be loaded into a program beside what it is made of. */
  private static final List<String> LOADERS =
      Arrays.asList(
          "PYTHONPATH",
          "PYTHONHOME",
          "PYTHONSTARTUP",
          "PYTHONUSERBASE",
          "NODE_OPTIONS",
          "NODE_PATH",
          "RUBYLIB",
          "RUBYOPT",
          "PERL5LIB",
          "PERL5OPT",
          "BASH_ENV",
          "ENV");

  private static final String LIBRARIES = "LD_LIBRARY_PATH";

  /** What these name the dynamic linker, or the C library, loads into whatever is run. */
  private static final List<String> LINKER =
      Arrays.asList(LIBRARIES, "LD_PRELOAD", "LD_AUDIT", "GCONV_PATH");

  /** A relative path in them is of the folder that a program runs in. */
  private static final List<String> FILES =
      Arrays.asList(
          "AWS_CONFIG_FILE",
          "AWS_SHARED_CREDENTIALS_FILE",
          "AWS_WEB_IDENTITY_TOKEN_FILE",
          "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
          "AWS_CA_BUNDLE");

  private final Surroundings here;
  private final ExternalClientGate gate;

  TrialPolicy(Surroundings here, ProbeOptions options) {
    this.here = here;
    this.gate = new ExternalClientGate(here, options);
  }

  /** Why nothing that reads the profile files is run here; empty where it may be. */
  Optional<TrialRefusal> forProfiles() {
    return gate.closedByProfiles();
  }

  /** Why a client of another language is not run here; empty where it may be. */
  Optional<TrialRefusal> forClient(ExternalClient client) {
    Optional<TrialRefusal> closed = gate.closedFor(client);
    if (closed.isPresent()) {
      return closed;
    }
    Optional<WriteAccess> owner = SafePath.of(here, "PATH").ownerOf(client.program());
    return owner.isPresent()
        ? owner.map(
            it ->
                TrialRefusal.of(
                    Reason.CODE_OF_OTHERS,
                    "not tried: another user could change "
                        + client.program()
                        + ": "
                        + it
                        + "; run whoami as that user, or with another PATH"))
        : forFolder();
  }

  /** Why this Hadoop, which is without links, is not run here; empty where it may be. */
  Optional<TrialRefusal> forHadoop(HadoopCode code) {
    Optional<TrialRefusal> closed = gate.closed();
    if (!closed.isPresent()) {
      closed = forFolder();
    }
    if (closed.isPresent() || code.isNamedAsAWhole()) {
      return closed;
    }
    Optional<ProcessUser> self = user("self");
    if (code.process().isPresent()) {
      Optional<ProcessUser> its = user(String.valueOf(code.process().get()));
      if (!self.isPresent() || !its.filter(it -> it.isOnly(self.get())).isPresent()) {
        return Optional.of(otherUsers(code, its));
      }
    } else if (self.filter(it -> !it.isRoot()).isPresent()) {
      return Optional.empty();
    }
    return new ClassPathOwners(here, code.named())
        .firstOfOthers(code.entries())
        .map(it -> codeOfOthers(code, it));
  }

  private Optional<ProcessUser> user(String process) {
    return ProcessUser.in(here.file("/proc/" + process + "/status").text());
  }

  private static TrialRefusal otherUsers(HadoopCode code, Optional<ProcessUser> its) {
    String owner = its.map(it -> "user " + it.real()).orElse("a user that cannot be told");
    return TrialRefusal.of(
        Reason.OTHER_USERS_PROCESS,
        "not tried: the process is of "
            + owner
            + ", whose classes would have these credentials; "
            + code.option()
            + " runs them");
  }

  private static TrialRefusal codeOfOthers(HadoopCode code, WriteAccess owner) {
    return TrialRefusal.of(
        Reason.CODE_OF_OTHERS,
        "not tried: another user could change its classes: "
            + owner
            + "; "
            + code.option()
            + " runs them");
  }

  /** Elsewhere than in a folder of others, a relative path would be another file. */
  private Optional<TrialRefusal> forFolder() {
    if (isFolderOurs()) {
      return Optional.empty();
    }
    for (String each : FILES) {
      Reading path = here.environment(each);
      if (path.hasText() && !path.text().startsWith("/") && !path.text().startsWith("~")) {
        return Optional.of(
            TrialRefusal.of(
                Reason.CODE_OF_OTHERS,
                "not tried: "
                    + each
                    + " is relative to this folder, which another user can write to"));
      }
    }
    return Optional.empty();
  }

  private boolean isFolderOurs() {
    return here.writeAccess(here.property("user.dir").text()).isOurs();
  }

  /** A program as it may be run: no folder of others, and nothing that loads what others wrote. */
  ProgramCall call(List<String> words) {
    ProgramCall call = ProgramCall.of(words).without(LOADERS);
    call = call.with("PATH", SafePath.of(here, "PATH").text());
    return callJava(with(call, "NODE_PATH", SafePath.of(here, "NODE_PATH").text()));
  }

  /**
   * A Java of whoami's own as it may be run. A folder of others is left: what is in it may be
   * loaded, be it by mistake. A program in /opt may find its libraries by LD_LIBRARY_PATH alone.
   */
  ProgramCall callJava(ProgramCall java) {
    String libraries = SafePath.of(here, LIBRARIES).textOfOursThroughout();
    ProgramCall call = with(java.without(LINKER), LIBRARIES, libraries);
    return isFolderOurs() ? call : call.in("/");
  }

  private static ProgramCall with(ProgramCall call, String name, String value) {
    return value.isEmpty() ? call : call.with(name, value);
  }
}
