package vn.giamngheo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an invented population is made of, read from {@code population.yaml}. */
final class Population {

    private final Settings all = Settings.file("population.yaml");
    private final Map<String, Region> regions = new LinkedHashMap<>();

    Population() {
        Settings block = all.block("regions");
        for (String key : block.keys()) {
            Settings region = block.block(key);
            regions.put(
                    key,
                    new Region(
                            region.number("low"),
                            region.text("names"),
                            region.text("hamlet_rural"),
                            region.text("hamlet_urban")));
        }
    }

    /** The day the ages refer to when none is asked for. */
    LocalDate defaultDate() {
        return all.date("default_date");
    }

    /** How many households may be asked for at once. */
    int mostHouseholds() {
        return all.number("most_households");
    }

    Region region(String key) {
        Region region = regions.get(key);
        if (region == null) {
            throw new IllegalStateException("no region " + key);
        }
        return region;
    }

    Settings all() {
        return all;
    }

    Settings families() {
        return all.block("families");
    }

    Settings commune() {
        return all.block("commune");
    }

    /** A curve over hardship, lower or higher in towns where the file says so. */
    Curve curve(String name) {
        Settings town = all.block("town");
        return new Curve(all.block("hardship").numbers(name), town.has(name) ? town.number(name) : 1000);
    }

    /** The last of dated blocks that begins on or before a day. */
    Settings onDate(String key, LocalDate day) {
        Settings found = null;
        for (Settings block : all.blocks(key)) {
            if (found == null || !block.date("from").isAfter(day)) {
                found = block;
            }
        }
        if (found == null) {
            throw new IllegalStateException("nothing in " + key);
        }
        return found;
    }

    /** The last of blocks counted by year that begins in or before a year. */
    Settings inYear(String key, int year) {
        Settings found = null;
        for (Settings block : all.blocks(key)) {
            if (found == null || block.number("from") <= year) {
                found = block;
            }
        }
        if (found == null) {
            throw new IllegalStateException("nothing in " + key);
        }
        return found;
    }

    /** Codes that are each named or not, with their share per mille, in the order of the file. */
    Map<String, Integer> shares(String key) {
        Settings block = all.block(key);
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (String code : block.keys()) {
            shares.put(code, block.number(code));
        }
        return shares;
    }

    /** A comma-separated list of texts as bytes. */
    List<byte[]> words(String key) {
        List<byte[]> words = new ArrayList<>();
        for (String word : all.text(key).split(",", -1)) {
            words.add(Bytes.utf8(word.strip()));
        }
        return words;
    }
}
