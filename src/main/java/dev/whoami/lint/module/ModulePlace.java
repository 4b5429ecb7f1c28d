package dev.whoami.lint.module;

import java.nio.file.InvalidPathException;
import java.nio.file.Paths;

/** Where a module lies, and through which calls one comes to it. */
final class ModulePlace {
  private final String root;
  private final String path;
  private final String address;
  private final int depth;

  private ModulePlace(String root, String path, String address, int depth) {
    this.root = root;
    this.path = path;
    this.address = address;
    this.depth = depth;
  }

  /** The folder ends with a slash, or is empty. */
  static ModulePlace root(String folder) {
    return new ModulePlace(folder, ".", "", 0);
  }

  ModulePlace inside(String call, String index, String source) {
    String name = "module." + call + index + ".";
    return new ModulePlace(root, path + "/" + source, address + name, depth + 1);
  }

  /** A module that lies where "terraform init" has put it: a folder from the root's on. */
  ModulePlace installed(String call, String index, String folder) {
    String name = "module." + call + index + ".";
    return new ModulePlace(root, "./" + folder, address + name, depth + 1);
  }

  /** The calls that lead to it, as Terraform lists them: "network.subnets". */
  String call(String next) {
    String calls = (address + "module." + next).replaceAll("\\[[^\\]]*\\]", "");
    return calls.replaceFirst("\\Amodule\\.", "").replace(".module.", ".");
  }

  /** A path as it is written in any module, from where this program runs. */
  String fromRoot(String written) {
    return written.startsWith("/") ? written : normal(root + written);
  }

  /** Its folder from where this program runs: empty, or with a slash at its end. */
  String folder() {
    String folder = normal(root + path);
    return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
  }

  private static String normal(String path) {
    try {
      return Paths.get(path).normalize().toString().replace('\\', '/');
    } catch (InvalidPathException none) {
      return path;
    }
  }

  String path() {
    return path;
  }

  String address() {
    return address;
  }

  int depth() {
    return depth;
  }
}
