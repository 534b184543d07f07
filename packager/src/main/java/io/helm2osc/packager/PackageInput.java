package io.helm2osc.packager;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.contract.ConversionEvent.Images;
import java.util.Optional;

/// What a transformed chart is packed from.
///
/// @param files of the package, without a top folder
/// @param mapping the text of mapping.yaml, which goes beside the package
/// @param report of the conversion so far, a JSON object
/// @param relocated the files of the package's twin with other addresses, if there is one
/// @param images how many of the chart's images follow values.yaml
public record PackageInput(FileTree files, Bytes mapping, Bytes report, Images images, Optional<FileTree> relocated) {}
