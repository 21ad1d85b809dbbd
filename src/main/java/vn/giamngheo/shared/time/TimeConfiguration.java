package vn.giamngheo.shared.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every module the same clock. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    ApplicationClock applicationClock() {
        return new ApplicationClock();
    }
}
