package dev.whoami.e2e;

import static dev.whoami.e2e.RawReply.body;
import static dev.whoami.e2e.RawReply.error;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/**
 * What can be wrong with an answer, from the connection to the text; docs/dev/faults.md names all.
 */
enum ReplyFault {
  HEALTHY(RawReply::healthy),

  REFUSED(BrokenReply::end),
  DROPPED(BrokenReply::end),
  SILENT(BrokenReply::silence),
  CLOSES_AT_ONCE(BrokenReply::end),
  RESET(BrokenReply::reset),
  CUT_SHORT(BrokenReply::half),
  DRIPPING(BrokenReply::drippingBody),
  DRIPPING_HEAD(BrokenReply::drippingHead),
  ENDLESS(FloodingReply::endlessBody),
  ENDLESS_HEAD(FloodingReply::endlessHead),
  MANY_HEADERS(FloodingReply::manyHeaders),
  ENDLESS_TRAILERS(FloodingReply::endlessTrailers),
  ENDLESS_INTERIM(FloodingReply::endlessInterim),
  CONTINUE(RawReply::afterContinue),
  HUGE(FloodingReply::huge),
  GZIP_BOMB(FloodingReply::gzipBomb),
  NOT_HTTP(RawReply::banner),
  NO_STATUS(RawReply::noStatus),
  TLS(RawReply::tlsAlert),
  /** Only for an address that begins with https. */
  NO_TLS(RawReply::healthy),
  REDIRECT(RawReply::redirect),
  REDIRECT_LOOP(RawReply::redirectToItself),

  EMPTY(body(healthy -> "")),
  PROXY_PAGE(body(healthy -> WrongContent.PAGE)),
  OTHER_SHAPE(body(WrongContent::otherShape)),
  WRONG_TYPE(body(WrongContent::wrongTypes)),
  NULLS(body(WrongContent::nulls)),
  DEEP(body(WrongContent::deep)),
  HUGE_NUMBERS(body(WrongContent::hugeNumbers)),
  LONG_TEXTS(body(WrongContent::longTexts)),
  CONTROL_CHARACTERS(body(WrongContent::controlCharacters)),
  DUPLICATE_KEYS(body(WrongContent::twice)),
  ENTITIES(body(WrongContent::entities)),
  BINARY(RawReply::noise),
  WRONG_ENCODING(RawReply::utf16),
  EXPIRED(RawReply::expired),
  DATES_OFF(RawReply::datesOff),
  BAD_REQUEST(error("400 Bad Request", WrongContent::hostileError)),
  FORBIDDEN(error("403 Forbidden", healthy -> WrongContent.PAGE)),
  THROTTLED(error("429 Too Many Requests", WrongContent::hostileError)),
  SERVER_ERROR(error("500 Internal Server Error", WrongContent::hostileError));

  private final ReplyWriter writer;

  ReplyFault(ReplyWriter writer) {
    this.writer = writer;
  }

  /** Answers once; the connection is closed afterwards. */
  void write(Socket socket, String healthy) throws IOException, InterruptedException {
    writer.write(socket, healthy);
  }

  static ReplyFault named(String kebabName) {
    return valueOf(kebabName.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As docs/dev/faults.md has it. */
  String kebabName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes its reply, given that of a healthy endpoint. */
  interface ReplyWriter {
    void write(Socket socket, String healthy) throws IOException, InterruptedException;
  }
}
