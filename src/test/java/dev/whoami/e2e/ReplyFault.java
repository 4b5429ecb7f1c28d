package dev.whoami.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What can be wrong with an answer. */
enum ReplyFault {
  HEALTHY {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      whole(out, bytes(healthy));
    }
  },
  EMPTY {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      whole(out, new byte[0]);
    }
  },
  /** Every byte there is, those that steer a terminal among them. */
  BINARY {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      byte[] noise = new byte[4096];
      new Random(7).nextBytes(noise);
      System.arraycopy(bytes("\u001b[31m\u0000\u0007"), 0, noise, 0, 7);
      whole(out, noise);
    }
  },
  /** As fast as it goes, for ever. */
  ENDLESS {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      out.write(bytes(OK + "\r\n" + healthy.substring(0, 1)));
      pour(out, 'x');
    }
  },
  /** A header that never ends. */
  ENDLESS_HEAD {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      out.write(bytes(OK + "X-Long: "));
      pour(out, 'x');
    }
  },
  /** Headers for ever, one after the other. */
  MANY_HEADERS {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      out.write(bytes(OK));
      for (long n = 0; true; n++) {
        out.write(bytes("X-" + n + ": " + "y".repeat(1000) + "\r\n"));
      }
    }
  },
  /** Behind the body, where nobody looks. */
  ENDLESS_TRAILERS {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      byte[] body = bytes(healthy);
      out.write(bytes(OK + "Transfer-Encoding: chunked\r\n\r\n"));
      out.write(bytes(Integer.toHexString(body.length) + "\r\n" + healthy + "\r\n0\r\n"));
      for (long n = 0; true; n++) {
        out.write(bytes("X-" + n + ": " + "y".repeat(1000) + "\r\n"));
      }
    }
  },
  /** Something comes soon, it says, for ever. */
  ENDLESS_INTERIM {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      byte[] interim = bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(100));
      while (true) {
        out.write(interim);
      }
    }
  },
  DRIPPING {
    @Override
    void speak(OutputStream out, String healthy) throws IOException, InterruptedException {
      out.write(bytes(OK + "\r\n"));
      drip(out, ' ');
    }
  },
  DRIPPING_HEAD {
    @Override
    void speak(OutputStream out, String healthy) throws IOException, InterruptedException {
      out.write(bytes("HTTP/1.1 200 OK\r\nX-Slow: "));
      drip(out, 'y');
    }
  },
  /** The right names, and values of another type. */
  WRONG_TYPE {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      String wrong = healthy.replaceAll(":\"([^\"]*)\"", ":{\"a\":[1e999,\"$1\"]}");
      whole(out, bytes(wrong.equals(healthy) ? "[{\"a\":1},null," + 1e300 + "]" : wrong));
    }
  },
  WRONG_ENCODING {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      whole(out, healthy.getBytes(Charset.forName("UTF-16")));
    }
  },
  DUPLICATE_KEYS {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      int end = healthy.lastIndexOf('}');
      String twice =
          end < 0
              ? healthy + "\n" + healthy
              : healthy.substring(0, end) + "," + healthy.substring(1);
      whole(out, bytes(twice));
    }
  },
  /** So deep that a reader which calls itself for each level falls. */
  DEEP {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      boolean isXml = healthy.startsWith("<");
      whole(out, bytes((isXml ? "<a>" : "{\"a\":").repeat(isXml ? 20_000 : 12_000)));
    }
  },
  /** An entity of ten million words, and one from a file. */
  ENTITIES {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [");
      text.append("<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY e0 \"lol\">");
      for (int n = 1; n < 9; n++) {
        text.append("<!ENTITY e").append(n).append(" \"");
        text.append(("&e" + (n - 1) + ";").repeat(10)).append("\">");
      }
      text.append("]><r><Arn>&f;&e8;</Arn></r>");
      whole(out, bytes(text.toString()));
    }
  },
  REDIRECT {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      String end = "Content-Length: 0\r\nConnection: close\r\n\r\n";
      out.write(bytes("HTTP/1.1 302 Found\r\nLocation: " + ELSEWHERE + "\r\n" + end));
    }
  },
  /** Announces more than it sends. */
  CUT_SHORT {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      out.write(bytes(OK + "Content-Length: " + healthy.length() + "\r\n\r\n"));
      out.write(bytes(healthy), 0, healthy.length() / 2);
    }
  },
  CLOSES_AT_ONCE {
    @Override
    void speak(OutputStream out, String healthy) {}
  },
  NOT_HTTP {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      out.write(bytes("SSH-2.0-OpenSSH_9.6\r\n"));
    }
  },
  NO_STATUS {
    @Override
    void speak(OutputStream out, String healthy) throws IOException {
      out.write(bytes("HTTP/1.1 99999999999 Wat\r\nContent-Length: -5\r\n\r\n" + healthy));
    }
  };

  /** Where a redirect leads: nobody may ever ask there. */
  static final String ELSEWHERE = "http://127.0.0.1:8199/elsewhere";

  private static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";

  /** Answers once; the connection is closed afterwards. */
  abstract void speak(OutputStream out, String healthy) throws IOException, InterruptedException;

  private static void whole(OutputStream out, byte[] body) throws IOException {
    out.write(bytes(OK + "Content-Length: " + body.length + "\r\n\r\n"));
    out.write(body);
  }

  private static void pour(OutputStream out, char with) throws IOException {
    byte[] chunk = new byte[1 << 16];
    Arrays.fill(chunk, (byte) with);
    while (true) {
      out.write(chunk);
    }
  }

  private static void drip(OutputStream out, char with) throws IOException, InterruptedException {
    while (true) {
      out.write(with);
      out.flush();
      Thread.sleep(100);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
