package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** One entity of a synthetic federation as text, from the templates beside this class. */
final class SyntheticEntity {
    /** The first of so many, and each so manieth after it, hides from discovery. */
    static final int HIDDEN_EVERY = 50;

    private static final int REGISTRARS = 60;
    private static final int CHANGED_EVERY = 20;
    private static final int PICTURE_EVERY = 5;
    private static final int PICTURE = 2_400;
    private static final String HIDE = """
            <saml:Attribute Name="http://macedir.org/entity-category" \
            NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">
                    <saml:AttributeValue>http://refeds.org/category/hide-from-discovery</saml:AttributeValue>
                  </saml:Attribute>""";

    private final String identityProvider = template("identity-provider.xml");
    private final String service = template("service.xml");
    private final int edition;

    /** @param edition in another edition than 0, one entity of twenty says something else */
    SyntheticEntity(int edition) {
        this.edition = edition;
    }

    String identityProvider(int number) {
        Random random = random(number);
        Wordbook words = new Wordbook(number, random);
        String host = words.host();
        String small = number % PICTURE_EVERY == 0 ? words.picture(PICTURE) : "https://idp." + host + "/favicon.png";
        return common(identityProvider, number, words, random)
                .replace("{hide}", number % HIDDEN_EVERY == 0 ? HIDE : "")
                .replace("{small-logo}", small)
                .replace("{signing}", SyntheticCertificate.base64("idp." + host, random))
                .replace("{second}", SyntheticCertificate.base64("idp." + host, random))
                .replace("{host}", host);
    }

    String service(int number) {
        Random random = random(-1 - number);
        Wordbook words = new Wordbook(number, random);
        return common(service, number, words, random)
                .replace("{signing}", SyntheticCertificate.base64("sp." + words.host(), random))
                .replace("{second}", SyntheticCertificate.base64("sp." + words.host(), random))
                .replace("{host}", words.host());
    }

    private String common(String template, int number, Wordbook words, Random random) {
        String changed = edition != 0 && number % CHANGED_EVERY == 0 ? " (edition " + edition + ")" : "";
        return template.replace("{registrar}", "https://registrar" + random.nextInt(REGISTRARS) + ".example")
                .replace("{name-ko}", words.korean())
                .replace("{name-en}", words.english() + changed)
                .replace("{text-ko}", words.koreanText(64))
                .replace("{text-en}", words.englishText(84));
    }

    private static Random random(int number) {
        return new Random(0x5eedL << 32 ^ number * 0x9e3779b9L);
    }

    private static String template(String name) {
        try (InputStream in = SyntheticEntity.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The template " + name + " is not in the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
