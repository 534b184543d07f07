package io.helm2osc.packager.rules;

import java.util.List;

/// The categories that the market shows; others appear as Others.
final class MarketCategories implements PackageRule {

    private static final List<String> CATEGORIES = List.of(
            "AI/Machine Learning",
            "Application Runtime",
            "Big Data",
            "Database",
            "Monitoring",
            "Security",
            "Streaming & Messaging",
            "Integration & Delivery",
            "Logging & Tracing",
            "Developer Tools",
            "Networking",
            "Others");

    @Override
    public Origin origin() {
        return Origin.warning("L14", "sp_0007");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Choice.strangers(contents.metadata(), "categories", CATEGORIES)
                .map(message -> new Problem(PackageContents.METADATA, message + "; it will show as Others"))
                .toList();
    }
}
