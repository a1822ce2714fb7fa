/** The time that people hold roles, and how much of it lies outside office hours. */
@NullMarked
package dev.klaxon.domain.kpi.pager;

import org.jspecify.annotations.NullMarked;
