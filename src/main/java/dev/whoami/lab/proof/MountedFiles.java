package dev.whoami.lab.proof;

import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.machine.Commands;
import dev.whoami.lab.machine.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Files that replace the machine's own for this process and its children: the name servers and the
 * trusted certificates. They are mounted only in a mount namespace of its own.
 */
final class MountedFiles {
  private static final Path RESOLVER = Paths.get("/etc/resolv.conf");
  private static final Path NAME_SERVICES = Paths.get("/etc/nsswitch.conf");

  /**
   * The paths in Debian and Alpine, Red Hat and Amazon Linux, SUSE, and systems that follow
   * OpenSSL.
   */
  private static final List<Path> CERTIFICATES =
      Collections.unmodifiableList(
          Arrays.asList(
              Paths.get("/etc/ssl/certs/ca-certificates.crt"),
              Paths.get("/etc/pki/tls/certs/ca-bundle.crt"),
              Paths.get("/etc/ssl/ca-bundle.pem"),
              Paths.get("/etc/ssl/cert.pem"),
              Paths.get("/usr/local/share/certs/ca-root-nss.crt")));

  private final RunningWorld world;

  private MountedFiles(RunningWorld world) {
    this.world = world;
  }

  /** For a process that was started in another mount namespace, and must have left it. */
  static MountedFiles in(RunningWorld world, String outerMounts) {
    requireOther(outerMounts);
    return new MountedFiles(world);
  }

  /** The mount namespace of this process, as the kernel names it. */
  static String current() {
    try {
      return Files.readSymbolicLink(Paths.get("/proc/self/ns/mnt")).toString();
    } catch (IOException e) {
      throw new LabException("files in the place of others need Linux with /proc: " + e, e);
    }
  }

  static void requireOther(String outerMounts) {
    if (outerMounts.isEmpty() || outerMounts.equals(current())) {
      throw new LabException(
          "this process has the mounts of the one that started it; no file was replaced. Start it"
              + " below unshare --mount");
    }
  }

  /** Replaces the name server, and makes this certificate the only trusted one. */
  void place(String nameServer, Path certificate) {
    if (Files.exists(RESOLVER)) {
      mount(write("resolv.conf", "nameserver " + nameServer + "\n"), RESOLVER);
    }
    if (Files.exists(NAME_SERVICES)) {
      mount(write("nsswitch.conf", withoutOtherNames(lines(NAME_SERVICES))), NAME_SERVICES);
    }
    for (Path each : CERTIFICATES) {
      if (Files.exists(each)) {
        mount(certificate, each);
      }
    }
  }

  /**
   * Hosts come only from the file and from the name server, and not from a daemon of the machine.
   */
  static String withoutOtherNames(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      kept.add(line.trim().startsWith("hosts:") ? "hosts: files dns" : line);
    }
    return String.join("\n", kept) + "\n";
  }

  private Path write(String name, String text) {
    try {
      return Files.write(world.scratch(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LabException("cannot write " + name + ": " + e, e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new LabException("cannot read " + file + ": " + e, e);
    }
  }

  private static void mount(Path file, Path place) {
    Commands.errorOf("mount", "--bind", file.toString(), place.toString())
        .ifPresent(
            error -> {
              throw new LabException(
                  "cannot put a file of the lab in the place of "
                      + place
                      + ": "
                      + error
                      + "; run it as root, or in a container with --privileged");
            });
  }
}
