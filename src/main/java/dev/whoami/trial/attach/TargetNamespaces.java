package dev.whoami.trial.attach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The Linux namespaces of the process that is asked, compared with those of this process. */
final class TargetNamespaces {
  private final long pid;

  TargetNamespaces(long pid) {
    this.pid = pid;
  }

  /** The root folder of the process. */
  Path root() {
    return Paths.get("/proc/" + pid + "/root");
  }

  /** Whether it sees other files than this process. */
  boolean hasOwnFiles() {
    try {
      return isInOther("mnt") || !Files.isSameFile(root(), Paths.get("/"));
    } catch (IOException unknown) {
      return true;
    }
  }

  /** Whether its user can be root of another namespace, and mount any folder there. */
  boolean isInOtherUserNamespace() {
    try {
      return isInOther("user");
    } catch (NoSuchFileException noNamespaces) {
      return false;
    } catch (IOException unknown) {
      return true;
    }
  }

  private boolean isInOther(String namespace) throws IOException {
    return !Files.readSymbolicLink(Paths.get("/proc/" + pid + "/ns/" + namespace))
        .equals(Files.readSymbolicLink(Paths.get("/proc/self/ns/" + namespace)));
  }
}
