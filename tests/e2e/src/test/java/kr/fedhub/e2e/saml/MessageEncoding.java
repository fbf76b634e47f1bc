package kr.fedhub.e2e.saml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How a message travels in a parameter (SAML bindings 2.0 §3.4.4.1 and §3.5.4). */
final class MessageEncoding {
    private MessageEncoding() {}

    /** For HTTP-Redirect: DEFLATE, then base64. */
    static String deflated(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** What {@link #deflated} was made of. */
    static String inflated(String parameter) {
        Inflater inflater = new Inflater(true);
        byte[] bytes = Base64.getMimeDecoder().decode(parameter);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    /** For HTTP-POST: base64. */
    static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #base64} was made of. */
    static String fromBase64(String parameter) {
        return new String(Base64.getMimeDecoder().decode(parameter), StandardCharsets.UTF_8);
    }
}
