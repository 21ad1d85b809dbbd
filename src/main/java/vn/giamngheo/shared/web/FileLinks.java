package vn.giamngheo.shared.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    /** More than there are; addresses that a client made up fill no memory. */
    private static final int MOST_LINKS = 500;

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration = new FilterRegistrationBean<>(new OnlyFiles());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class OnlyFiles extends ResourceUrlEncodingFilter {

        private final Map<String, String> hashed = new ConcurrentHashMap<>();

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpServletResponse plain = (HttpServletResponse) response;
            String files = ((HttpServletRequest) request).getContextPath() + FILES;
            super.doFilter(request, response, (wrappedRequest, hashing) -> chain.doFilter(wrappedRequest,
                    new HttpServletResponseWrapper((HttpServletResponse) hashing) {
                        @Override
                        public String encodeURL(String url) {
                            if (!url.startsWith(files)) {
                                return plain.encodeURL(url);
                            }
                            String known = hashed.get(url);
                            return known == null ? remembered(url, super.encodeURL(url)) : known;
                        }
                    }));
        }

        private String remembered(String url, String withHash) {
            if (hashed.size() < MOST_LINKS) {
                hashed.put(url, withHash);
            }
            return withHash;
        }
    }
}
