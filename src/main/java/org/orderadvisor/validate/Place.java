package org.orderadvisor.validate;

/**
 * Where something stands in a file.
 *
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1, counted in characters; 0 if the whole line is meant
 */
record Place(int line, int column) {
  static final Place FILE = new Place(0, 0);
}
