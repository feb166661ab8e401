using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

/// <summary>When reviews fall due, and how many are opened on a day so that each day has about as many (A10).</summary>
public static class ReviewSchedule
{
    /// <summary>The last legal day to decide the review of an offer: two months after the last one, or after its first publication.</summary>
    /// <param name="since">The legal day of the last review, or of the first publication.</param>
    /// <param name="programme">The programme it is under, which says how many months.</param>
    public static DateOnly DueOn(DateOnly since, Programme programme) => since.AddMonths(programme.ReviewIntervalMonths);

    /// <summary>
    /// How many reviews are open at the end of a working day, of those that may be opened: as many as it takes for none to be opened
    /// later than its last day to be opened, were as many opened on each working day until then.
    /// </summary>
    /// <param name="openBy">
    /// The last day to open each of them, those that were opened on that day already included: asked again, the answer is the same.
    /// </param>
    /// <param name="today">The legal day; on one that is not worked none is opened.</param>
    public static int CountOpenedOn(IEnumerable<DateOnly> openBy, DateOnly today)
    {
        if (!WorkingDays.IsWorked(today)) return 0;
        var (most, opened, worked, day) = (0, 0, 1, today);
        foreach (var last in openBy.Order())
        {
            for (; day < last; day = day.AddDays(1))
                if (WorkingDays.IsWorked(day.AddDays(1))) worked++;
            most = Math.Max(most, (++opened + worked - 1) / worked);
        }

        return most;
    }
}
