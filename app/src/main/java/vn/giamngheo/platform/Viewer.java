package vn.giamngheo.platform;

/**
 * Who looks at a page, as far as the frame shows it.
 *
 * @param name the name that people call him by
 * @param role what he is here, in the language of the page
 */
public record Viewer(String name, String role) {}
