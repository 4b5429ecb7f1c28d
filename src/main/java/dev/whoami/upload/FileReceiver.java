package dev.whoami.upload;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Receives a file in a container that has only a shell and Java, and sends one back. The scripts
 * send this class before whoami.jar, in its own jar, and start it there; see {@code
 * scripts/into.sh}.
 */
public final class FileReceiver {
  private static final int PATIENCE_MILLIS = 10_000;

  /** The most bytes in one message of a session, including the mark. */
  private static final int BYTES_OF_LINE = 720;

  /** The prefix of each line for the other end. */
  private final String mark;

  private final InputStream in;
  private final PrintStream out;

  FileReceiver(String mark, InputStream in, PrintStream out) {
    this.mark = mark;
    this.in = in;
    this.out = out;
  }

  /**
   * The commands are: folder FOLDER FILE, take FILE LINES EVERY, get FILE, sum FILE, give FILE,
   * remove FILE…. The mark is a variable, because every user can read a command line.
   */
  public static void main(String[] words) {
    new FileReceiver(System.getenv("WHOAMI_MARK"), System.in, System.out)
        .act(words[0], Arrays.copyOfRange(words, 1, words.length));
  }

  void act(String job, String... words) {
    try {
      begin(job, words);
    } catch (IOException e) {
      // The last line can follow a part of the terminal's echo.
      out.println();
      tell("failed " + e);
    }
  }

  private void begin(String job, String... words) throws IOException {
    File file = new File(words[0]);
    switch (job) {
      case "folder":
        settle(file.toPath(), new File(words[1]));
        break;
      case "take":
        take(file, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        tell("sum " + sum(file));
        break;
      case "get":
        // The address is a secret, which would be visible to every user in a command line.
        get(file, new URL(next(lines())));
        tell("sum " + sum(file));
        break;
      case "sum":
        tell("sum " + sum(file));
        break;
      case "give":
        give(file);
        tell("sum " + sum(file));
        break;
      default:
        for (String each : words) {
          // A file that does not exist counts as removed.
          boolean unused = new File(each).delete();
        }
    }
  }

  /** Creates a folder that only its owner can read, with this jar in it. */
  private static void settle(Path folder, File self) throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.move(self.toPath(), folder.resolve("receiver.jar"));
  }

  private BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the session ended early");
    }
    return line;
  }

  /**
   * Reads lines of base64. The sender waits for an acknowledgment before the first line, after each
   * chunk of lines, and at the end.
   */
  private void take(File file, int lines, int every) throws IOException {
    BufferedReader sent = lines();
    try (OutputStream to = new FileOutputStream(file)) {
      tell("taking");
      for (int taken = 1; taken <= lines; taken++) {
        to.write(decoded(next(sent).trim()));
        if (taken % every == 0 || taken == lines) {
          tell("got " + taken);
        }
      }
    }
  }

  /** A line that was damaged on the way changes the checksum. */
  private static byte[] decoded(String line) {
    try {
      return Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException damaged) {
      return new byte[0];
    }
  }

  /** Sends the file as lines of base64. */
  private void give(File file) throws IOException {
    byte[] some = new byte[BYTES_OF_LINE];
    try (InputStream content = new FileInputStream(file)) {
      for (int held = fill(some, content); held > 0; held = fill(some, content)) {
        tell("part " + Base64.getEncoder().encodeToString(Arrays.copyOf(some, held)));
      }
    }
  }

  /** Reads until the buffer is full or the content ends. */
  private static int fill(byte[] some, InputStream content) throws IOException {
    int held = 0;
    for (int read = 0; read >= 0 && held < some.length; held += Math.max(read, 0)) {
      read = content.read(some, held, some.length - held);
    }
    return held;
  }

  private static void get(File file, URL from) throws IOException {
    URLConnection connection = from.openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    if (connection instanceof HttpURLConnection) {
      int status = ((HttpURLConnection) connection).getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        // Java's own message would contain the whole presigned URL.
        throw new IOException("the answer is " + status);
      }
    }
    try (InputStream answer = connection.getInputStream();
        OutputStream to = new FileOutputStream(file)) {
      byte[] some = new byte[1 << 14];
      for (int read = answer.read(some); read >= 0; read = answer.read(some)) {
        to.write(some, 0, read);
      }
    }
  }

  private static String sum(File file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("this Java has no SHA-256", e);
    }
    try (InputStream content = new FileInputStream(file)) {
      byte[] some = new byte[1 << 14];
      for (int read = content.read(some); read >= 0; read = content.read(some)) {
        digest.update(some, 0, read);
      }
    }
    StringBuilder hex = new StringBuilder();
    for (byte each : digest.digest()) {
      hex.append(Character.forDigit((each >> 4) & 15, 16))
          .append(Character.forDigit(each & 15, 16));
    }
    return hex.toString();
  }

  private void tell(String what) {
    out.println(mark + " " + what.replace('\n', ' '));
  }
}
