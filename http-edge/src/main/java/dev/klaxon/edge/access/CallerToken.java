package dev.klaxon.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A caller in the form that Spring Security passes around. The key is not in it. */
final class CallerToken extends AbstractAuthenticationToken {

    private static final String ATTRIBUTE = Caller.class.getName();

    private final transient Caller caller;

    private CallerToken(Caller caller) {
        super(AuthorityUtils.createAuthorityList(
                caller.scopes().stream().map(Scope::label).toList()));
        this.caller = caller;
        setAuthenticated(true);
    }

    /** Makes the caller known for the rest of the request, also where another thread goes on with it. */
    static void establish(Caller caller, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerToken(caller));
        SecurityContextHolder.setContext(context);
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** Who makes the request, or null where nobody said. */
    static @Nullable Caller callerOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : null;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.principal();
    }
}
