package dev.whoami.lab.certificate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The distinguished encoding of ASN.1, as far as a certificate needs it (ITU-T X.690). */
final class Der {
  private static final int BOOLEAN = 0x01;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int UTF8_STRING = 0x0c;
  private static final int UTC_TIME = 0x17;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int CONTEXT = 0x80;
  private static final int CONSTRUCTED = 0x20;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... elements) {
    return value(SEQUENCE, joined(elements));
  }

  static byte[] set(byte[]... elements) {
    return value(SET, joined(elements));
  }

  static byte[] integer(BigInteger number) {
    return value(INTEGER, number.toByteArray());
  }

  static byte[] yes() {
    return value(BOOLEAN, new byte[] {(byte) 0xff});
  }

  static byte[] utf8(String text) {
    return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Encodes an instant before 2050; later ones have another form. */
  static byte[] time(Instant instant) {
    return value(UTC_TIME, UTC.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] octets(byte[] content) {
    return value(OCTET_STRING, content);
  }

  /** A bit string with this number of unused bits at its end. */
  static byte[] bits(int unused, byte... content) {
    return value(BIT_STRING, joined(new byte[] {(byte) unused}, content));
  }

  /** An element with a context-specific tag and primitive content. */
  static byte[] tagged(int number, byte[] content) {
    return value(CONTEXT + number, content);
  }

  /** An element with a context-specific tag that contains another element. */
  static byte[] explicit(int number, byte[] element) {
    return value(CONTEXT + CONSTRUCTED + number, element);
  }

  /** An object identifier, for example 2.5.29.17. */
  static byte[] identifier(String dotted) {
    String[] arcs = dotted.split("\\.", -1);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      addBase128(Integer.parseInt(arcs[i]), content);
    }
    return value(OBJECT_IDENTIFIER, content.toByteArray());
  }

  private static void addBase128(int arc, ByteArrayOutputStream content) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (arc >> shift != 0) {
        content.write(0x80 | (arc >> shift & 0x7f));
      }
    }
    content.write(arc & 0x7f);
  }

  private static byte[] value(int tag, byte[] content) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(tag);
    if (content.length < 0x80) {
      all.write(content.length);
    } else if (content.length < 0x100) {
      all.write(0x81);
      all.write(content.length);
    } else {
      all.write(0x82);
      all.write(content.length >> 8);
      all.write(content.length & 0xff);
    }
    all.write(content, 0, content.length);
    return all.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] each : parts) {
      all.write(each, 0, each.length);
    }
    return all.toByteArray();
  }
}
