package io.helm2osc.chart;

import java.time.Duration;

/// Every bound on what a chart may be and cost, with the reasons in the reliability reference.
/// Meeting one is a refusal, never a cut.
public record Limits(
        ArchiveLimits archive,
        ChartLimits chart,
        YamlLimits yaml,
        SchemaLimits schema,
        RenderLimits render,
        PackageLimits packaging,
        IndexLimits index,
        Duration conversion) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /// What holds unless a setting says otherwise.
    public static final Limits DEFAULT = new Limits(
            new ArchiveLimits(10 * MIB, 100 * MIB, 5 * MIB, 10_000, 512, 32),
            new ChartLimits(16, 200, 2 * MIB),
            new YamlLimits(5 * MIB, MIB, 150, 1_000, 500_000, 1_000, 1_000),
            new SchemaLimits(2 * MIB, 200, 100_000),
            new RenderLimits(Duration.ofSeconds(10), 256 * MIB, 16 * MIB, 20_000, 1_000),
            new PackageLimits(4_000_000, 4_194_304),
            new IndexLimits(50 * MIB, 100_000),
            Duration.ofSeconds(45));

    /// @param compressedBytes of the archive as it is fetched
    /// @param expandedBytes of all files, over all nesting
    /// @param entryBytes of one file
    /// @param entries files and folders in one archive
    /// @param pathLength letters of a path
    /// @param pathDepth parts of a path
    public record ArchiveLimits(
            int compressedBytes, int expandedBytes, int entryBytes, int entries, int pathLength, int pathDepth) {}

    /// @param subchartDepth how deep subcharts nest
    /// @param subcharts how many there are, over all nesting
    /// @param valuesBytes of one values file
    public record ChartLimits(int subchartDepth, int subcharts, int valuesBytes) {}

    /// @param letters of one text
    /// @param scalarLetters of one scalar
    /// @param depth of nesting
    /// @param aliases in one text
    /// @param nodes in one text, after aliases are expanded
    /// @param documents in one text
    /// @param digits of a number
    public record YamlLimits(
            int letters, int scalarLetters, int depth, int aliases, int nodes, int documents, int digits) {}

    /// @param bytes of a schema file
    /// @param references that follow each other until something is said
    /// @param parts that one value may have to be checked against, over all references
    public record SchemaLimits(int bytes, int references, int parts) {}

    /// @param time for one render
    /// @param heapBytes of the engine's process
    /// @param outputBytes of one render
    /// @param documents of one render
    /// @param recursion of templates
    public record RenderLimits(Duration time, int heapBytes, int outputBytes, int documents, int recursion) {}

    /// @param warnBytes from which a package is reported as large
    /// @param refuseBytes above which it is refused
    public record PackageLimits(int warnBytes, int refuseBytes) {}

    /// @param bytes of a Helm repository's index, or of a registry's list of tags
    /// @param versions in one of them
    public record IndexLimits(int bytes, int versions) {}

    /// These limits with others for YAML.
    public Limits withYaml(YamlLimits other) {
        return new Limits(archive, chart, other, schema, render, packaging, index, conversion);
    }

    /// These limits with others for archives.
    public Limits withArchive(ArchiveLimits other) {
        return new Limits(other, chart, yaml, schema, render, packaging, index, conversion);
    }

    /// These limits with others for charts.
    public Limits withChart(ChartLimits other) {
        return new Limits(archive, other, yaml, schema, render, packaging, index, conversion);
    }

    /// These limits with others for rendering.
    public Limits withRender(RenderLimits other) {
        return new Limits(archive, chart, yaml, schema, other, packaging, index, conversion);
    }

    /// These limits with others for schemas.
    public Limits withSchema(SchemaLimits other) {
        return new Limits(archive, chart, yaml, other, render, packaging, index, conversion);
    }

    /// These limits with others for indexes.
    public Limits withIndex(IndexLimits other) {
        return new Limits(archive, chart, yaml, schema, render, packaging, other, conversion);
    }
}
