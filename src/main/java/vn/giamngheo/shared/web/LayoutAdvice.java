package vn.giamngheo.shared.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives {@code formats} and {@code layout} to every view, those of errors and of view controllers too, which model
 * attributes of an advice would not reach.
 */
@ControllerAdvice
class LayoutAdvice {

    LayoutAdvice(ThymeleafViewResolver views, Environment environment, ObjectProvider<Clock> clock,
            ObjectProvider<SignedIn> signedIn, ObjectProvider<MenuEntries> menu,
            ObjectProvider<UnreadCount> unread, ObjectProvider<BuildProperties> build) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        BuildProperties properties = build.getIfAvailable();
        views.setViewClass(PageView.class);
        views.addStaticVariable("formats", new Formats());
        views.addStaticVariable("layout", new PageFrame(properties == null ? "" : properties.getVersion(),
                () -> demo ? Optional.ofNullable(clock.getIfAvailable()).map(ZonedDateTime::now) : Optional.empty(),
                () -> Optional.ofNullable(signedIn.getIfAvailable()).flatMap(SignedIn::caption),
                () -> menu.stream().flatMap(module -> module.entries().stream())
                    .sorted(Comparator.comparingInt(MenuEntries.Entry::order)).toList(),
                () -> Optional.ofNullable(unread.getIfAvailable()).map(UnreadCount::unread).orElse(0)));
    }
}
