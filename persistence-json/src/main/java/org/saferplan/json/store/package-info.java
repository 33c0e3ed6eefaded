/**
 * The file store: a folder that a person can read, compare, put under version control and back up.
 *
 * <pre>
 * saferplan.json                        the format, and the partnerships that have a record here
 * safer-maidstone/                      one folder for each partnership
 *   journal/0001.&lt;hash&gt;.jsonl.xz        the truth: what is not added to any more, compressed
 *   journal/0002.jsonl                  the truth: what is added to
 *   journal/head                        how far it may be read
 *   journal/state.jsonl                 the record as it stood at some commit, to open faster
 *   journal/lock                        empty; held by whoever is writing
 *   partnership.json                    the documents, each as it stands now
 *   editions/2018-19-refresh.json
 *   editions/2018-19-refresh.v1.json    a version, beside the document whose text it is
 *   files/&lt;hash&gt;                        attached files, each under the SHA-256 of its bytes
 *   set-aside/7-plans-2013-18.json      what was found in the place of what was to be written
 * </pre>
 *
 * <p><b>The journal</b> is a text, only ever added to. Each segment begins with a header that names
 * the partnership, the format and what it follows. Each commit adds a line for each document, a
 * line for the command, and a closing line; a commit without its closing line never happened. A
 * document's or command's line carries the hash of its content; the closing line names those
 * hashes, not the content, and the hash of the closing line before (the first one of a segment: of
 * the header), and is itself hashed. So the chain stays whole where a content is redacted, and
 * breaks where anything else is changed, removed or put elsewhere. The record is read from here and
 * from nowhere else.
 *
 * <p><b>A commit</b> returns when the disk has it. Attempts that arrive while the disk is busy
 * wait; one of those who wait decides all of them, each on the register that the one before left,
 * and has them forced together ({@link org.saferplan.json.store.PartnershipFolder}). Room is made
 * in advance with line ends, so that the disk need not lengthen the file each time. Then the head
 * is written, which readers never pass. Lock and segment stay open until the sweep after the last
 * commit, the head until the store is closed or forgets the partnership.
 *
 * <p><b>When something stopped half-way</b> ({@link org.saferplan.json.store.Tail}), the next
 * program to hold the lock finds it beyond the head: a whole commit is written again and taken up,
 * the rest is set aside. Where the head tells of a commit that the journal does not have, or what
 * lies before it does not fit, that is damage: refused with file and line, and mended by a backup
 * or by a repair ({@link org.saferplan.json.store.Healing}), which tells what is lost. After a
 * failed append or force the store takes no further commit of that partnership until it is opened
 * again, and has the journal end where it ended before.
 *
 * <p><b>Documents</b> are written from the journal for people and tools a moment after the commit,
 * when the store is closed, or when the next one writes ({@link org.saferplan.json.store.Sweep}).
 * This program commits meanwhile, others wait ({@link org.saferplan.json.store.Upkeep}). They are
 * never read for the record. A file that does not hold what the record once said has been edited by
 * hand: it is set aside before it is overwritten. Attached files are written and forced before the
 * journal names them.
 *
 * <p><b>Several programs</b> may have the folder open. A commit takes the lock and first reads what
 * others have added; a read does so where the head has changed. Opening and reading write nothing,
 * but for a whole commit that a stopped program left beyond the head; the folder is made by the
 * first commit. All that is asked of the disk goes through {@link org.saferplan.json.store.Disk}.
 * Names that Windows keeps for itself ({@code con}, {@code nul}, …) have a {@code _} put before
 * them, which no id has.
 *
 * <p><b>Compaction</b> ({@link org.saferplan.json.store.Compaction}) puts a compressed file in the
 * place of a segment that is not added to any more, when nobody commits; closing the store waits
 * for it. Where the last one is compressed too, the next commit begins a new one. The name tells
 * the first half of the file's own hash; what is in it is chained like any other segment. One that
 * stands there both as written and compressed is read as written.
 *
 * <p><b>Memory</b> holds what the partnerships say now that were used of late, within a bound; the
 * others are read again when they are asked for ({@link org.saferplan.json.store.Loaded}).
 *
 * <p><b>Where to look.</b> The disk: {@code Disk}, its locks, {@code WholeFile}. What stands in a
 * journal: {@code Lines}, {@code ContentLine}, {@code Closing}, {@code Seal}, {@code Header},
 * {@code Head}, {@code Segment}, the {@code Copies} of one and its {@code SegmentText}, {@code
 * Position}. Reading it: {@code JournalReader}, {@code JournalView}, {@code Contents}, {@code
 * State}. Adding to it: {@code PartnershipFolder}, {@code Keeper}, {@code NewCommit}, {@code Tail}
 * with the {@code OpenSegment}, the {@code Names} in its folder and what lies {@code Beyond}.
 * Files: {@code DocumentFiles}, {@code AttachedFiles}, {@code Sweep}, {@code Compaction}, {@code
 * SetAside}. Telling what is wrong: {@code Verification}, {@code RecordVerification}, {@code
 * FilesVerification}, what is {@code Misnamed} or {@code Astray}. Mending it: {@code Repair},
 * {@code Healing} with what is left of a {@code DamagedSegment}, {@code WholePart}. Taking out:
 * {@code Redacting} with {@code Wording}, and its {@code Residue}.
 *
 * <p><b>Former formats</b> are read, and go on in this one with the next commit, in a segment of
 * its own. Format 1 had neither head nor state nor more than one segment. Format 2 told neither in
 * the head whose it is nor in {@code saferplan.json} who is in the store, and no line of it was
 * ever repaired.
 */
@NullMarked
package org.saferplan.json.store;

import org.jspecify.annotations.NullMarked;
