/**
 * Files that people keep, named by their content (SHA-256). Of a picture only a cleaned copy is ever kept: decoded, made small, turned
 * upright and written again as a plain JPEG, so that nothing of the sent bytes survives: no place, no serial number, no hidden program.
 * What was sent is gone with the request that brought it.
 *
 * <p>The fact {@code media.cleaned} says which file a site has; only that site's people are served it. Files lie under
 * {@code <academy.home>/media}; the same picture at two sites is one file, and neither site can know.
 */
package org.asmacademy.media;
