package vn.giamngheo.households;

import java.util.HashMap;
import java.util.Map;

/** A register that asks each code once; bounded, for one thread. */
final class RememberedAreas implements AreaRegister {

    private static final int MOST = 20_000;

    private final AreaRegister register;
    private final Map<String, Finding> findings = new HashMap<>();

    RememberedAreas(AreaRegister register) {
        this.register = register;
    }

    @Override
    public Finding find(String code) {
        Finding known = findings.get(code);
        if (known == null) {
            known = register.find(code);
            if (findings.size() < MOST) {
                findings.put(code, known);
            }
        }
        return known;
    }
}
