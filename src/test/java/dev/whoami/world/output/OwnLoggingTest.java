package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

class OwnLoggingTest {
  @AfterEach
  void takeBack() {
    System.clearProperty(LoggerFactory.PROVIDER_PROPERTY_KEY);
    System.clearProperty("slf4j.internal.verbosity");
  }

  @Test
  void namesAProviderThatIsThereAndWritesNothing() throws ReflectiveOperationException {
    OwnLogging.settle();
    Class<?> named = Class.forName(System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY));
    SLF4JServiceProvider provider =
        (SLF4JServiceProvider) named.getDeclaredConstructor().newInstance();
    provider.initialize();
    assertThat(provider.getLoggerFactory()).isInstanceOf(NOPLoggerFactory.class);
  }
}
