/** The library as apps embed it: in fresh JVMs, under strange class loaders, by many threads. */
package org.orderadvisor.embedding;
