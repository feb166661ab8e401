using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>The ministry heard the partner, who had asked for it (« Law that binds the site »).</summary>
public sealed record NoticeHearing
{
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The legal day on which it was held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>What was said, as the ministry writes it and the partner reads it; empty once erased.</summary>
    public required string Summary { get; init; }

    /// <summary>Who held it.</summary>
    public required Guid HeldBy { get; init; }
}

/// <summary>What goes on beside the steps of a notice and changes none of them: hearings, reminders, what the partner may read.</summary>
public sealed partial class Notice
{
    private static readonly NoticeStatus[] Heard =
    [
        NoticeStatus.Requested, NoticeStatus.Explained, NoticeStatus.Sent, NoticeStatus.Running, NoticeStatus.Stopped, NoticeStatus.Appealed,
    ];

    /// <summary>When the partner asked to be heard, while it waits for it; null otherwise.</summary>
    public DateTimeOffset? HearingAskedAt { get; private set; }

    /// <summary>The hearings that were held, the first one first.</summary>
    public IReadOnlyList<NoticeHearing> Hearings { get; private set; } = [];

    /// <summary>The last legal day of which the partner was reminded; null before.</summary>
    public DateOnly? RemindedOf { get; private set; }

    /// <summary>Whether the partner was told that there is one: a letter that was not sent yet is the ministry's own.</summary>
    public bool IsTold => FixBy is not null || SentAt is not null;

    /// <summary>Whether what stands in it is what the partner was told: a letter may be being written after what was asked before.</summary>
    public bool IsTextTold => SentAt is not null || (FixBy is not null && ReasonCode.Length == 0);

    /// <summary>Why no letter is written on a legal day: the partner still has time to do what was asked (A11); null where that is not so.</summary>
    public TimeToFixLeft? TimeToFixLeftOn(DateOnly today) =>
        Status == NoticeStatus.Requested && FixBy is { } lastDay && today <= lastDay ? new(lastDay) : null;

    /// <summary>Whether the partner may ask to be heard: something is still to be decided, and it does not wait for it already.</summary>
    public bool MayAskHearing => IsTold && HearingAskedAt is null && Heard.Contains(Status);

    /// <summary>The last legal day to appeal, counted from the day on which the loss was recorded and told; null where nothing is lost, or no longer.</summary>
    /// <param name="months">As the programme says.</param>
    public DateOnly? AppealLastDay(int months) =>
        Status == NoticeStatus.Lost ? WorkingDays.OnOrAfter(ParisCalendar.DayOf(StatusSince).AddMonths(months)) : null;

    /// <summary>
    /// The last legal day to do something, if the partner is to be reminded of it now: it is near, was not reminded of yet, and runs since the
    /// partner was told. Null otherwise: before the letter counts as received, while the clock is stopped, once it is over.
    /// </summary>
    /// <param name="rules">What the programme chooses of the time.</param>
    /// <param name="daysBefore">Days before the last one from which the partner is reminded.</param>
    /// <param name="now">The present instant.</param>
    internal DateOnly? LastDayToRemindOf(NoticeRules rules, int daysBefore, DateTimeOffset now)
    {
        if (now < StatusSince || now < SentAt) return null;
        var lastDay = Status switch
        {
            NoticeStatus.Requested => FixBy,
            NoticeStatus.Running when NoticeClock.Of(ClockFacts, rules) is var clock && clock.At(now) == NoticeTime.Running => clock.LastDay,
            _ => null,
        };
        var daysLeft = lastDay?.DayNumber - ParisCalendar.DayOf(now).DayNumber;
        return lastDay != RemindedOf && daysLeft >= 0 && daysLeft <= daysBefore ? lastDay : null;
    }

    internal void Remind(DateOnly lastDay) => RemindedOf = lastDay;

    internal Result AskHearing(DateTimeOffset instant)
    {
        if (HearingAskedAt is { } before) return new HearingAskedAlready(before);
        if (!MayAskHearing) return new NothingToBeHeardOn();
        HearingAskedAt = instant;
        Revision++;
        return Result.Done;
    }

    internal Result HoldHearing(DateOnly heldOn, string summary, Guid by, DateTimeOffset instant)
    {
        if (HearingAskedAt is not { } askedAt) return new NoHearingAsked();
        if (heldOn < ParisCalendar.DayOf(askedAt) || heldOn > ParisCalendar.DayOf(instant)) return new HearingDayWrong(ParisCalendar.DayOf(askedAt));
        Hearings = [.. Hearings, new() { AskedAt = askedAt, HeldOn = heldOn, Summary = summary.Trim(), HeldBy = by }];
        HearingAskedAt = null;
        Revision++;
        return Result.Done;
    }
}
