package io.helm2osc.packager;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.packager.OscPackage.Packed;
import io.helm2osc.packager.rules.PackageContents;
import io.helm2osc.packager.rules.PackageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes an OSC package of a transformed chart: the rules first, then the archive, the same bytes for the same
/// input.
///
/// @param limits on the package's files and size
public record Packaging(Limits limits) {

    /// A refusal is an event, and no event is a book.
    private static final int MOST_NAMED = 20;

    /// The package, or why there can be none.
    public Outcome<OscPackage> pack(PackageInput input, PackageFormat format) {
        try {
            return new Outcome.Done<>(packed(input, format));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    private OscPackage packed(PackageInput input, PackageFormat format) {
        ReportJson report = ReportJson.parse(input.report());
        PackageContents contents = contents(input.files(), input);
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(PackageRules.check(contents));
        refuseErrors(findings);

        String title = contents.title();
        String fileName = title + "." + format.extension();
        Packed archive = archive(input.files(), title, format);
        judgeSize(fileName, archive.archive().size(), findings);
        Optional<Packed> relocated = input.relocated().map(files -> relocated(files, title, input, format));
        return new OscPackage(
                fileName, archive, relocated, report.with(findings, fileName, archive, relocated), findings);
    }

    private PackageContents contents(FileTree files, PackageInput input) {
        return PackageContents.read(files, input.mapping().asUtf8(), input.images(), limits);
    }

    private static Packed archive(FileTree files, String title, PackageFormat format) {
        Bytes archive = switch (format) {
            case ZIP -> ArchiveWriter.zip(files, title);
            case TGZ -> ArchiveWriter.tgz(files, title);
        };
        return new Packed(archive, files.contentDigest());
    }

    /// The twin keeps the same rules. What they only warn of, they have said of the package already.
    private Packed relocated(FileTree files, String title, PackageInput input, PackageFormat format) {
        refuseErrors(PackageRules.check(contents(files, input)));
        Packed archive = archive(files, title, format);
        judgeSize(
                "relocated/" + title + "." + format.extension(),
                archive.archive().size(),
                new ArrayList<>());
        return archive;
    }

    private static void refuseErrors(List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            String all = errors.stream()
                    .limit(MOST_NAMED)
                    .map(error -> "%s %s: %s".formatted(error.rule(), error.where(), error.message()))
                    .collect(Collectors.joining(" "));
            String more = errors.size() > MOST_NAMED ? " And %d more.".formatted(errors.size() - MOST_NAMED) : "";
            throw new RefusedException(
                    RefusalCode.PACKAGE_RULE_VIOLATED, errors.getFirst().where(), all + more);
        }
    }

    /// The size is stated as 4 MB, which is taken for the smaller reading to warn and for the larger one to refuse
    /// (L18).
    private void judgeSize(String fileName, int bytes, List<Finding> findings) {
        int most = limits.packaging().refuseBytes();
        int many = limits.packaging().warnBytes();
        if (bytes > most) {
            throw new RefusedException(new Refusal(
                    RefusalCode.PACKAGE_TOO_LARGE,
                    fileName,
                    most + " bytes",
                    bytes + " bytes",
                    "OSC takes packages of at most 4 MB."));
        }
        if (bytes > many) {
            findings.add(new Finding(
                    "L18",
                    Severity.WARNING,
                    fileName,
                    "The package has %d bytes; OSC may count its 4 MB as %d.".formatted(bytes, many)));
        }
    }
}
