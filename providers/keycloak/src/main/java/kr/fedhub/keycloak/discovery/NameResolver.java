package kr.fedhub.keycloak.discovery;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the computers of a host; {@code InetAddress::getAllByName} asks the operating system. */
@FunctionalInterface
interface NameResolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
}
