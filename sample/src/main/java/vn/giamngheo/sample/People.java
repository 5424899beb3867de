package vn.giamngheo.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ethnic groups (dân tộc) with the names their people bear. */
final class People {

    /** A group. */
    record Group(byte[] name, NameSet names, boolean majority) {}

    static final Group NOBODY = new Group(new byte[0], NameSet.NONE, true);

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private People(Settings settings) {
        int middle = settings.block("generations").number("middle");
        int young = settings.block("generations").number("young");
        Map<String, NameSet> sets = new LinkedHashMap<>();
        Settings block = settings.block("sets");
        for (String key : block.keys()) {
            sets.put(key, NameSet.read(block.block(key), middle, young));
        }
        Settings list = settings.block("groups");
        for (String name : list.keys()) {
            NameSet names = sets.get(list.text(name));
            if (names == null) {
                throw new IllegalStateException("no set of names " + list.text(name));
            }
            groups.put(name, new Group(Bytes.utf8(name), names, groups.isEmpty()));
        }
    }

    static People read() {
        return new People(Settings.file("names.yaml"));
    }

    /** The group of most people, first in the file. */
    Group majority() {
        return groups.values().iterator().next();
    }

    List<String> names() {
        return new ArrayList<>(groups.keySet());
    }

    Group group(String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("no ethnic group " + name);
        }
        return group;
    }
}
