/**
 * Files that people keep, named by their content (SHA-256). Of a picture only a cleaned copy is ever kept: decoded, made small, turned
 * upright and written again as a plain JPEG. Of a recording only the sound: the packed pieces are taken out of the WebM, Ogg or MP4 that came
 * ({@link org.asmacademy.media.Sound}) and a new file is written around them. So nothing else of the sent bytes survives: no place, no serial
 * number, no name of a phone, no hidden program. What was sent is gone with the request that brought it.
 *
 * <p>Recordings are read by small readers of our own, because no kept library does it: mp4parser (last release 2022) takes a box's word for how
 * much memory it needs and falls over on broken files, jebml checks nothing, and both would bring tags along unless told otherwise. Ours know only
 * what a voice needs and refuse the rest. They do not decode: what an AAC encoder hides inside its own packed pieces stays there.
 *
 * <p>The facts {@code media.cleaned} and {@code media.voice-cleaned} say which files a site has; only that site's people are served them. Files
 * lie under {@code <academy.home>/media/<site>}: the same picture at two sites is two files, so that each can take out its own and neither can
 * know. A room above may hide a file or let it go ({@link org.asmacademy.media.MediaVeto}); hidden ones are not served, those that are gone are
 * deleted ({@link org.asmacademy.media.MediaStore#sweep}), and coming once more, by whatever way, does not bring them back to anybody's eyes.
 */
package org.asmacademy.media;
