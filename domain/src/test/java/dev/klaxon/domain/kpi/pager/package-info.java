@NullMarked
package dev.klaxon.domain.kpi.pager;

import org.jspecify.annotations.NullMarked;
