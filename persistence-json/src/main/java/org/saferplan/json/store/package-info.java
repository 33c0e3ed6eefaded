/**
 * The file store: a folder that a person can read, compare, put under version control and back up.
 *
 * <pre>
 * saferplan.json                        {"saferplan":"store","format":1}
 * safer-maidstone/                      one folder for each partnership
 *   journal/0001.jsonl                  the truth
 *   journal/lock                        empty; held by whoever is writing
 *   partnership.json                    the documents, each as it stands now
 *   editions/2018-19-refresh.json
 *   editions/2018-19-refresh.v1.json    a version, beside the document whose text it is
 *   files/&lt;hash&gt;                        attached files, each under the SHA-256 of its bytes
 *   set-aside/7-plans-2013-18.json      what commit 7 found in the place of what it was to write
 * </pre>
 *
 * <p><b>The journal</b> is a text, only ever added to. Its first line is a header that names the
 * partnership and the format. Each commit adds, in one append and one force, a line for each
 * document, a line for the command, and a closing line; a commit without its closing line never
 * happened. A document's or command's line carries the hash of its content; the closing line names
 * those hashes, not the content, and the hash of the closing line before (the first one: of the
 * header), and is itself hashed. So the chain stays whole where a content must one day be blacked
 * out, and breaks where anything else is changed, removed or put elsewhere. The record is read from
 * here and from nowhere else.
 *
 * <p><b>Documents</b> are written from the journal for people and tools, after the force and before
 * the answer. A file that does not hold what the store last wrote there has been edited by hand: it
 * is set aside before it is overwritten, and never read. If one cannot be written the commit
 * stands; {@code verify} shows the difference. Attached files are written and forced before the
 * journal names them.
 *
 * <p><b>When something is wrong.</b> An unfinished commit at the end of the journal (the power
 * went) is left out when reading and set aside by the next commit. Whatever else does not fit is
 * damage, and refused with file and line. A folder that was written by a newer saferplan, or is no
 * store, is refused and left exactly as it is. Once an append or a force has failed, nobody knows
 * what is on the disk: the store takes no further commit of that partnership until it is opened
 * again, and the journal then tells whether the last one is part of the record.
 *
 * <p><b>Several programs</b> may have the folder open. A commit takes the lock and first reads what
 * others have added; a read does so where the journal has grown. Opening and reading write nothing;
 * the folder is made by the first commit. Names that Windows keeps for itself ({@code con}, {@code
 * nul}, …) have a {@code _} put before them, which no id has.
 */
@NullMarked
package org.saferplan.json.store;

import org.jspecify.annotations.NullMarked;
