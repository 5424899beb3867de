package vn.giamngheo.law;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses and type-checks the expressions of one pack with the rule library. */
final class RuleCompiler {

    /** An expression that a pack may not hold. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    private static final CelTypeProvider TYPES = new CelTypeProvider() {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.of(Fields.HOUSEHOLD.type(), Fields.MEMBER.type());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return types().stream().filter(type -> type.name().equals(name)).findFirst();
        }
    };

    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    private final Map<String, CelType> names = new LinkedHashMap<>();
    private @Nullable CelCompiler compiler;

    /** Lets later expressions use a name. */
    void declare(String name, CelType type) {
        names.put(name, type);
        compiler = null;
    }

    boolean declared(String name) {
        return names.containsKey(name);
    }

    /** An expression that must give yes or no. */
    Rule condition(String text) throws Refused {
        CelAbstractSyntaxTree checked = check(text);
        if (!checked.getResultType().equals(SimpleType.BOOL)) {
            throw new Refused("gives " + checked.getResultType().name() + ", not yes or no: " + text);
        }
        return rule(text, checked);
    }

    /** An expression of any simple type. */
    Rule expression(String text) throws Refused {
        return rule(text, check(text));
    }

    /** An expression of any simple type, which it declares under a name. */
    Rule term(String name, String text) throws Refused {
        CelAbstractSyntaxTree checked = check(text);
        Rule rule = rule(text, checked);
        declare(name, checked.getResultType());
        return rule;
    }

    private CelAbstractSyntaxTree check(String text) throws Refused {
        try {
            return compiler().compile(text).getAst();
        } catch (CelValidationException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private Rule rule(String text, CelAbstractSyntaxTree checked) throws Refused {
        try {
            return new Rule(text, NodeReader.read(checked.getExpr(), names.keySet()), runtime.createProgram(checked));
        } catch (CelEvaluationException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private CelCompiler compiler() {
        CelCompiler made = compiler;
        if (made == null) {
            CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .setTypeProvider(TYPES)
                    .addVar("household", Fields.HOUSEHOLD.type())
                    .addVar("members", ListType.create(Fields.MEMBER.type()));
            names.forEach(builder::addVar);
            made = builder.build();
            compiler = made;
        }
        return made;
    }
}
