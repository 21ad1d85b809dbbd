package vn.giamngheo.identity.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.giamngheo.identity.AccountAdministration;

/**
 * Refuses machine clients that log in with a password that an administrator gave: its owner changes it on the page first.
 * Tokens carry no password of ours and are let through. Part of the security chains of machine clients, therefore no bean.
 */
class FirstPasswordForMachines extends OncePerRequestFilter {

    private final ObjectProvider<AccountAdministration> accounts;
    private final Answers answers;

    FirstPasswordForMachines(ObjectProvider<AccountAdministration> accounts, Answers answers) {
        this.accounts = accounts;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof UsernamePasswordAuthenticationToken && login.isAuthenticated()
                && accounts.getObject().mustChangePassword(login.getName())) {
            answers.write(request, response, HttpStatus.FORBIDDEN, "refusal.identity.passwordOnce");
            return;
        }
        chain.doFilter(request, response);
    }
}
