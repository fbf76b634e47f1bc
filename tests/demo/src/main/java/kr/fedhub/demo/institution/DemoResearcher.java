package kr.fedhub.demo.institution;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A fictional person at one of the demo's institutions.
 *
 * @param institution where the person logs in
 * @param uid the username there
 * @param name the whole name, never split into parts
 * @param affiliation the first value of eduPersonAffiliation
 * @param unit the department
 */
public record DemoResearcher(DemoInstitution institution, String uid, String name, String affiliation, String unit) {
    private static final List<DemoResearcher> ALL = List.of(
            new DemoResearcher(DemoInstitution.HANBIT, "hong", "홍길동", "faculty", "물리학과"),
            new DemoResearcher(DemoInstitution.HANBIT, "kim", "김나라", "student", "컴퓨터공학과"),
            new DemoResearcher(DemoInstitution.NURI, "lee", "이서연", "employee", "데이터연구센터"),
            new DemoResearcher(DemoInstitution.NURI, "namgung", "남궁가람", "staff", "연구지원실"),
            new DemoResearcher(DemoInstitution.SAEBYEOK, "park", "박하늘", "student", "화학과"),
            new DemoResearcher(DemoInstitution.SAEBYEOK, "jane", "Jane Doe", "faculty", "기계공학과"),
            new DemoResearcher(DemoInstitution.SCIENCEON_MEMBERS, "choi", "최보람", "affiliate", "개인 회원"));

    /** Everybody in the demo. */
    public static List<DemoResearcher> all() {
        return ALL;
    }

    /** The people of one institution. */
    public static List<DemoResearcher> of(DemoInstitution institution) {
        return ALL.stream()
                .filter(researcher -> researcher.institution == institution)
                .toList();
    }

    public String mail() {
        return uid + "@" + institution.domain();
    }

    /** The attributes of KAFE's profile that the institution holds of this person, by name; mail is kept apart. */
    Map<String, List<String>> attributes() {
        String domain = institution.domain();
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("uid", List.of(uid));
        attributes.put("displayName", List.of(name));
        attributes.put("eduPersonPrincipalName", List.of(mail()));
        attributes.put("eduPersonUniqueId", List.of(uniqueId() + "@" + domain));
        attributes.put("eduPersonAffiliation", affiliations());
        attributes.put(
                "eduPersonScopedAffiliation",
                affiliations().stream().map(value -> value + "@" + domain).toList());
        attributes.put("eduPersonEntitlement", List.of("urn:mace:dir:entitlement:common-lib-terms"));
        attributes.put("schacHomeOrganization", List.of(domain));
        attributes.put("schacHomeOrganizationType", List.of(institution.organizationTypeUrn()));
        attributes.put(
                "schacPersonalUniqueCode",
                List.of("urn:schac:personalUniqueCode:int:demo:" + domain + ":"
                        + uniqueId().substring(0, 8)));
        attributes.put("o", List.of(institution.nameKo()));
        attributes.put("ou", List.of(unit));
        attributes.put("isMemberOf", List.of("kafe:service:demo"));
        return attributes;
    }

    private List<String> affiliations() {
        return affiliation.equals("affiliate") ? List.of(affiliation) : List.of(affiliation, "member");
    }

    /** The same at every start, as an institution would keep it. */
    private String uniqueId() {
        return UUID.nameUUIDFromBytes(mail().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
