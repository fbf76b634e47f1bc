package kr.fedhub.demo.service.scim;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Breaks the connection of a request, so that the client never learns what became of it. */
final class BrokenConnection {
    private BrokenConnection() {}

    static void of(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
