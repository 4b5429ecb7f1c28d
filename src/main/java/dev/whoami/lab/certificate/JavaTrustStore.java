package dev.whoami.lab.certificate;

import dev.whoami.lab.machine.LabException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A trust store with one certificate, for every version of Java. It has the format JKS, which Java
 * 8 can read as well as the newest.
 */
public final class JavaTrustStore {
  static final String PASSWORD = "changeit";

  private static final int MAGIC = 0xfeedfeed;
  private static final int VERSION = 2;
  private static final int TRUSTED_CERTIFICATE = 2;

  private JavaTrustStore() {}

  public static byte[] of(X509Certificate certificate) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] encoded = certificate.getEncoded();
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(1);
      out.writeInt(TRUSTED_CERTIFICATE);
      out.writeUTF("whoami-lab");
      out.writeLong(Instant.now().toEpochMilli());
      out.writeUTF("X.509");
      out.writeInt(encoded.length);
      out.write(encoded);
      out.write(digest(bytes.toByteArray()));
    } catch (IOException | GeneralSecurityException e) {
      throw new LabException("cannot write a trust store: " + e, e);
    }
    return bytes.toByteArray();
  }

  /**
   * A digest with the password proves that the file is unchanged; the phrase in it is part of the
   * format.
   */
  private static byte[] digest(byte[] content) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    digest.update(PASSWORD.getBytes(StandardCharsets.UTF_16BE));
    digest.update("Mighty Aphrodite".getBytes(StandardCharsets.UTF_8));
    return digest.digest(content);
  }
}
