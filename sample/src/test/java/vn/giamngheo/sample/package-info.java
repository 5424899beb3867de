/** Tests of invented populations: they are read back as any file of households is. */
@NullMarked
package vn.giamngheo.sample;

import org.jspecify.annotations.NullMarked;
