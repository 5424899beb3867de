/** Tests of workbooks, each with a real file made in the test. */
@NullMarked
package vn.giamngheo.households.workbook;

import org.jspecify.annotations.NullMarked;
