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
 * A file of one certificate that every Java trusts when it is told to: in the form called JKS,
 * which Java 8 reads as well as the newest.
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

  /** Proves with the password that the file is unchanged; the words are the format's. */
  private static byte[] digest(byte[] content) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    digest.update(PASSWORD.getBytes(StandardCharsets.UTF_16BE));
    digest.update("Mighty Aphrodite".getBytes(StandardCharsets.UTF_8));
    return digest.digest(content);
  }
}
