package dev.whoami.world.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.InputFile;
import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.http.HttpResponseBody;
import dev.whoami.world.http.HttpResponseHead;
import dev.whoami.world.process.ProcessUser;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.ShownSettings;
import dev.whoami.world.server.HostAndPort;
import dev.whoami.world.server.RequestHead;
import dev.whoami.world.text.Printable;
import dev.whoami.world.time.CgroupCpu;
import dev.whoami.world.time.KernelFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What comes in by a connection, from the kernel or as bytes of a file. */
public final class WorldFuzz {
  public static final Seeds RESPONSES =
      Seeds.of(
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nDate: x\r\n\r\nhello",
          """
          HTTP/1.1 100 Continue\r
          \r
          HTTP/1.1 200
          Transfer-Encoding: chunked

          5;x=y\r
          hello\r
          0\r
          a: b\r
          \r
          """,
          "HTTP/1.0 404 No\r\n\r\nto the end",
          "HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n");
  public static final Seeds REQUESTS =
      Seeds.of(
          "GET /metrics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %\r\n\r\n",
          "POST /%41?a=b HTTP/1.0\nCookie: a\nCookie: b\n\n");
  public static final Seeds KEY_STORES = Seeds.of("\u00ce", "x");
  public static final Seeds GROUPS =
      Seeds.of(
          "0::/a/b\n", "4:cpu,cpuacct:/x/../y\n1:name=systemd:/z\n", "throttled_time 1\nmax 100\n");
  public static final Seeds ZIPS = Seeds.of("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
  public static final Seeds NAMES =
      Seeds.of(
          "arn:aws:sts::111122223333:assumed-role/r/s",
          "https://user:%@h.example:8443/p?X-Amz-Signature=%#f",
          "[fd00:ec2::23]:80",
          "%",
          "2.41.30-SNAPSHOT",
          "/home/%/.aws");

  private static final int LIMIT = 64 * 1024;

  /** The kernel writes a line for each of a dozen controllers, and no one else can. */
  private static final int MOST_OF_KERNEL = 512;

  private static final Path KERNEL = kernelFolder();

  private WorldFuzz() {}

  public static void httpResponse(byte[] input, Said said) {
    for (String method : List.of("GET", "HEAD")) {
      InputStream in = new ByteArrayInputStream(input);
      try {
        HttpResponseHead head = HttpResponseHead.read(in);
        head.headers();
        int length = HttpResponseBody.read(head, method, in, LIMIT).length;
        if (length > LIMIT + 1) {
          throw new AssertionError("more than the limit: " + length);
        }
      } catch (IOException documented) {
        // What is cut off or broken.
      }
    }
  }

  public static void httpRequest(byte[] input, Said said) throws IOException {
    RequestHead head = new RequestHead();
    ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(input));
    RequestHead.Progress progress = RequestHead.Progress.UNFINISHED;
    while (progress == RequestHead.Progress.UNFINISHED) {
      progress = head.readFrom(channel);
    }
    head.asked();
  }

  public static void keyStore(byte[] input, Said said) {
    try {
      JceksFile.aliases(input);
    } catch (IOException documented) {
      // What is not a key store.
    }
  }

  /** The texts in which the kernel tells of control groups and of a process's start. */
  public static void controlGroup(byte[] input, Said said) {
    String text = new String(input, ISO_8859_1);
    KernelFiles.figure(text, "throttled_time");
    KnownProcess.startTimeIn(text);
    ProcessUser.in(text);
    if (input.length < MOST_OF_KERNEL) {
      InputFile.with(input);
      CgroupCpu groups = CgroupCpu.in(new KernelFiles(KERNEL));
      groups.quota();
      groups.throttledNanos();
    }
  }

  public static void zip(byte[] input, Said said) {
    try {
      ZipDirectory zip = ZipDirectory.of(FileBytes.of(input));
      List<String> names = new ArrayList<>(zip.namesThatEndIn(List.of("", ".jar"), 100));
      for (int place : zip.places(names).values()) {
        zip.bytes(place, LIMIT);
      }
    } catch (IOException documented) {
      // What is not an archive.
    }
    BoundedZip.names(InputFile.with(input), List.of(".jar"), 10);
  }

  /** A short text, as whatever it might be a name of. */
  public static void names(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    said.cleaned(Printable.line(text));
    said.cleaned(Printable.lines(text));
    // No more of it: the rest asks the name server of whoever runs this.
    HostAndPort.parse(text);
    said.cleaned(Redaction.url(text));
    said.cleaned(Redaction.name(Printable.line(text)));
    said.cleaned(Redaction.path(text));
    said.cleaned(Redaction.word(text));
    said.cleaned(Redaction.className(text));
    said.cleaned(Redaction.keyId(text));
    said.cleaned(ShownSettings.of("AWS_ROLE_ARN", text));
    said.cleaned(ShownSettings.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", text));
  }

  /** A folder in which each file of the control groups is the input. */
  private static Path kernelFolder() {
    try {
      Path root = Files.createTempDirectory("kernel");
      root.toFile().deleteOnExit();
      for (String each :
          List.of("proc/self/cgroup", "sys/fs/cgroup/cpu.max", "sys/fs/cgroup/cpu.stat")) {
        Path file = root.resolve(each);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(InputFile.with(new byte[0])));
      }
      return root;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
