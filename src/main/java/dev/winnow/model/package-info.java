/** What one step hands to the next: records, enums and sealed interfaces, and nothing but Java. */
@NullMarked
package dev.winnow.model;

import org.jspecify.annotations.NullMarked;
