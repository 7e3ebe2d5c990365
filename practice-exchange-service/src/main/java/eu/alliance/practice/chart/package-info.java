/** Figures as pictures: SVG for a screen, and for paper a picture with its words as text upon it. */
@NullMarked
package eu.alliance.practice.chart;

import org.jspecify.annotations.NullMarked;
