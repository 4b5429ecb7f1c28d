package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveClockTest {
  private static final int TIME = 5000;
  private static final int PLAIN = 5200;
  private static final int CHECKSUM = 4;

  @TempDir private Path folder = Path.of(".");

  /** An archive with a checksum, a time and something else. */
  private Path archive(String name, int checksum, long time, long plain) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(CHECKSUM, checksum).putLong(TIME, time).putLong(PLAIN, plain);
    return Files.write(folder.resolve(name), bytes.array());
  }

  private byte[] stopped(Path one, Path two) throws IOException {
    Path result = folder.resolve("result");
    ArchiveClock.main(new String[] {one.toString(), two.toString(), result.toString()});
    return Files.readAllBytes(result);
  }

  @Test
  void takesTheTimeOutAndLeavesTheRest() throws IOException {
    Path one = archive("one", 17, 15_000_000, 42);
    Path two = archive("two", 18, 15_002_500, 42);
    byte[] expected = Files.readAllBytes(archive("expected", 0, 0, 42));
    assertThat(stopped(one, two)).isEqualTo(expected);
  }

  @Test
  void leavesTwoThatAreAlikeAsTheyAre() throws IOException {
    Path one = archive("one", 17, 15_000_000, 42);
    assertThat(stopped(one, one)).isEqualTo(Files.readAllBytes(one));
  }

  @Test
  void refusesWhatIsNoTime() throws IOException {
    Path one = archive("one", 17, 15_000_000, 0x7f12_3456_7000L);
    Path two = archive("two", 18, 15_002_500, 0x7f99_3456_7000L);
    assertThatThrownBy(() -> stopped(one, two))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("differ at " + PLAIN);
    Path earlier = archive("earlier", 18, 14_999_999, 0x7f12_3456_7000L);
    assertThatThrownBy(() -> stopped(one, earlier)).hasMessageContaining("differ at " + TIME);
  }
}
