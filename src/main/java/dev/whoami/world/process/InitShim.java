package dev.whoami.world.process;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Programs that only start or supervise others, so that the application is one of their child
 * processes. Shells count, and so do commands that keep a container alive, such as sleep and tail.
 */
public final class InitShim {
  private static final Set<String> NAMES =
      set(
          "tini",
          "tini-static",
          "dumb-init",
          "docker-init",
          "podman-init",
          "catatonit",
          "init",
          "systemd",
          "s6-svscan",
          "s6-supervise",
          "s6-linux-init",
          "s6-linux-init-shutdownd",
          "s6-log",
          "s6-ipcserverd",
          "s6-overlay-suexec",
          "rc.init",
          "runit",
          "runsv",
          "runsvdir",
          "my_init",
          "supervisord",
          "pause",
          "sh",
          "bash",
          "ash",
          "dash",
          "ksh",
          "zsh",
          "busybox",
          "su",
          "sudo",
          "runuser",
          "gosu",
          "su-exec",
          "setpriv",
          "unshare",
          "nsenter",
          "env",
          "nohup",
          "timeout",
          "nice",
          "sleep",
          "tail",
          "cat");

  /** The agent of ECS Exec in the container: it is not an application. */
  private static final Set<String> AGENTS =
      set("amazon-ssm-agent", "ssm-agent-worker", "ssm-session-worker", "session-worker");

  private InitShim() {}

  private static Set<String> set(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }

  public static boolean is(ProcessEntry process) {
    return NAMES.contains(process.program()) || isScriptOfShim(process);
  }

  /** Some shims are scripts, so the first word of their command line is the interpreter. */
  private static boolean isScriptOfShim(ProcessEntry process) {
    if (process.words().size() < 2) {
      return false;
    }
    String script = process.words().get(1);
    String name = script.substring(script.lastIndexOf('/') + 1);
    return name.equals("supervisord") || name.equals("my_init");
  }

  /** Whether its child processes are not the application either. */
  public static boolean isAgent(ProcessEntry process) {
    return AGENTS.contains(process.program());
  }
}
