package vn.giamngheo.identity.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.giamngheo.identity.CurrentActor;

/** Sends whoever logged in with a password that an administrator gave to the page where he chooses his own. */
@Component
class FirstPassword implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAGE = "/account/password";
    private static final List<String> NOT_ASKED = List.of(PAGE, "/login", "/logout", "/error", "/app/**", "/api/**",
            "/actuator/**", "/check/**", "/track", "/posted/**", "/api-docs/**");

    private final CurrentActor currentActor;

    FirstPassword(@Lazy CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(NOT_ASKED);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (request.getUserPrincipal() == null || !currentActor.mustChangePassword()) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + PAGE);
        return false;
    }
}
