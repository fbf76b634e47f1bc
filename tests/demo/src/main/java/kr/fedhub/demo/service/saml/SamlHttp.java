package kr.fedhub.demo.service.saml;

import io.javalin.http.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.spi.AuthenticationError;
import org.keycloak.adapters.spi.HttpFacade;
import org.keycloak.adapters.spi.LogoutError;

/** Shows the adapter the request. It writes no response through this: the service answers with its own pages. */
final class SamlHttp implements HttpFacade {
    private final Context context;
    private final URI address;
    private @Nullable AuthenticationError error;

    /**
     * The request at one of the service's endpoints.
     *
     * @param address the endpoint as the hub knows it, since the Host header is the browser's word
     */
    SamlHttp(Context context, URI address) {
        this.context = context;
        this.address = address;
    }

    /** What the adapter says went wrong. */
    @Nullable AuthenticationError error() {
        return error;
    }

    @Override
    public Request getRequest() {
        return new ShownRequest();
    }

    @Override
    public Response getResponse() {
        return new NoResponse();
    }

    @Override
    @SuppressWarnings("removal") // The type is the interface's own choice.
    public javax.security.cert.X509Certificate[] getCertificateChain() {
        return new javax.security.cert.X509Certificate[0];
    }

    private final class ShownRequest implements Request {
        @Override
        public String getMethod() {
            return context.req().getMethod();
        }

        @Override
        public String getURI() {
            return address.toString();
        }

        @Override
        public String getRelativePath() {
            return address.getPath();
        }

        @Override
        public boolean isSecure() {
            return context.req().isSecure();
        }

        @Override
        public @Nullable String getFirstParam(String name) {
            return context.formParam(name);
        }

        @Override
        public @Nullable String getQueryParamValue(String name) {
            return context.queryParam(name);
        }

        @Override
        public @Nullable Cookie getCookie(String name) {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return context.header(name);
        }

        @Override
        public List<String> getHeaders(String name) {
            return Collections.list(context.req().getHeaders(name));
        }

        @Override
        public InputStream getInputStream() {
            return getInputStream(false);
        }

        @Override
        public InputStream getInputStream(boolean buffered) {
            throw new UnsupportedOperationException("Messages come as form parameters");
        }

        @Override
        public String getRemoteAddr() {
            return context.ip();
        }

        @Override
        public void setError(AuthenticationError error) {
            SamlHttp.this.error = error;
        }

        @Override
        public void setError(LogoutError error) {
            // The outcome says as much.
        }
    }

    private static final class NoResponse implements Response {
        @Override
        public void setStatus(int status) {}

        @Override
        public void addHeader(String name, String value) {}

        @Override
        public void setHeader(String name, String value) {}

        @Override
        public void resetCookie(String name, String path) {}

        @Override
        public void setCookie(
                String name, String value, String path, String domain, int maxAge, boolean secure, boolean httpOnly) {}

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void sendError(int code) {}

        @Override
        public void sendError(int code, String message) {}

        @Override
        public void end() {}
    }
}
