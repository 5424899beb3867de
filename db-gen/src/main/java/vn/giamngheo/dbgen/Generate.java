package vn.giamngheo.dbgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import vn.giamngheo.database.Migrations;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.TestDatabases;

/** Writes the SQL types of the migrated database; does nothing when the migrations are those of the last time. */
public final class Generate {

    /** Raised when this class generates something else from the same migrations. */
    private static final String GENERATION = "1 ";

    private Generate() {}

    /** Arguments: the folder for the sources, the file that keeps the hash of the migrations. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Path stamp = Path.of(arguments[1]);
        String hash = GENERATION + Migrations.hash();
        if (Files.isDirectory(target) && hash.equals(written(stamp))) {
            return;
        }
        try (vn.giamngheo.database.Database database = TestDatabases.fresh();
                Connection owner = database.as(Role.OWNER).getConnection()) {
            GenerationTool tool = new GenerationTool();
            tool.setConnection(owner);
            tool.run(configuration(target));
        } finally {
            TestDatabases.stop();
        }
        Files.writeString(stamp, hash);
    }

    private static String written(Path stamp) throws IOException {
        return Files.exists(stamp) ? Files.readString(stamp) : "";
    }

    private static Configuration configuration(Path target) {
        List<SchemaMappingType> schemas = Migrations.schemas().stream()
                .map(schema -> new SchemaMappingType().withInputSchema(schema))
                .toList();
        return new Configuration()
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(schemas)
                                .withExcludes(Migrations.HISTORY))
                        .withGenerate(new org.jooq.meta.jaxb.Generate()
                                .withJavaTimeTypes(true)
                                .withGlobalCatalogReferences(false)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName("vn.giamngheo.db")
                                .withDirectory(target.toString())
                                .withClean(true)));
    }
}
