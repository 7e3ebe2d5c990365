/** What the machine has: folders, ports, memory, tools. */
@NullMarked
package eu.alliance.localstack.machine;

import org.jspecify.annotations.NullMarked;
