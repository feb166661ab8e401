using Catalogue.Core.Notices;
using Catalogue.Core.Programmes;
using Catalogue.Core.Workbench;

namespace Catalogue.Core.SelfService;

/// <summary>Something that a partner has to do, and by when. Pages word it; <see cref="DueItems.Of"/> decides it.</summary>
/// <param name="By">The last legal day on which doing it is in time; past for what is late.</param>
public abstract record DueItem(DateOnly By);

/// <summary>A document that offers in the catalogue depend on has lapsed, or is about to (A23).</summary>
/// <param name="Document">The document, and the offers.</param>
/// <param name="By">The last legal day of the one that was accepted.</param>
/// <param name="ShownUntil">The last legal day on which the offers are shown without another one, days of grace included (« Standing »).</param>
public sealed record DocumentDue(DemandedDocument Document, DateOnly By, DateOnly ShownUntil) : DueItem(By);

/// <summary>New terms of use are to be accepted (A2).</summary>
/// <param name="Held">The right that depends on them.</param>
/// <param name="By">After that day the right is suspended until they are.</param>
public sealed record TermsDue(HeldRight Held, DateOnly By) : DueItem(By);

/// <summary>A published offer is to satisfy a new version of its specification (A6).</summary>
/// <param name="Held">The offer.</param>
/// <param name="By">After that day it is suspended until it does.</param>
public sealed record ComplianceDue(HeldOffer Held, DateOnly By) : DueItem(By);

/// <summary>A published offer is to be said accurate again (A5).</summary>
/// <param name="Held">The offer.</param>
/// <param name="Programme">The edition that says after how many months.</param>
/// <param name="By">After that day it is flagged as not confirmed.</param>
public sealed record ConfirmationDue(HeldOffer Held, Programme Programme, DateOnly By) : DueItem(By);

/// <summary>Something is to be corrected, or a letter to be read and answered (A11, A12).</summary>
/// <param name="Held">The notice.</param>
/// <param name="By">Its last legal day; today for a letter that nobody has read, whose time does not run yet.</param>
public sealed record NoticeDue(HeldNotice Held, DateOnly By) : DueItem(By);

/// <summary>A right of use is about to end, or has ended, and no other one takes over (A9).</summary>
/// <param name="Held">The right.</param>
/// <param name="Next">The edition that its partner may ask for; null while none is known, and then there is nothing to do.</param>
/// <param name="By">Its last legal day.</param>
public sealed record RightEnding(HeldRight Held, Programme? Next, DateOnly By) : DueItem(By);
