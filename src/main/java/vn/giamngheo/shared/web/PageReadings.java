package vn.giamngheo.shared.web;

import java.lang.reflect.Method;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets all that a page reads, the menu included, share one read-only transaction instead of one for each question.
 * <ul>
 * <li>Only GET and HEAD of methods that name a view: files, streams and answers to scripts would hold a connection as long
 * as a slow client takes them. A page is drawn to memory and the transaction ended before the first byte goes out
 * ({@link PageView}), which also means that no session is stored within it.</li>
 * <li>A service that writes (the audit of a page that was opened, a notice that was read) is not part of it: see
 * {@link PageReading#interrupted}. A page never holds two connections.</li>
 * <li>A refusal ends it before the page of the error is drawn.</li>
 * </ul>
 */
@Component
class PageReadings implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer, Ordered {

    private final ObjectProvider<PlatformTransactionManager> transactions;

    PageReadings(ObjectProvider<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    /** After those that may turn the request away. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isPage(request, handler)) {
            request.setAttribute(PageReading.ATTRIBUTE, new PageReading(transactions.getObject()));
        }
        return true;
    }

    private static boolean isPage(HttpServletRequest request, Object handler) {
        return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                && handler instanceof HandlerMethod method && method.getMethod().getReturnType() == String.class
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (view == null || view.startsWith("redirect:") || view.startsWith("forward:")) {
            end(request);
        }
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
            Exception failure) {
        end(request);
        return null;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        end(request);
    }

    private static void end(HttpServletRequest request) {
        if (request.getAttribute(PageReading.ATTRIBUTE) instanceof PageReading reading) {
            reading.end();
        }
    }

    /** Before every other resolver of failures. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Outside of the advice that opens transactions. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor pageReadingAdvisor() {
        TransactionAttributeSource attributes = new AnnotationTransactionAttributeSource();
        MethodInterceptor advice = call -> {
            PageReading reading = PageReading.current();
            if (reading == null) {
                return call.proceed();
            }
            TransactionAttribute wanted = attributes.getTransactionAttribute(call.getMethod(),
                    call.getThis() == null ? null : call.getThis().getClass());
            return wanted == null || wanted.isReadOnly() ? reading.within(call::proceed) : reading.interrupted(call::proceed);
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return attributes.getTransactionAttribute(method, type) != null;
            }
        }, advice);
        advisor.setOrder(0);
        return advisor;
    }
}
