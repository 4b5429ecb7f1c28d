package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProgramSocketTest {
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  @BeforeEach
  void needsOne() {
    assumeThat(ProgramSocket.programs()).as("neither Perl nor Python here").isNotEmpty();
  }

  /** Whatever is in it: the words of a request end with zero bytes. */
  @Test
  void eachProgramSendsWhatIsWrittenAndHandsBackWhatComes(@TempDir Path folder) throws Exception {
    byte[] request = new byte[100_000];
    for (int i = 0; i < request.length; i++) {
      request[i] = (byte) i;
    }
    for (List<String> program : ProgramSocket.programs()) {
      UnixDomainSocketAddress address =
          UnixDomainSocketAddress.of(folder.resolve("it's " + program.size()));
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(address);
        CompletableFuture<Void> echo =
            CompletableFuture.runAsync(() -> echo(server, request.length));
        try (UnixSocket socket = ProgramSocket.by(program, address.getPath().toString())) {
          socket.write(request);
          assertThat(all(socket)).isEqualTo(request);
        }
        echo.join();
      }
    }
  }

  private static void echo(ServerSocketChannel server, int length) {
    try (SocketChannel one = server.accept()) {
      InputStream in = Channels.newInputStream(one);
      ByteBuffer request = ByteBuffer.wrap(in.readNBytes(length));
      while (request.hasRemaining()) {
        one.write(request);
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static byte[] all(UnixSocket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[4096];
    for (int n = socket.read(part); n > 0; n = socket.read(part)) {
      all.write(part, 0, n);
    }
    return all.toByteArray();
  }

  @Test
  void aJvmAnswersWhatIsAskedByEachProgram() throws Exception {
    Process application =
        new ProcessBuilder(
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                CarefulAttachTest.Idle.class.getName())
            .start();
    try {
      assertThat(application.inputReader().readLine()).isEqualTo("up");
      // It listens from then on.
      ApplicationTrial.run(application.pid(), Optional.empty(), "", Duration.ofMinutes(1));
      for (List<String> program : ProgramSocket.programs()) {
        String path = "/tmp/.java_pid" + application.pid();
        try (UnixSocket socket = ProgramSocket.by(program, path)) {
          socket.write("1\0jcmd\0VM.version\0\0\0".getBytes(StandardCharsets.US_ASCII));
          assertThat(new String(all(socket), StandardCharsets.US_ASCII))
              .startsWith("0\n")
              .contains(System.getProperty("java.vm.version"));
        }
      }
    } finally {
      application.destroyForcibly().waitFor();
    }
  }

  /** Any user can listen and take no connection; the program waits for it. */
  @Test
  void noProgramIsLeftWhenTheTimeIsUp(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
      for (List<String> program : ProgramSocket.programs()) {
        List<ProcessHandle> started = new CopyOnWriteArrayList<>();
        String reply =
            HotSpotAttach.ask(
                Duration.ofMillis(500),
                () -> {
                  UnixSocket socket = ProgramSocket.by(program, path.toString());
                  ProcessHandle.current()
                      .children()
                      .filter(it -> has(it, path))
                      .forEach(started::add);
                  return Optional.of(socket);
                },
                "load");
        assertThat(reply).isEmpty();
        assertThat(started).hasSize(1);
        // It ends; before, it waited without end.
        started.get(0).onExit().join();
      }
    }
  }

  private static boolean has(ProcessHandle process, Path path) {
    return Stream.of(process.info().arguments().orElse(new String[0]))
        .anyMatch(path.toString()::equals);
  }

  @Test
  void whereNobodyListensThereIsNoAnswer(@TempDir Path folder) throws IOException {
    for (List<String> program : ProgramSocket.programs()) {
      try (UnixSocket socket = ProgramSocket.by(program, folder.resolve("none").toString())) {
        assertThat(all(socket)).isEmpty();
      }
    }
  }
}
