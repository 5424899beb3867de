package vn.giamngheo.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What a review (rà soát) of two files is made under: standard, day and files. */
final class ReviewOptions {

    @Option(names = "--standard", required = true, paramLabel = "ID", descriptionKey = "review.standard")
    @SuppressWarnings("NullAway.Init")
    private String standard;

    @Option(names = "--date", required = true, paramLabel = "D", descriptionKey = "review.date")
    @SuppressWarnings("NullAway.Init")
    private String date;

    @Option(names = "--households", required = true, paramLabel = "F", descriptionKey = "review.households")
    @SuppressWarnings("NullAway.Init")
    private Path households;

    @Option(names = "--members", required = true, paramLabel = "F", descriptionKey = "review.members")
    @SuppressWarnings("NullAway.Init")
    private Path members;

    Path households() {
        return households;
    }

    Path members() {
        return members;
    }
}
