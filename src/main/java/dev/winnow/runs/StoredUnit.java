package dev.winnow.runs;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * Rows of an earlier run that are judged again: those of some input files in one of its parts.
 *
 * @param label names the part files that are written
 * @param run id of the earlier run
 * @param part label of its part
 * @param files names of the input files, as rows carry them; others of that part are out of date
 */
public record StoredUnit(String label, String run, String part, ArrayList<String> files)
    implements Serializable {}
