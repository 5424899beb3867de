/** Tests of texts, numbers and dates. */
@NullMarked
package vn.giamngheo.platform;

import org.jspecify.annotations.NullMarked;
