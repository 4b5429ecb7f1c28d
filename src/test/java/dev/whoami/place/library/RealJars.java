package dev.whoami.place.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Jars of real libraries on the class path of the tests, as they are, packed and relocated. */
final class RealJars {
  private RealJars() {}

  /** The jar that a class came from. */
  static Path of(Class<?> some) {
    try {
      return Path.of(some.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path sdkCore() {
    return of(software.amazon.awssdk.core.SdkBytes.class);
  }

  static Path auth() {
    return of(software.amazon.awssdk.auth.credentials.AwsCredentials.class);
  }

  static Path sts() {
    return of(software.amazon.awssdk.services.sts.StsClient.class);
  }

  /** Another jar as an entry, stored as Spring Boot does or packed as wars are. */
  static void nest(ZipOutputStream zip, String entry, Path jar, int method) throws IOException {
    byte[] content = Files.readAllBytes(jar);
    ZipEntry it = new ZipEntry(entry);
    it.setMethod(method);
    it.setSize(content.length);
    CRC32 sum = new CRC32();
    sum.update(content);
    it.setCrc(sum.getValue());
    zip.putNextEntry(it);
    zip.write(content);
    zip.closeEntry();
  }

  /** The entries of a jar under other names; those that become empty are left out. */
  static void shade(ZipOutputStream zip, Path jar, UnaryOperator<String> names) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile())) {
      for (ZipEntry each : from.stream().filter(it -> !it.isDirectory()).toList()) {
        String name = names.apply(each.getName());
        if (!name.isEmpty()) {
          zip.putNextEntry(new ZipEntry(name));
          try (InputStream in = from.getInputStream(each)) {
            in.transferTo(zip);
          }
        }
      }
    }
  }

  static ZipOutputStream create(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new ZipOutputStream(out);
  }

  static void write(ZipOutputStream zip, String entry, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
    zip.write(text.getBytes(UTF_8));
  }
}
