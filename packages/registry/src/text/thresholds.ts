/**
 * From where on two texts are near: when they share three fifths of what they are compared by (`shinglesOf`), out of
 * what either of them has.
 *
 * Worked out from what has to be found. A text that grows by one word at an end still shares (2n - 1) of (2n + 1), which
 * is 0.6 for the shortest text that has a pair of words, and more for longer ones; a text of seven words or more may
 * also have one word exchanged in its midst (10 of 16 for seven). X.6.10 as it was first registered reaches 0.75
 * beside the X.6.8 of today, which has one word more.
 *
 * Held against what has to be left alone. Of the 3240 pairs of enumerated status codes only three reach it, and each
 * of them is alike to the eye: the sample texts of X.1.1 and X.1.3 (0.78) and of X.5.1 and X.5.4 (0.60), and the
 * descriptions of X.7.20 and X.7.21. With 0.55 the pairs of opposites would come in that the registry has on purpose,
 * such as recipient and sender in X.1.10 and X.7.27 (0.56).
 */
export const nearThreshold = 0.6
