package dev.whoami.trial;

import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.process.ProcessUser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the users who can change the code that would run. whoami has the rights of its user,
 * perhaps root, and other users of the machine may be hostile. So it never runs code that another
 * user can change, unless its user asks for that.
 */
final class CodeOwners {
  /** Variables whose relative paths depend on the folder that a program runs in. */
  private static final List<String> FILES =
      Arrays.asList(
          "AWS_CONFIG_FILE",
          "AWS_SHARED_CREDENTIALS_FILE",
          "AWS_WEB_IDENTITY_TOKEN_FILE",
          "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
          "AWS_CA_BUNDLE");

  private final Surroundings here;

  CodeOwners(Surroundings here) {
    this.here = here;
  }

  /** Why a program of the PATH is not run; empty if it may run, or is missing. */
  Optional<TrialRefusal> ofProgram(String program) {
    return SafePath.of(here, "PATH")
        .ownerOf(program)
        .map(
            it ->
                TrialRefusal.of(
                    Reason.CODE_OF_OTHERS,
                    "not tried: another user could change "
                        + program
                        + ": "
                        + it
                        + "; run whoami as that user, or with another PATH"));
  }

  /**
   * A program does not run in a folder of other users. In another folder, a relative path would
   * name another file.
   */
  Optional<TrialRefusal> ofFolder() {
    if (ChildProgram.isFolderOurs(here)) {
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

  /**
   * Why this Hadoop is not run. Code that the user named is run. Otherwise a process must belong to
   * this user, and root runs nothing that others can change.
   */
  Optional<TrialRefusal> ofHadoop(HadoopCode code) {
    if (code.isNamedAsAWhole()) {
      return Optional.empty();
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
    String owner = its.map(it -> "user " + it.real()).orElse("an unknown user");
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
}
