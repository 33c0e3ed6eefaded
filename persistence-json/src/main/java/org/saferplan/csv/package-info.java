/**
 * Tables as CSV (RFC 4180), in the ways that spreadsheets write it: whatever the separator and the
 * encoding, and safe for the spreadsheet that opens it. Knows no record and no file.
 */
@NullMarked
package org.saferplan.csv;

import org.jspecify.annotations.NullMarked;
