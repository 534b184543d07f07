package io.helm2osc.template.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Adler32;

/// Text in other alphabets, and digests of text.
final class Encodings {
    private Encodings() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put(
                "b64enc",
                arguments -> arguments.text(
                        Base64.getEncoder().encodeToString(arguments.text(0).getBytes(UTF_8))));
        all.put("b64dec", decoded(text -> Base64.getDecoder().decode(text.replaceAll("[\r\n]", ""))));
        all.put(
                "b32enc",
                arguments -> arguments.text(Base32.encode(arguments.text(0).getBytes(UTF_8))));
        all.put("b32dec", decoded(Base32::decode));
        all.put("adler32sum", arguments -> arguments.text(Long.toString(adler32(arguments.text(0)))));
        all.put("sha1sum", digest("SHA-1"));
        all.put("sha256sum", digest("SHA-256"));
        all.put("sha512sum", digest("SHA-512"));
        return all;
    }

    private static TemplateFunction digest(String algorithm) {
        return arguments -> {
            try {
                byte[] sum = MessageDigest.getInstance(algorithm)
                        .digest(arguments.text(0).getBytes(UTF_8));
                return arguments.text(HexFormat.of().formatHex(sum));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has " + algorithm, missing);
            }
        };
    }

    private static long adler32(String text) {
        Adler32 sum = new Adler32();
        sum.update(text.getBytes(UTF_8));
        return sum.getValue();
    }

    private static TemplateFunction decoded(Function<String, byte[]> decoding) {
        return arguments -> {
            try {
                return arguments.text(new String(decoding.apply(arguments.text(0)), UTF_8));
            } catch (IllegalArgumentException wrong) {
                return arguments.text(String.valueOf(wrong.getMessage())); // Sprig yields the error's text
            }
        };
    }
}
