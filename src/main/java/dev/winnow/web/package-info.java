/** URLs, hosts and public suffixes, as the web defines them. */
@NullMarked
package dev.winnow.web;

import org.jspecify.annotations.NullMarked;
