package dev.whoami.world.program;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shell between this process and a program. It prints its pid, which Java 8 cannot get. It also
 * reads its standard input, a pipe that this process never writes to. When this process ends, even
 * by SIGKILL, the pipe closes, and the shell kills the program with everything that it started.
 */
final class Supervisor {
  private static final String SHELL = "/bin/sh";

  /** Uses only commands that are built into a shell: an image may have no other program. */
  private static final String[] LINES = {
    "echo $$",
    "exec 3<&0",
    "end() {",
    "  kill -STOP \"$1\"",
    "  for stat in /proc/[0-9]*/stat; do",
    "    IFS= read -r line <\"$stat\" || continue",
    "    rest=${line##*) }",
    "    rest=${rest#* }",
    "    [ \"${rest%% *}\" = \"$1\" ] && (end \"${line%% *}\")",
    "  done",
    "  kill -KILL \"$1\"",
    "}",
    "\"$@\" </dev/null 3<&- &",
    "program=$!",
    "{ while read -r line; do :; done; end \"$program\"; } <&3 3<&- >/dev/null &",
    "watch=$!",
    "exec 3<&-",
    "wait \"$program\"",
    "code=$?",
    "kill \"$watch\"",
    "exit \"$code\"",
  };

  private Supervisor() {}

  /** Starts a program; its standard error is dropped. */
  static Process start(ProgramCall call) throws IOException {
    List<String> words =
        new ArrayList<>(Arrays.asList(SHELL, "-c", String.join("\n", LINES), "whoami"));
    words.addAll(call.words());
    ProcessBuilder builder = new ProcessBuilder(words).redirectError(new File("/dev/null"));
    if (call.isBare()) {
      builder.environment().clear();
    }
    builder.environment().keySet().removeAll(call.withheld());
    builder.environment().putAll(call.variables());
    call.folder().ifPresent(it -> builder.directory(new File(it)));
    return builder.start();
  }
}
