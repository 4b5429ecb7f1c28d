package dev.whoami.world.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one process may read about another in /proc. It may read everything about itself, nothing
 * about whoami, and only what everyone may read about a process with another root folder, for
 * instance in another container.
 */
final class ProcessFolder {
  static final Path PROC = Paths.get("/proc");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /** The first bytes of a status, which name the thread group, that is the process. */
  private static final int STATUS_HEAD = 1024;

  private static final String ITSELF = "self";
  private static final String ITS_THREAD = "thread-self";

  /** What a process can always read of itself, whatever owner the kernel reports. */
  private static final Set<String> OWN =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("environ", "cmdline", "status", "cgroup", "maps")));

  /** For these the kernel asks for no right to trace the process. */
  private static final Set<String> PUBLIC =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList("cmdline", "comm", "status", "stat", "statm", "cgroup", "limits")));

  private static final Set<String> MARKS =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("status", "environ", "maps")));

  private final long reader;
  private final long process;

  private ProcessFolder(long reader, long process) {
    this.reader = reader;
    this.process = process;
  }

  /** Whether a name in /proc is that of a process. */
  static boolean isNamed(String name) {
    return name.equals(ITSELF) || isThread(name) || NUMBER.matcher(name).matches();
  }

  static boolean isThread(String name) {
    return name.equals(ITS_THREAD);
  }

  /** As a process reads this name: "self" is that process, and not the one that looks for it. */
  static ProcessFolder of(String name, long reader) {
    boolean isReader = name.equals(ITSELF) || isThread(name);
    return new ProcessFolder(reader, isReader ? reader : Long.parseLong(name));
  }

  /** From the folder of the process. */
  Path mainThread() {
    return Paths.get("task", Long.toString(process));
  }

  Path path() {
    return PROC.resolve(Long.toString(process));
  }

  /** Whether an open folder is that of a process, wherever such a file system is mounted. */
  static boolean isOne(OpenFolder folder) {
    return MARKS.stream().allMatch(folder::has);
  }

  boolean isOfReader() {
    return process == reader;
  }

  /** Whether the open folder is that of whoami, or of one of its threads. */
  boolean isOfWhoami(OpenFolder folder) throws IOException {
    if (isOfReader()) {
      return false;
    }
    String own = Files.readSymbolicLink(PROC.resolve("self")).toString();
    ByteBuffer head = ByteBuffer.allocate(STATUS_HEAD);
    try (FileChannel status = folder.file("status")) {
      for (int read = 0; read >= 0 && head.hasRemaining(); ) {
        read = status.read(head);
      }
    }
    String text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
    return text.contains("\nTgid:\t" + own + "\n");
  }

  /** Whether a file of the reader is its own to read, without a look at its owner. */
  boolean isOwn(String file) {
    return isOfReader() && OWN.contains(file);
  }

  /**
   * Whether the owner and the mode of a file in this open folder decide. For most of them the
   * kernel asks for the right to trace the process, which their mode does not show.
   */
  boolean isOpen(String file, OpenFolder folder, FileRights rights) throws IOException {
    return isOfReader()
        || PUBLIC.contains(file)
        || (hasSameFiles() && (rights.areOfKernel() || rights.own(folder.owner())));
  }

  private boolean hasSameFiles() {
    try {
      Path its = path().resolve("root");
      return Files.isSameFile(its, PROC.resolve(Long.toString(reader)).resolve("root"));
    } catch (IOException unknown) {
      return false;
    }
  }
}
