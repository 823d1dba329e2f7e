package dev.winnow.runs;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * Rows of an earlier run that are judged again: those of some input files in one part of that run.
 *
 * @param label names the part files to write
 * @param run id of the earlier run
 * @param part label of the part in that run
 * @param files names of the input files in their rows; rows of other files in that part are out of
 *     date
 */
public record StoredUnit(String label, String run, String part, ArrayList<String> files)
    implements Serializable {}
