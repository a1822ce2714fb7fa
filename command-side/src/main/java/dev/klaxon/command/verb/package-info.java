/**
 * Verbs: what may be done, each declared once in the file of its body. Endpoints, the operations of the document and
 * the commands of an import are made of the declarations.
 *
 * <p>A verb is written so ({@code AddNote} is the shortest, {@code AssignSeverity} one with a rule of weight):
 *
 * <ol>
 *   <li>A record of what a request says. What it must say is not {@code @Nullable}; where imported history may leave
 *       that out it is {@link dev.klaxon.edge.json.Needed}. What history alone may say is
 *       {@link dev.klaxon.edge.json.OfHistory}. When it happened, every body may say by itself. A component that the
 *       path names stands there and not in the body. What is a matter of form is refused by the constructor.
 *   <li>A static {@code VERB}: method and path, what the document calls it, the scopes, whether it makes a record or
 *       changes one, in which statuses it is taken, and how a told fact becomes its events. It begins with
 *       {@code OnIncident} or {@code OnPostmortem}; with {@code OnIncidentWith} where the rule looks beyond its
 *       incident, at an interface that it names; with {@code OnShortStream} on what is told in a few events.
 *   <li>{@code decide}: the whole rule, from state, policy and moment. Ids of new records are the moment's; keys of
 *       rules across streams are part of the decision.
 *   <li>{@code told}: what a line becomes, with nothing demanded that can be absent. It never sees the body whole
 *       unless that can have no {@link Gaps}; a mapping that both ways share takes {@code Gaps} too.
 * </ol>
 */
@NullMarked
package dev.klaxon.command.verb;

import org.jspecify.annotations.NullMarked;
