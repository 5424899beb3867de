package vn.giamngheo.platform;

/**
 * One entry of the left rail; a module adds its own as a bean.
 *
 * @param order where it stands, small numbers first
 * @param path where it leads
 * @param icon its picture in the sprite
 * @param key the text it shows
 */
public record RailEntry(int order, String path, String icon, String key) {}
