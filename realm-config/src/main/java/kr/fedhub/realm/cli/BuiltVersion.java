package kr.fedhub.realm.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class BuiltVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = BuiltVersion.class.getPackage().getImplementationVersion();
        return new String[] {"fedhub-realm-config " + (version == null ? "(development)" : version)};
    }
}
