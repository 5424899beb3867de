package vn.giamngheo.platform;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the left rail; a module adds its own as a bean.
 *
 * @param order where it stands, small numbers first
 * @param path where it leads
 * @param icon its picture in the sprite
 * @param key the text it shows
 * @param right the right it needs, by its name in the table of rights, or null where everybody sees it
 */
public record RailEntry(
        int order,
        String path,
        String icon,
        String key,
        @Nullable String right) {

    /** An entry that everybody sees. */
    public RailEntry(int order, String path, String icon, String key) {
        this(order, path, icon, key, null);
    }
}
