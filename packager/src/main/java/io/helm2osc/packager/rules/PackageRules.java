package io.helm2osc.packager.rules;

import io.helm2osc.contract.ConversionEvent.Finding;
import java.util.List;

/// All rules that apply to a single package made of a chart. Those about bundles with image tars (L40 to L42),
/// about a version before (L46, L48), about commercial listing alone (L16) and about Helm's own linter (L45) do
/// not, and the archive's size (L18) is judged when it is there.
public final class PackageRules {

    static final List<PackageRule> ALL = List.of(
            new RequiredFiles(),
            new AnyCrd(),
            new NameForm(),
            new NameLength(),
            new VersionForm(),
            new VersionsAreText(),
            new ShortFields(),
            new SourceMark(),
            new TypeMark(),
            new HardwareMarks(),
            new SceneMarks(),
            new DeployScenes(),
            new ScenesOnce(),
            new MarketCategories(),
            new Contact(),
            new ArchiveName(),
            new HelmCrd(),
            new CrdIdentity(),
            new KindFollowsName(),
            new RawChart(),
            new NamesAgree(),
            new CsdForm(),
            new CsdRole(),
            new CapabilityRequirements(),
            new VendorFilesUsed(),
            new CapabilityFiles(),
            new LogConfigName(),
            new DescriptorPaths(),
            new DescriptorFields(),
            new KnownWidgets(),
            new VersionDefinition(),
            new NoUpgrade(),
            new InstallStrategy(),
            new EmptyLifecycle(),
            new ImagesFromValues(),
            new PullSecret(),
            new MappingPaths(),
            new LogoNotIcon(),
            new CategoriesKey(),
            new ReadmeHeadings());

    private PackageRules() {}

    /// What the rules have to say, in the order of their ids.
    public static List<Finding> check(PackageContents contents) {
        return ALL.stream()
                .flatMap(rule -> rule.problems(contents).stream().map(problem -> finding(rule, problem)))
                .toList();
    }

    private static Finding finding(PackageRule rule, PackageRule.Problem problem) {
        return new Finding(rule.origin().id(), rule.origin().severity(), problem.where(), problem.message());
    }
}
