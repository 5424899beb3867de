package vn.giamngheo.law;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/** All fields of one kind of subject: those of the household, or those of a member. */
final class Fields {

    static final Fields HOUSEHOLD = new Fields("Household", Dictionary.get().household());
    static final Fields MEMBER = new Fields("Member", Dictionary.get().member());

    private static final String BIRTH = "birth_date";

    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final StructType type;

    private Fields(String typeName, Sheet sheet) {
        for (Column column : sheet.columns()) {
            if (column.type() != ColumnType.DATE) {
                add(new Field(column.code(), column, Field.Form.PLAIN));
            } else if (column.code().equals(BIRTH)) {
                add(new Field("age", column, Field.Form.AGE));
                add(new Field("age_months", column, Field.Form.AGE_MONTHS));
                add(new Field("birth_year", column, Field.Form.YEAR));
            }
        }
        ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
        byName.forEach((name, field) -> types.put(name, field.celType()));
        type = struct(typeName, types.buildOrThrow());
    }

    private static StructType struct(String name, ImmutableMap<String, CelType> types) {
        return StructType.create(
                name, ImmutableSet.copyOf(types.keySet()), field -> Optional.ofNullable(types.get(field)));
    }

    private void add(Field field) {
        byName.put(field.name(), field);
    }

    StructType type() {
        return type;
    }

    @Nullable
    Field find(String name) {
        return byName.get(name);
    }
}
