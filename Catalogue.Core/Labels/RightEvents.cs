using Catalogue.Core.Journal;

namespace Catalogue.Core.Labels;

public sealed record TermsAccepted(Guid RightId, Guid PartnerId, string Programme) : JournalEvent
{
    /// <summary>When they were accepted, if that was before they were recorded: the right runs from there (A9).</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    public override string Name => "right.requested";

    public override string Subject => $"right:{RightId}";
}

/// <param name="RightId">The right.</param>
/// <param name="AcceptBy">The last legal day on which to accept the new terms of use.</param>
public sealed record NewTermsRequired(Guid RightId, DateOnly AcceptBy) : JournalEvent
{
    internal const string EventName = "right.termsrequired";

    public override string Name => EventName;

    public override string Subject => $"right:{RightId}";
}

public sealed record NewTermsAccepted(Guid RightId) : JournalEvent
{
    internal const string EventName = "right.termsaccepted";

    public override string Name => EventName;

    public override string Subject => $"right:{RightId}";
}

/// <summary>A notice takes the right away at an instant, or no longer does (A12).</summary>
/// <param name="RightId">The right.</param>
/// <param name="At">When; null for never.</param>
public sealed record RightLossChanged(Guid RightId, DateTimeOffset? At) : JournalEvent
{
    internal const string EventName = "right.loss";

    public override string Name => EventName;

    public override string Subject => $"right:{RightId}";
}

/// <summary>Its partner was warned that it ends (A9).</summary>
/// <param name="RightId">The right.</param>
/// <param name="EndsOn">Its last legal day.</param>
/// <param name="Days">Days before it: one of those on which its edition warns.</param>
public sealed record RightEndWarned(Guid RightId, DateOnly EndsOn, int Days) : JournalEvent
{
    internal const string EventName = "right.endwarned";

    public override string Name => EventName;

    public override string Subject => $"right:{RightId}";
}

/// <param name="RightId">A right that had ended, or was lost.</param>
/// <param name="AcceptedAt">When the terms of use were accepted anew.</param>
public sealed record RightRequestedAgain(Guid RightId, DateTimeOffset AcceptedAt) : JournalEvent
{
    internal const string EventName = "right.requestedagain";

    public override string Name => EventName;

    public override string Subject => $"right:{RightId}";
}

/// <param name="RightId">The right.</param>
/// <param name="Status">The status it is now in.</param>
/// <param name="EndsOn">Its last legal day.</param>
public sealed record RightChanged(Guid RightId, RightStatus Status, DateOnly EndsOn) : JournalEvent
{
    public override string Name => $"right.{Status.ToString().ToLowerInvariant()}";

    public override string Subject => $"right:{RightId}";
}
