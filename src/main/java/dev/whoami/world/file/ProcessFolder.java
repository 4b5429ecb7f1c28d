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
 * The files in /proc that one process may read about another. A process may read everything about
 * itself and nothing about whoami. About a process with another root folder, for instance in
 * another container, it may read only what everyone may.
 */
final class ProcessFolder {
  static final Path PROC = Paths.get("/proc");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /** The first bytes of a status contain the thread group, which is the pid. */
  private static final int STATUS_HEAD = 1024;

  private static final String ITSELF = "self";
  private static final String ITS_THREAD = "thread-self";

  /** Files that a process can always read about itself, whatever owner the kernel reports. */
  private static final Set<String> OWN =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("environ", "cmdline", "status", "cgroup", "maps")));

  /** Files for which the kernel does not require the right to trace the process. */
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

  /** Whether a name in /proc is a process ID. */
  static boolean isNamed(String name) {
    return name.equals(ITSELF) || isThread(name) || NUMBER.matcher(name).matches();
  }

  static boolean isThread(String name) {
    return name.equals(ITS_THREAD);
  }

  /**
   * The folder that a process finds by this name: "self" is the reading process, and not whoami.
   */
  static ProcessFolder of(String name, long reader) {
    boolean isReader = name.equals(ITSELF) || isThread(name);
    return new ProcessFolder(reader, isReader ? reader : Long.parseLong(name));
  }

  /** The path of the main thread below the folder of the process. */
  Path mainThread() {
    return Paths.get("task", Long.toString(process));
  }

  Path path() {
    return PROC.resolve(Long.toString(process));
  }

  /** Whether an open folder is that of a process, wherever /proc is mounted. */
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

  /** Whether the reader may read this file about itself, without a check of its owner. */
  boolean isOwn(String file) {
    return isOfReader() && OWN.contains(file);
  }

  /**
   * Whether the owner and the mode of a file in this open folder decide. For most files the kernel
   * requires the right to trace the process, which the mode does not show.
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
