package io.helm2osc.template.function;

import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Text;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Paths of files, and addresses.
final class Paths {

    private Paths() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("base", arguments -> new Text(base(arguments.rope(0))));
        all.put("osBase", arguments -> new Text(base(arguments.rope(0))));
        all.put("dir", arguments -> arguments.text(clean(folder(arguments.text(0)))));
        all.put("osDir", arguments -> arguments.text(clean(folder(arguments.text(0)))));
        all.put("ext", arguments -> new Text(extension(arguments.rope(0))));
        all.put("osExt", arguments -> new Text(extension(arguments.rope(0))));
        all.put("clean", arguments -> arguments.text(clean(arguments.text(0))));
        all.put("osClean", arguments -> arguments.text(clean(arguments.text(0))));
        all.put("isAbs", arguments -> arguments.truth(arguments.text(0).startsWith("/")));
        all.put("urlParse", Paths::urlParse);
        all.put("urlJoin", Paths::urlJoin);
        all.put("getHostByName", arguments -> arguments.text(""));
        return all;
    }

    private static Rope base(Rope rope) {
        int end = rope.length();
        while (end > 1 && rope.text().charAt(end - 1) == '/') {
            end--;
        }
        int slash = rope.text().lastIndexOf('/', end - 2);
        return rope.isEmpty() ? Rope.of(".") : rope.slice(end == 1 ? 0 : slash + 1, end);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Rope extension(Rope rope) {
        int dot = rope.text().lastIndexOf('.');
        return dot > rope.text().lastIndexOf('/') ? rope.slice(dot, rope.length()) : Rope.EMPTY;
    }

    private static String clean(String path) {
        Deque<String> parts = new ArrayDeque<>();
        boolean rooted = path.startsWith("/");
        for (String part : path.split("/")) {
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(up && rooted)) {
                parts.addLast(part);
            }
        }
        String cleaned = (rooted ? "/" : "") + String.join("/", parts);
        return cleaned.isEmpty() ? "." : cleaned;
    }

    private static Value urlParse(Arguments arguments) {
        URI address;
        try {
            address = URI.create(arguments.text(0));
        } catch (IllegalArgumentException wrong) {
            throw new Problem("unable to parse url: " + arguments.text(0));
        }
        Dict parts = new Dict(arguments.origin());
        put(parts, "scheme", address.getScheme(), arguments);
        put(parts, "host", withoutUser(address.getAuthority()), arguments);
        put(parts, "hostname", address.getHost(), arguments);
        put(parts, "path", address.getPath(), arguments);
        put(parts, "query", address.getQuery(), arguments);
        put(parts, "opaque", address.isOpaque() ? address.getSchemeSpecificPart() : "", arguments);
        put(parts, "fragment", address.getFragment(), arguments);
        put(parts, "userinfo", address.getUserInfo(), arguments);
        return parts;
    }

    private static @Nullable String withoutUser(@Nullable String authority) {
        return authority == null ? null : authority.substring(authority.indexOf('@') + 1);
    }

    private static void put(Dict parts, String key, @Nullable String part, Arguments arguments) {
        parts.put(key, arguments.text(Optional.ofNullable(part).orElse("")));
    }

    private static Value urlJoin(Arguments arguments) {
        Dict parts = arguments.dict(0);
        String query = part(parts, "query");
        return arguments.text(part(parts, "scheme") + "://" + part(parts, "host") + part(parts, "path")
                + (query.isEmpty() ? "" : "?" + query));
    }

    private static String part(Dict parts, String key) {
        return parts.find(key).map(Value::toString).orElse("");
    }
}
