/** Learns what main content looks like from pages whose main text people have marked. */
@NullMarked
package dev.winnow.train.content;

import org.jspecify.annotations.NullMarked;
