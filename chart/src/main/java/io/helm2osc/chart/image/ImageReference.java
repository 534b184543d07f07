package io.helm2osc.chart.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reference to a container image, by the grammar of OCI distribution:
/// `[registry/]path[:tag][@digest]`.
///
/// @param registry host and port, if the reference names one
/// @param path the repository in the registry
public record ImageReference(Optional<String> registry, String path, Optional<String> tag, Optional<String> digest) {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 255;
    private static final String COMPONENT = "[a-z0-9]++(?:(?:[._]|__|-++)[a-z0-9]++)*+";
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final Pattern PATH = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*+");
    private static final Pattern HOST =
            Pattern.compile("(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]++])(?::[0-9]++)?");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}+");
    private static final Pattern DIGEST =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*+(?:[-_+.][A-Za-z][A-Za-z0-9]*+)*+:[0-9a-fA-F]{32,}+");
    private static final Pattern FORM = Pattern.compile("([^@]*?)(?::([^:/@]*+))?(?:@(.*+))?");

    public ImageReference {
        if (registry.filter(host -> !isHost(host)).isPresent()
                || !PATH.matcher(path).matches()
                || tag.filter(name -> !isTag(name)).isPresent()
                || digest.filter(sum -> !isDigest(sum)).isPresent()) {
            throw new IllegalArgumentException(
                    "no image reference: " + registry + " " + path + " " + tag + " " + digest);
        }
    }

    /// Reads a reference, the inverse of `toString`. The first part is a registry if it has a dot
    /// or a port or is `localhost`.
    public static Optional<ImageReference> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches() || form.group(1).length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = form.group(1);
        int slash = name.indexOf('/');
        boolean hosted = slash > 0 && looksLikeHost(name.substring(0, slash));
        Optional<String> registry = hosted ? Optional.of(name.substring(0, slash)) : Optional.empty();
        String path = hosted ? name.substring(slash + 1) : name;
        Optional<String> tag = Optional.ofNullable(form.group(2));
        Optional<String> digest = Optional.ofNullable(form.group(3));
        boolean valid = registry.map(ImageReference::isHost).orElse(true)
                && isPath(path)
                && tag.map(ImageReference::isTag).orElse(true)
                && digest.map(ImageReference::isDigest).orElse(true);
        return valid ? Optional.of(new ImageReference(registry, path, tag, digest)) : Optional.empty();
    }

    private static boolean looksLikeHost(String first) {
        return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    }

    /// Whether the text is a registry's host, with a port or without.
    public static boolean isHost(String text) {
        return text.length() <= LONGEST_NAME && HOST.matcher(text).matches();
    }

    /// Whether the text is a repository's path.
    public static boolean isPath(String text) {
        return text.length() <= LONGEST_NAME && PATH.matcher(text).matches();
    }

    /// Whether the text is a tag.
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /// Whether the text is a digest.
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /// Registry and path as written, without tag and digest.
    public String repository() {
        return registry.map(host -> host + "/").orElse("") + path;
    }

    /// Registry and path in full: Docker Hub is named, with its `library` for paths of one part.
    public String name() {
        String host = registry.filter(name -> !name.equals("index.docker.io")).orElse("docker.io");
        boolean official = host.equals("docker.io") && path.indexOf('/') < 0;
        return host + "/" + (official ? "library/" : "") + path;
    }

    /// The same image in another registry.
    public ImageReference withRegistry(String host) {
        return new ImageReference(Optional.of(host), path, tag, digest);
    }

    /// Another path in the same registry.
    public ImageReference withPath(String other) {
        return new ImageReference(registry, other, tag, digest);
    }

    /// The same repository with another tag.
    public ImageReference withTag(String other) {
        return new ImageReference(registry, path, Optional.of(other), digest);
    }

    /// The same image with this digest.
    public ImageReference withDigest(String other) {
        return new ImageReference(registry, path, tag, Optional.of(other));
    }

    @Override
    public String toString() {
        return repository()
                + tag.map(name -> ":" + name).orElse("")
                + digest.map(sum -> "@" + sum).orElse("");
    }
}
