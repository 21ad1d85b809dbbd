package vn.giamngheo.shared.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Gives links to browser files the hash of their content. Spring's filter would look for every link of a page among the
 * files, on the whole class path, and remember no failure; here only those below {@code /app} are.
 */
@Configuration(proxyBeanMethods = false)
class FileLinks {

    private static final String FILES = "/app/";

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration = new FilterRegistrationBean<>(new OnlyFiles());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class OnlyFiles extends ResourceUrlEncodingFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpServletResponse plain = (HttpServletResponse) response;
            String files = ((HttpServletRequest) request).getContextPath() + FILES;
            super.doFilter(request, response, (wrappedRequest, hashing) -> chain.doFilter(wrappedRequest,
                    new HttpServletResponseWrapper((HttpServletResponse) hashing) {
                        @Override
                        public String encodeURL(String url) {
                            return url.startsWith(files) ? super.encodeURL(url) : plain.encodeURL(url);
                        }
                    }));
        }
    }
}
