using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>
/// The time that a notice leaves, and how it is computed, day by day (A12): the one function that decides, and what both sides are
/// shown. From the day of receipt, which does not count, so many days, to the last instant of the last one, moved to the next working
/// day. An answer stops it until it is decided upon.
/// </summary>
public sealed record NoticeClock
{
    private NoticeClock()
    {
    }

    /// <summary>The day on which the letter counts as received, which may be to come; null while the clock does not run.</summary>
    public DateOnly? ReceivedOn { get; private init; }

    /// <summary>What makes it so; null with <see cref="ReceivedOn"/>.</summary>
    public NoticeReceipt? Receipt { get; private init; }

    /// <summary>The last legal day to rectify: always a working one. Null while the clock does not run, or is stopped.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>The first instant that is too late; null with <see cref="LastDay"/>.</summary>
    public DateTimeOffset? Deadline => LastDay is { } day ? ParisCalendar.EndOf(day) : null;

    /// <summary>While an answer waits, the days that would be left if it were judged insufficient; null otherwise.</summary>
    public int? DaysLeft { get; private init; }

    /// <summary>Each day from receipt to the last one, or to the answer that waits, in order; none while the clock does not run.</summary>
    public IReadOnlyList<NoticeDay> Days { get; private init; } = [];

    /// <summary>The clock, from what is known now.</summary>
    public static NoticeClock Of(NoticeFacts facts, NoticeRules rules)
    {
        if (ReceiptOf(facts, rules) is not { } receipt) return new();
        var days = new List<NoticeDay> { new(receipt.Day, NoticeDayKind.Receipt, null) };
        var lastDay = Run(days, 1, rules.Days);
        foreach (var (wait, index) in facts.Answers.Select((wait, index) => (wait, index)))
        {
            var left = Stop(days, ParisCalendar.DayOf(wait.AnsweredAt), index == 0 ? rules.LeastDaysResumed : 1);
            if (wait.InsufficientAt is not { } decidedAt)
                return new() { ReceivedOn = receipt.Day, Receipt = receipt.By, DaysLeft = left, Days = days };
            Wait(days, ParisCalendar.DayOf(decidedAt));
            lastDay = Run(days, NumberOf(days) + 1, left);
        }

        return new() { ReceivedOn = receipt.Day, Receipt = receipt.By, LastDay = lastDay, Days = days };
    }

    /// <summary>The day on which a letter posted on a day counts as received, unless it was read before.</summary>
    public static DateOnly PresumedReceipt(DateOnly postedOn, NoticeRules rules) =>
        WorkingDays.After(postedOn, rules.PresumptionWorkingDays);

    /// <summary>What has become of the time at an instant.</summary>
    public NoticeTime At(DateTimeOffset instant)
    {
        if (ReceivedOn is not { } received) return NoticeTime.NotReceived;
        if (Deadline is not { } deadline) return NoticeTime.Stopped;
        if (instant >= deadline) return NoticeTime.Over;
        return ParisCalendar.DayOf(instant) < received ? NoticeTime.NotReceived : NoticeTime.Running;
    }

    private static (DateOnly Day, NoticeReceipt By)? ReceiptOf(NoticeFacts facts, NoticeRules rules)
    {
        // Who answers has read.
        var reading = facts.Answers.Select(answer => answer.AnsweredAt).Append(facts.ReadAt ?? DateTimeOffset.MaxValue).Min();
        var read = reading < DateTimeOffset.MaxValue ? ParisCalendar.DayOf(reading) : (DateOnly?)null;
        var posted = facts.PostedOn is { } postedOn ? PresumedReceipt(postedOn, rules) : (DateOnly?)null;
        if (read is { } day && !(posted < day)) return (day, NoticeReceipt.Reading);
        return posted is { } presumed ? (presumed, NoticeReceipt.Posting) : null;
    }

    /// <summary>Counts days after the last one listed, and those by which the end moves; the last of them.</summary>
    private static DateOnly Run(List<NoticeDay> days, int number, int count)
    {
        for (var counted = 0; counted < count; counted++) days.Add(new(days[^1].Day.AddDays(1), NoticeDayKind.Counted, number + counted));
        while (!WorkingDays.IsWorked(days[^1].Day)) days.Add(new(days[^1].Day.AddDays(1), NoticeDayKind.Moved, null));
        return days[^1].Day;
    }

    /// <summary>An answer on a day: what was to come after it no longer does.</summary>
    /// <returns>The days that are left, <paramref name="least"/> at least. The day of the answer is spent.</returns>
    private static int Stop(List<NoticeDay> days, DateOnly answeredOn, int least)
    {
        var unspent = days.Count(day => day.Day > answeredOn && day.Kind == NoticeDayKind.Counted);
        days.RemoveAll(day => day.Day > answeredOn);
        return Math.Max(unspent, least);
    }

    /// <summary>Days for which an answer waited, until the one on which it was decided upon: none of them counts.</summary>
    private static void Wait(List<NoticeDay> days, DateOnly decidedOn)
    {
        while (days[^1].Day < decidedOn) days.Add(new(days[^1].Day.AddDays(1), NoticeDayKind.Waiting, null));
    }

    private static int NumberOf(List<NoticeDay> days) => days.Max(day => day.Number) ?? 0;
}

/// <summary>A day of the computation.</summary>
/// <param name="Day">The legal day, Europe/Paris.</param>
/// <param name="Kind">Why it stands there.</param>
/// <param name="Number">For one that counts, which it is: 1, 2, 3 ...; null for the others.</param>
public sealed record NoticeDay(DateOnly Day, NoticeDayKind Kind, int? Number);

public enum NoticeDayKind
{
    /// <summary>The letter is received: the day does not count.</summary>
    Receipt,

    /// <summary>It counts, worked or not.</summary>
    Counted,

    /// <summary>An answer waits, or was decided upon that day: it does not count.</summary>
    Waiting,

    /// <summary>The end had fallen on a weekend or a holiday, and moves on.</summary>
    Moved,
}

/// <summary>What makes a letter received (A12): whichever comes first.</summary>
public enum NoticeReceipt
{
    /// <summary>Somebody of the company, who had signed in, read it.</summary>
    Reading,

    /// <summary>It was posted so many working days before.</summary>
    Posting,
}

/// <summary>What has become of the time of a notice.</summary>
public enum NoticeTime
{
    /// <summary>Nothing makes the letter received yet.</summary>
    NotReceived,

    Running,

    /// <summary>An answer waits: nothing can be lost.</summary>
    Stopped,

    Over,
}
