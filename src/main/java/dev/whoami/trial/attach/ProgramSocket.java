package dev.whoami.trial.attach;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that opens the Unix domain socket for a Java without one, such as Java 9 to 15 without
 * the JDK's classes: Perl, which every Debian has, or Python. whoami runs it without variables, and
 * only if no user except root and this one can change it. It forwards the bytes in both directions.
 */
final class ProgramSocket implements UnixSocket {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final List<String> PERL =
      Collections.unmodifiableList(
          Arrays.asList(
              "/usr/bin/perl",
              "-MSocket",
              "-e",
              "socket(my $s, PF_UNIX, SOCK_STREAM, 0) or exit 1;"
                  + " exit 0 if $ARGV[0] eq '';"
                  + " connect($s, pack_sockaddr_un($ARGV[0])) or exit 1;"
                  + " local $/; my $q = <STDIN>; syswrite($s, $q) == length($q) or exit 1;"
                  + " while (sysread($s, my $b, 4096)) { syswrite(STDOUT, $b) }"));

  private static final List<String> PYTHON =
      Collections.unmodifiableList(
          Arrays.asList(
              "/usr/bin/python3",
              "-I",
              "-S",
              "-c",
              "import os, socket, sys\n"
                  + "s = socket.socket(socket.AF_UNIX)\n"
                  + "if not sys.argv[1]: sys.exit(0)\n"
                  + "s.connect(sys.argv[1])\n"
                  + "s.sendall(sys.stdin.buffer.read())\n"
                  + "for b in iter(lambda: s.recv(4096), b''): os.write(1, b)\n"));

  private final Process program;

  private ProgramSocket(Process program) {
    this.program = program;
  }

  static boolean isThere() {
    return program().isPresent();
  }

  static Optional<UnixSocket> open(String path) throws IOException {
    Optional<List<String>> words = program();
    return words.isPresent() ? Optional.of(by(words.get(), path)) : Optional.empty();
  }

  /** The programs that work here; a test tries each. */
  static List<List<String>> programs() {
    return usable().collect(Collectors.toList());
  }

  private static Optional<List<String>> program() {
    return usable().findFirst();
  }

  /** Each is tried only when it is asked for. */
  private static Stream<List<String>> usable() {
    return Stream.of(PERL, PYTHON).filter(it -> isTrusted(it.get(0)) && works(it));
  }

  private static boolean isTrusted(String file) {
    return new File(file).canExecute() && new LiveSurroundings().writeAccess(file).isOurs();
  }

  /**
   * Without a path, the program only checks whether it could connect. A small Perl has no sockets.
   */
  private static boolean works(List<String> program) {
    ProgramCall call = ProgramCall.of(with(program, "")).bare();
    ProgramReply reply = new LiveSurroundings().run(call, LIMIT);
    return reply.ending() == ProgramReply.Ending.EXITED && reply.exitCode() == 0;
  }

  private static List<String> with(List<String> program, String path) {
    List<String> words = new ArrayList<>(program);
    words.add(path);
    return words;
  }

  static UnixSocket by(List<String> program, String path) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(with(program, path));
    builder.environment().clear();
    builder.redirectError(new File("/dev/null"));
    return new ProgramSocket(builder.start());
  }

  /** Sends the whole request. The program then waits for the answer. */
  @Override
  public void write(byte[] bytes) throws IOException {
    try (OutputStream to = program.getOutputStream()) {
      to.write(bytes);
    }
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    return program.getInputStream().read(buffer);
  }

  /** Ends the program, because it may wait for a connection that is never accepted. */
  @Override
  public void close() {
    program.destroyForcibly();
  }
}
