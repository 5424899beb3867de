/** The law as data: legal documents and standards as dated, cited files, and the way to them. */
@NullMarked
package vn.giamngheo.lawpacks;

import org.jspecify.annotations.NullMarked;
