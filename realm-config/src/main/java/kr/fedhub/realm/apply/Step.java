package kr.fedhub.realm.apply;

/**
 * One change that is still to be made.
 *
 * @param change what it changes
 * @param write how
 */
record Step(Change change, Runnable write) {}
