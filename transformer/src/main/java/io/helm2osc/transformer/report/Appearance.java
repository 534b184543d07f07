package io.helm2osc.transformer.report;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.manifest.Document;
import io.helm2osc.transformer.manifest.Manifest;
import java.util.regex.Pattern;

/// One field of one document that names an image.
///
/// @param kind of the document
/// @param name of the document, as it is rendered
/// @param field such as `spec.template.spec.containers[0].image`
/// @param template the file that rendered the document, as Helm names it
public record Appearance(String kind, String name, String field, ImageUse.Place place, String template) {

    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

    static Appearance of(ImageUse use, Manifest manifest) {
        Document document = manifest.documents().stream()
                .filter(candidate -> use.position().startsWith(candidate.key() + "/"))
                .max((one, other) ->
                        Integer.compare(one.key().length(), other.key().length()))
                .orElse(new Document("", use.template(), null));
        String way = use.position().substring(document.key().length());
        return new Appearance(
                Plain.text(Plain.at(document.tree(), "kind")).orElse("document"),
                name(document),
                INDEX.matcher(way).replaceAll("[$1]").replaceFirst("^/", "").replace('/', '.'),
                use.place(),
                use.template());
    }

    /// A random name would be another one in every report.
    private static String name(Document document) {
        String name = Plain.text(Plain.at(document.tree(), "metadata", "name")).orElse("-");
        return document.key().contains("/" + name) ? name : "(random name)";
    }

    /// As people say it: `Deployment web, containers[0].image`. The way to a pod's containers is the same for every
    /// kind, and left out.
    public String brief() {
        String last = field.replaceFirst("^(?:.*\\.)?spec\\.(?=(?:init|ephemeral)?[cC]ontainers\\[)", "");
        return kind + " " + name + ", " + (last.isEmpty() ? "text" : last);
    }
}
