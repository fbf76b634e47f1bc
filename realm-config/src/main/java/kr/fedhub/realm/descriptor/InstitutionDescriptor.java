package kr.fedhub.realm.descriptor;

import java.util.Optional;
import kr.fedhub.core.institution.LocalizedName;

/**
 * An institution that the hub brokers on its own, outside a federation's metadata.
 *
 * @param id short name and alias, unique among institutions
 * @param name what people call it
 * @param domain its domain
 * @param brokering how its researchers log in
 * @param contact whom its researchers ask for help
 */
public record InstitutionDescriptor(
        String id, LocalizedName name, String domain, Brokering brokering, Contact contact) {
    /**
     * A help desk.
     *
     * @param name what it is called
     * @param email its address
     * @param phone its number, if it wants to be called
     */
    public record Contact(String name, String email, Optional<String> phone) {}
}
