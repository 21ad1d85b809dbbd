/** Score sheets (Phieu B) as versioned reference data, and what a filled sheet adds up to. */
@NamedInterface("sheet")
package vn.giamngheo.rules.sheet;

import org.springframework.modulith.NamedInterface;
