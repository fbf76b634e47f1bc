package kr.fedhub.demo.service.web;

import java.net.URI;

/**
 * How a service presents itself.
 *
 * @param id its id, which also picks the colour of its pages
 * @param shortName the name people say
 * @param name the full Korean name
 * @param description one or two Korean sentences
 * @param uri its own address without a slash at the end
 */
public record ServiceFace(String id, String shortName, String name, String description, URI uri) {
    public ServiceFace {
        if (!uri.isAbsolute() || uri.toString().endsWith("/")) {
            throw new IllegalArgumentException("A service's address is absolute and has no slash at its end: " + uri);
        }
    }

    /** The address of one of the service's pages; the path begins with a slash. */
    public URI page(String path) {
        return URI.create(uri + path);
    }
}
