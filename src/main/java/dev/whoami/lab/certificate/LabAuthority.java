package dev.whoami.lab.certificate;

import dev.whoami.lab.machine.LabException;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A certificate authority for one run, which signs certificates for the names of AWS in a private
 * network. Its key never leaves the memory of this process.
 *
 * <p>The certificates have what strict verifiers require of RFC 5280: key usage and key
 * identifiers.
 */
public final class LabAuthority {
  private static final String CURVE = "EC";
  private static final int BITS = 256;
  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final int DNS_NAME = 2;
  private static final String OWN_NAME = "whoami lab";
  private static final Duration LIFE = Duration.ofDays(7);

  /** The clock of a program may be slightly late. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private final KeyPair own;
  private final KeyPair servers;
  private final X509Certificate certificate;

  private LabAuthority() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(CURVE);
    generator.initialize(BITS);
    this.own = generator.generateKeyPair();
    this.servers = generator.generateKeyPair();
    this.certificate =
        signed(
            OWN_NAME,
            own.getPublic(),
            critical(BASIC_CONSTRAINTS, Der.sequence(Der.yes())),
            // Allowed to sign certificates and revocation lists.
            critical(KEY_USAGE, Der.bits(1, (byte) 0x06)),
            extension(SUBJECT_KEY_IDENTIFIER, Der.octets(digest(own.getPublic()))));
  }

  public static LabAuthority create() {
    try {
      return new LabAuthority();
    } catch (GeneralSecurityException e) {
      throw new LabException(
          "this Java cannot make a certificate: " + e + "; use a JRE with all modules", e);
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** The key of every server with a certificate of this authority. */
  PrivateKey serverKey() {
    return servers.getPrivate();
  }

  /** The certificate of a server with this name, followed by the authority's own. */
  X509Certificate[] chainFor(String name) {
    try {
      byte[] keyIdentifier = Der.tagged(0, digest(own.getPublic()));
      byte[] dnsName = Der.tagged(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII));
      X509Certificate server =
          signed(
              "server of the lab",
              servers.getPublic(),
              critical(KEY_USAGE, Der.bits(7, (byte) 0x80)),
              extension(EXTENDED_KEY_USAGE, Der.sequence(Der.identifier(SERVER_AUTHENTICATION))),
              extension(SUBJECT_KEY_IDENTIFIER, Der.octets(digest(servers.getPublic()))),
              extension(AUTHORITY_KEY_IDENTIFIER, Der.sequence(keyIdentifier)),
              extension(SUBJECT_ALTERNATIVE_NAME, Der.sequence(dnsName)));
      return new X509Certificate[] {server, certificate};
    } catch (GeneralSecurityException e) {
      throw new LabException("cannot make a certificate for " + name + ": " + e, e);
    }
  }

  /** The authority's certificate in PEM, which most programs read. */
  public String pem() {
    try {
      Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new LabException("cannot write the certificate of the lab: " + e, e);
    }
  }

  private X509Certificate signed(String subject, PublicKey key, byte[]... extensions)
      throws GeneralSecurityException {
    Instant now = Instant.now();
    byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    byte[] content =
        Der.sequence(
            Der.explicit(0, Der.integer(BigInteger.valueOf(2))),
            Der.integer(new BigInteger(Long.SIZE, new SecureRandom()).add(BigInteger.ONE)),
            algorithm,
            named(OWN_NAME),
            Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(LIFE))),
            named(subject),
            key.getEncoded(),
            Der.explicit(3, Der.sequence(extensions)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(own.getPrivate());
    signature.update(content);
    byte[] whole = Der.sequence(content, algorithm, Der.bits(0, signature.sign()));
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] named(String name) {
    return Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.utf8(name))));
  }

  private static byte[] extension(String identifier, byte[] value) {
    return Der.sequence(Der.identifier(identifier), Der.octets(value));
  }

  private static byte[] critical(String identifier, byte[] value) {
    return Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(value));
  }

  /** The key identifier for programs that check a chain: any 20 bytes would work. */
  private static byte[] digest(PublicKey key) throws GeneralSecurityException {
    return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 20);
  }
}
