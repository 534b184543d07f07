package io.helm2osc.transformer.images;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Place;
import io.helm2osc.transformer.images.ImageUse.Region;
import io.helm2osc.transformer.manifest.Document;
import io.helm2osc.transformer.manifest.Manifest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the uses of images in a render: pod specs of every kind, image fields of custom resources (in one string or
/// spread over
/// several fields), and references inside other text.
public final class ImageUses {

    private static final Set<String> CONTAINER_LISTS = Set.of("containers", "initContainers", "ephemeralContainers");
    private static final Set<String> NEVER_IMAGES = Set.of("labels", "matchLabels");

    /// What stands where an image is expected but is filled in later, by a webhook, an operator or a build.
    private static final Pattern PLACEHOLDER = Pattern.compile("auto|.*(?:\\$\\{|\\$\\(|\\{\\{).*", Pattern.DOTALL);

    private static final Pattern BUILT_IN =
            Pattern.compile("v1|(?:apps|batch|autoscaling|policy|extensions|[a-z.]+\\.k8s\\.io)/v[0-9a-z]+");

    private final List<ImageUse> found = new ArrayList<>();
    private final Map<String, Text> strings = new LinkedHashMap<>();
    private Document document = new Document("", "", null);
    private boolean custom;

    private ImageUses() {}

    private record Text(String template, String text) {}

    /// The uses of images in these documents, in the documents' order, those inside text last.
    public static List<ImageUse> in(Manifest manifest) {
        ImageUses search = new ImageUses();
        for (Document document : manifest.documents()) {
            if (!document.isCustomResourceDefinition()) {
                search.document = document;
                search.custom = !BUILT_IN.matcher(text(Plain.at(document.tree(), "apiVersion")))
                        .matches();
                search.visit(document.key(), "", document.tree(), false);
            }
        }
        Set<String> known = new HashSet<>();
        search.found.forEach(use -> known.add(use.reference().toString()));
        EmbeddedReferences embedded = new EmbeddedReferences(known);
        search.strings.forEach((position, text) ->
                embedded.in(position, text.template(), text.text()).forEach(search.found::add));
        return List.copyOf(search.found);
    }

    private void visit(String position, String key, @Nullable Object node, boolean container) {
        switch (node) {
            case Map<?, ?> map ->
                Plain.map(map)
                        .forEach((name, value) ->
                                field(position + "/" + name, key, name, value, Plain.map(map), container));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    visit(position + "/" + i, key, list.get(i), CONTAINER_LISTS.contains(key));
                }
            }
            case String text -> strings.put(position, new Text(document.template(), text));
            case null, default -> {}
        }
    }

    private void field(
            String position,
            String parent,
            String name,
            @Nullable Object value,
            Map<String, @Nullable Object> siblings,
            boolean container) {
        if (name.equals("image") && value instanceof String text) {
            image(position, text, siblings, container);
        } else if (name.equals("image")
                && parent.equals("volumes")
                && Plain.at(value, "reference") instanceof String text) {
            image(position + "/reference", text, Map.of(), true);
        } else if (name.equals("image") && custom && Plain.at(value, "repository") instanceof String) {
            spread(position, Plain.map(value), "name").ifPresent(found::add);
        } else if (!NEVER_IMAGES.contains(name)
                && !(custom && name.equals("repository") && siblings.get("image") instanceof String)) {
            visit(position, name, value, false);
        }
    }

    private void image(String position, String text, Map<String, @Nullable Object> siblings, boolean container) {
        if (text.isBlank() || PLACEHOLDER.matcher(text).matches()) {
            return;
        }
        Optional<ImageUse> use = Optional.empty();
        if (container || custom) {
            use = !container && siblings.get("repository") instanceof String
                    ? spread(position.substring(0, position.lastIndexOf('/')), siblings, "image")
                    : ImageUse.inString(
                            container ? Place.CONTAINER : Place.CUSTOM_RESOURCE,
                            position,
                            document.template(),
                            text.strip(),
                            leadingBlanks(text));
        }
        use.ifPresentOrElse(found::add, () -> strings.put(position, new Text(document.template(), text)));
    }

    private static String text(@Nullable Object value) {
        return Plain.text(value).orElse("");
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    /// The image that a custom resource spreads over registry, repository, image or name, tag or version, and digest.
    private Optional<ImageUse> spread(String position, Map<String, @Nullable Object> fields, String nameKey) {
        String registry = text(fields.get("registry"));
        String repository = text(fields.get("repository"));
        String name = text(fields.get(nameKey));
        String tagKey = fields.get("tag") != null ? "tag" : "version";
        String tag = text(fields.get(tagKey));
        String digest = text(fields.get("digest"));
        String text = (registry.isEmpty() ? "" : registry + "/")
                + repository
                + (name.isEmpty() ? "" : "/" + name)
                + (tag.isEmpty() ? "" : ":" + tag)
                + (digest.isEmpty() ? "" : "@" + digest);
        return ImageReference.parse(text).map(reference -> {
            Map<Part, Region> regions = new EnumMap<>(Part.class);
            spreadName(reference, position, registry, repository, regions);
            whole(Part.TAG, position + "/" + tagKey, tag, regions);
            whole(Part.DIGEST, position + "/digest", digest, regions);
            return new ImageUse(
                    Place.CUSTOM_RESOURCE, position + "/repository", document.template(), reference, regions);
        });
    }

    private static void spreadName(
            ImageReference reference, String position, String registry, String repository, Map<Part, Region> regions) {
        String at = position + "/repository";
        int host = registry.isEmpty() ? reference.registry().map(String::length).orElse(0) : 0;
        if (!registry.isEmpty()) {
            whole(Part.REGISTRY, position + "/registry", registry, regions);
        } else if (host > 0) {
            regions.put(Part.REGISTRY, new Region(at, 0, Math.min(host, repository.length())));
        }
        regions.put(
                Part.PATH,
                new Region(at, Math.min(host == 0 ? 0 : host + 1, repository.length()), repository.length()));
    }

    private static void whole(Part part, String position, String text, Map<Part, Region> regions) {
        if (!text.isEmpty()) {
            regions.put(part, new Region(position, 0, text.length()));
        }
    }
}
